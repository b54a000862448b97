package org.ixntck.hostile;

import java.io.IOException;

/** Right servers that say more than they have to. */
public final class Contents {

    private Contents() {}

    /** Says every member twice; the last one is right. */
    public static final class SaysTwice extends Relay {
        public SaysTwice() {
            super("hostile-says-twice");
        }

        @Override
        Passage passage(Pair pair) {
            return new Passage() {
                @Override
                void toKit(String line) throws IOException {
                    super.toKit("{\"message\":\"EventNonsense\",\"referenceId\":-1,\"agentId\":\"nobody\","
                            .concat(line.substring(1)));
                }
            };
        }
    }

    /** Puts script, markup and what drives a terminal wherever there is room. */
    public static final class Markup extends Relay {
        static final String SCRIPT = "</script></title><script>alert('owned')</script><img src=x onerror=alert(1)>";
        private static final String EVIL =
                SCRIPT + "\\u001b]0;owned\\u0007\\u001b[2J\\u009b31m\\u202e\\u0000]]>&amp;'`--";
        private static final String EVENTS = ("{\"message\":\"!\",\"!\":\"!\",\"list\":[{\"!\":[\"!\"]}]}\n"
                        + "{\"message\":\"EventAgentLogin\",\"agentId\":\"!\",\"placeId\":\"!\",\"reason\":{\"!\":\"!\"}}\n"
                        + "{\"message\":\"EventError\",\"referenceId\":-1,\"errorDescription\":\"!\"}\n"
                        + "!\n")
                .replace("!", EVIL);

        public Markup() {
            super("hostile-markup");
        }

        @Override
        Passage passage(Pair pair) {
            return new Passage() {
                @Override
                void toKit(String line) throws IOException {
                    super.toKit(line);
                    super.toKit(EVENTS);
                }
            };
        }
    }
}
