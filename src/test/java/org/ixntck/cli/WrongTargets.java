package org.ixntck.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.ixntck.adapter.Adapter;
import org.ixntck.adapter.AdapterException;
import org.ixntck.adapter.Control;
import org.ixntck.adapter.Deployment;
import org.ixntck.adapter.Endpoint;
import org.ixntck.adapter.Profile;
import org.ixntck.adapter.Server;
import org.ixntck.adapter.Settings;
import org.ixntck.adapter.Target;
import org.ixntck.adapter.Wire;
import org.ixntck.reference.Host;
import org.ixntck.reference.InteractionServer;
import org.ixntck.reference.Policies;
import org.ixntck.reference.ReferenceAdapter;
import org.ixntck.reference.ReferenceTarget;
import org.ixntck.reference.ReservedPort;
import org.ixntck.reference.Session;
import org.ixntck.wire.json.IxnJson;

/** Adapters to targets that something is wrong with, one for each way in which a run can end. */
public final class WrongTargets {

    private WrongTargets() {}

    private abstract static class Wrong implements Adapter, Target {
        private final String name;

        Wrong(String name) {
            this.name = name;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public Target open(Settings settings) throws AdapterException {
            return this;
        }

        @Override
        public Profile profile() {
            try {
                return new ReferenceAdapter()
                        .open(new Settings(Map.of(), Path.of("."), line -> {}))
                        .profile();
            } catch (AdapterException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public Wire wire() {
            return new IxnJson();
        }

        @Override
        public void close() {}
    }

    /** Its servers are said to run on ports on which nothing listens. */
    public static final class Absent extends Wrong {
        public Absent() {
            super("test-absent");
        }

        @Override
        public Deployment deploy() throws AdapterException {
            ReservedPort a = new ReservedPort();
            ReservedPort b = new ReservedPort();
            return new Deployment() {
                @Override
                public List<Server> servers() {
                    return List.of(server("A", a.endpoint()), server("B", b.endpoint()));
                }

                @Override
                public void close() {
                    a.close();
                    b.close();
                }
            };
        }

        private static Server server(String name, Endpoint endpoint) {
            return new Server() {
                @Override
                public String name() {
                    return name;
                }

                @Override
                public Endpoint endpoint() {
                    return endpoint;
                }

                @Override
                public void control(Control what) {}
            };
        }
    }

    /** Its servers do not start. */
    public static final class DoesNotStart extends Wrong {
        public DoesNotStart() {
            super("test-does-not-start");
        }

        @Override
        public Deployment deploy() throws AdapterException {
            throw new AdapterException("the disk of the server is full");
        }
    }

    /** The adapter itself is broken in a way that nobody expects. */
    public static final class Throws extends Wrong {
        public Throws() {
            super("test-throws");
        }

        @Override
        public Profile profile() {
            throw new IllegalStateException("on purpose");
        }

        @Override
        public Deployment deploy() {
            throw new IllegalStateException("on purpose");
        }
    }

    /** Reports no logout when an application goes away. */
    public static final class ForgetsDisconnects implements Adapter {
        @Override
        public String name() {
            return "test-forgets-disconnects";
        }

        @Override
        public Target open(Settings settings) throws AdapterException {
            return new ReferenceTarget(Policies.DEFAULT, () -> Forgetful::new);
        }
    }

    /** Puts a file where Cucumber's messages go, as a server can that runs as the same user. */
    public static final class PlantsMessages implements Adapter {
        @Override
        public String name() {
            return "test-plants-messages";
        }

        @Override
        public Target open(Settings settings) throws AdapterException {
            try {
                Files.createFile(settings.directory().resolve("messages.ndjson"));
            } catch (IOException e) {
                throw new AdapterException("the file cannot be planted", e);
            }
            return new ReferenceAdapter().open(settings);
        }
    }

    private static final class Forgetful extends InteractionServer {
        Forgetful(Host host) {
            super(host);
        }

        @Override
        protected void agentDisconnected(Session session) {
            // That is the sin.
        }
    }
}
