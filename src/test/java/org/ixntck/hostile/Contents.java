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

    /** Puts script, markup of several languages and what drives a terminal into every attribute, and wherever else there is room. */
    public static final class Markup extends Relay {
        /** None of these may be found in a page as it is. */
        public static final String SCRIPT =
                "</script></title><script>alert('owned')</script><img src=x onerror=alert(1)>";

        public static final String SVG = "<svg onload=alert(2)><use href=http://192.0.2.1/x#y>";

        private static final String EVIL = SCRIPT + SVG
                + "]]><!--<![CDATA[&amp;&#0;'`--[x](javascript:alert(3))![y](http://192.0.2.1/)|**b**"
                + "\\u001b]0;owned\\u0007\\u001b[2J\\u009b31m\\u202e\\u0000\\u2028\\u2029\\ufeff\\u200b\\r\\n";

        /** All messages and attributes that go to the kit, then a line that is no message, and one with halves of surrogate pairs. */
        private static final String EVENTS =
                ("""
                {"message":"!","!":"!","list":[{"!":["!"]}]}
                {"message":"EventAgentLogin","agentId":"!","placeId":"!","tenantId":1,"mediaList":{"!":1},"reason":{"!":"!"}}
                {"message":"EventAgentLogin","agentId":"!","placeId":["!"],"tenantId":"!","reportingEventSequenceNumber":"!"}
                {"message":"EventAgentLogout","agentId":"!","placeId":"!","tenantId":"!","reason":"!"}
                {"message":"EventCurrentAgentStatus","agentId":"!","mediaStateList":{"!":"!"},"doNotDisturb":"!"}
                {"message":"EventForcedAgentStateChange","mediaList":"!","agentStateChangeOperation":"!"}
                {"message":"EventMediaAdded","agentId":"!","mediaTypeName":"!"}
                {"message":"EventError","referenceId":-1,"errorCode":"!","errorDescription":"!"}
                {"message":"EventAck","referenceId":-1,"proxyClientId":"!","extension":{"!":"!"}}
                !
                """).replace("!", EVIL) + "{\"message\":\"\\ud800x\\udc00\",\"\\udfff\":\"\\ud800\"}\n";

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
