package org.ixntck.hostile;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ixntck.adapter.AdapterException;
import org.ixntck.adapter.Deployment;

/** Right servers behind a bad line. */
public final class Relays {

    /** After so many messages a pair of {@link Dies} is gone. */
    static final AtomicInteger LIFE = new AtomicInteger(1);

    private Relays() {}

    /** Sends one byte a second. */
    public static final class OneByteASecond extends Relay {
        public OneByteASecond() {
            super("hostile-slow");
        }

        @Override
        Passage passage(Pair pair) {
            return new Passage() {
                @Override
                void toKit(String line) throws IOException {
                    for (byte one : line.getBytes(StandardCharsets.UTF_8)) {
                        kit.getOutputStream().write(one);
                        NullServers.pause(1_000);
                    }
                }
            };
        }
    }

    /** Resets each connection at a boundary between two messages: the first one after one message, the next after two, up to five. */
    public static final class Resets extends Relay {
        private static final int MESSAGES_MAX = 5;

        public Resets() {
            super("hostile-resets");
        }

        @Override
        Passage passage(Pair pair) {
            int life = 1 + pair.count.getAndIncrement() % MESSAGES_MAX;
            return new Passage() {
                private int passed;

                @Override
                void toServer(String line) throws IOException {
                    count();
                    super.toServer(line);
                }

                @Override
                void toKit(String line) throws IOException {
                    super.toKit(line);
                    count();
                }

                private synchronized void count() throws IOException {
                    if (++passed >= life) {
                        kit.setSoLinger(true, 0);
                        kit.close();
                    }
                }
            };
        }
    }

    /** Ends its own direction after the first answer, and goes on reading. */
    public static final class HalfClosesOutput extends Relay {
        public HalfClosesOutput() {
            super("hostile-half-close-output");
        }

        @Override
        Passage passage(Pair pair) {
            return new Passage() {
                @Override
                void toKit(String line) throws IOException {
                    if (!kit.isOutputShutdown()) {
                        super.toKit(line);
                        kit.shutdownOutput();
                    }
                }
            };
        }
    }

    /** Is deaf after the first request, with its own direction open. */
    public static final class HalfClosesInput extends Relay {
        public HalfClosesInput() {
            super("hostile-half-close-input");
        }

        @Override
        Passage passage(Pair pair) {
            return new Passage() {
                private boolean heard;

                @Override
                void toServer(String line) throws IOException {
                    if (!heard) {
                        heard = true;
                        super.toServer(line);
                    }
                }
            };
        }
    }

    /** Both servers of a deployment are gone after so many messages, whichever way they went. */
    public static final class Dies extends Relay {
        public Dies() {
            super("hostile-dies");
        }

        @Override
        Passage passage(Pair pair) {
            return new Passage() {
                @Override
                void toServer(String line) throws IOException {
                    super.toServer(line);
                    count();
                }

                @Override
                void toKit(String line) throws IOException {
                    super.toKit(line);
                    count();
                }

                private void count() {
                    if (pair.count.incrementAndGet() == LIFE.get()) {
                        pair.vanish();
                    }
                }
            };
        }
    }

    /** Right at first sight: from the second deployment on, events without end come after each answer. */
    public static final class FloodsLater extends Relay {
        private static final String EVENT =
                "{\"message\":\"EventAgentLogin\",\"tenantId\":1,\"placeId\":\"p\",\"agentId\":\"a\"}\n";
        private static final int TIMES_MAX = 20_000;
        private final AtomicInteger deployments = new AtomicInteger();

        public FloodsLater() {
            super("hostile-floods-later");
        }

        @Override
        Optional<Deployment> behind() throws AdapterException {
            deployments.incrementAndGet();
            return super.behind();
        }

        @Override
        Passage passage(Pair pair) {
            return deployments.get() < 2
                    ? new Passage()
                    : new Passage() {
                        @Override
                        void toKit(String line) throws IOException {
                            super.toKit(line);
                            for (int i = 0; i < TIMES_MAX; i++) {
                                super.toKit(EVENT.repeat(20));
                            }
                        }
                    };
        }
    }

    /** Ends the connection on which an agent has logged in as soon as that agent becomes available on another one. */
    public static final class DropsPrimary extends Relay {
        private static final Pattern AGENT =
                Pattern.compile("\"RequestAgent(Login|Available)\".*\"agentId\":\"([^\"]*)\"");
        private static final int HEAD_START_MILLIS = 100;
        private final Map<String, Socket> primaries = new ConcurrentHashMap<>();

        public DropsPrimary() {
            super("hostile-drops-primary");
        }

        @Override
        Passage passage(Pair pair) {
            return new Passage() {
                @Override
                void toServer(String line) throws IOException {
                    Matcher request = AGENT.matcher(line);
                    if (request.find()) {
                        String agent = request.group(2);
                        if (request.group(1).equals("Login")) {
                            primaries.put(agent, kit);
                        } else {
                            drop(agent);
                        }
                    }
                    super.toServer(line);
                }
            };
        }

        /** The kit learns of it before anything else happens. */
        private void drop(String agent) throws IOException {
            Socket primary = primaries.remove(agent);
            if (primary != null) {
                Pair.shut(primary);
                NullServers.pause(HEAD_START_MILLIS);
            }
        }
    }
}
