package com.acme.ixn;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
import org.ixntck.reference.ReferenceAdapter;

/** Acme's servers within the JVM of the tests: an adapter that starts and stops them itself, in place of a description. */
public final class EmbeddedAcme implements Adapter {

    private static final Duration ANSWER = Duration.ofSeconds(2);
    private static final Duration REPORT = Duration.ofSeconds(1);
    private static final Duration REGISTRATION = Duration.ofSeconds(2);
    private static final Duration RESTART = Duration.ofSeconds(5);
    private static final int DEPLOYMENTS = 64;

    @Override
    public String name() {
        return "acme-embedded";
    }

    @Override
    public Target open(Settings settings) throws AdapterException {
        return new EmbeddedTarget(new ReferenceAdapter().open(settings));
    }

    private record EmbeddedTarget(Target reference) implements Target {

        @Override
        public Profile profile() {
            Profile its = reference.profile();
            return new Profile(
                    "Acme Interaction Server",
                    Optional.of("4.2"),
                    its.servers(),
                    its.features(),
                    its.duplicateLogin(),
                    its.places(),
                    its.clients(),
                    its.agents(),
                    new Profile.Budgets(ANSWER, REPORT, REGISTRATION, RESTART),
                    its.controls(),
                    DEPLOYMENTS,
                    its.shared());
        }

        @Override
        public Wire wire() {
            return new AcmeAdapter();
        }

        @Override
        public Deployment deploy() throws AdapterException {
            Deployment behind = reference.deploy();
            List<Server> servers = new ArrayList<>();
            for (Server server : behind.servers()) {
                servers.add(EmbeddedServer.started(server));
            }
            return new EmbeddedDeployment(behind, servers);
        }

        @Override
        public void close() throws AdapterException {
            reference.close();
        }
    }

    private record EmbeddedDeployment(Deployment behind, List<Server> servers) implements Deployment {

        @Override
        public void close() throws AdapterException {
            behind.close();
            for (Server server : servers) {
                ((EmbeddedServer) server).close();
            }
        }
    }

    private record EmbeddedServer(Server behind, Translator translator) implements Server {

        static EmbeddedServer started(Server behind) throws AdapterException {
            try {
                Translator translator = new Translator(0, behind.endpoint());
                translator.start();
                return new EmbeddedServer(behind, translator);
            } catch (IOException e) {
                throw new AdapterException("Acme's server %s does not start: %s".formatted(behind.name(), e), e);
            }
        }

        @Override
        public String name() {
            return behind.name();
        }

        @Override
        public Endpoint endpoint() {
            return translator.endpoint();
        }

        @Override
        public void control(Control what) throws AdapterException {
            behind.control(what);
            try {
                if (what == Control.START) {
                    translator.start();
                } else {
                    translator.stop();
                }
            } catch (IOException e) {
                throw new AdapterException("Acme's server %s did not %s: %s".formatted(name(), what, e), e);
            }
        }

        void close() throws AdapterException {
            try {
                translator.close();
            } catch (IOException e) {
                throw new AdapterException("Acme's server %s does not end: %s".formatted(name(), e), e);
            }
        }
    }
}
