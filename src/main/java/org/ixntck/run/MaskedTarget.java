package org.ixntck.run;

import java.net.ConnectException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.ixntck.adapter.AdapterException;
import org.ixntck.adapter.ConnectorWire;
import org.ixntck.adapter.Control;
import org.ixntck.adapter.Deployment;
import org.ixntck.adapter.Endpoint;
import org.ixntck.adapter.Message;
import org.ixntck.adapter.Profile;
import org.ixntck.adapter.Secrets;
import org.ixntck.adapter.Server;
import org.ixntck.adapter.Target;
import org.ixntck.adapter.Wire;

/**
 * A target in whose sentences secrets are masked: what an adapter says of a failure may quote its settings. What servers send passes as it is,
 * since it is judged. As thread-safe as the target.
 */
record MaskedTarget(Target target, Secrets secrets) implements Target {

    private static final int CAUSES_MAX = 10;

    /** A call into the adapter. */
    private interface Call<T> {
        T result() throws AdapterException;
    }

    private interface Action {
        void run() throws AdapterException;
    }

    private <T> T masked(Call<T> call) throws AdapterException {
        try {
            return call.result();
        } catch (AdapterException e) {
            throw masked(e);
        } catch (RuntimeException e) {
            IllegalStateException masked = new IllegalStateException(secrets.mask(e.toString()));
            masked.setStackTrace(e.getStackTrace());
            throw masked;
        }
    }

    private void maskedly(Action action) throws AdapterException {
        masked(() -> {
            action.run();
            return action;
        });
    }

    /** The same with a masked message. Of its causes only one remains, by which the kit tells that a server is down. */
    private AdapterException masked(AdapterException e) {
        String message = secrets.mask(String.valueOf(e.getMessage()));
        boolean refused = Stream.<Throwable>iterate(e, it -> it != null, Throwable::getCause)
                .limit(CAUSES_MAX)
                .anyMatch(ConnectException.class::isInstance);
        AdapterException masked = refused
                ? new AdapterException(message, new ConnectException("refused"))
                : new AdapterException(e.kind(), message);
        masked.setStackTrace(e.getStackTrace());
        return masked;
    }

    @Override
    public Profile profile() {
        return target.profile();
    }

    @Override
    public Wire wire() {
        return target.wire() instanceof ConnectorWire connector ? new MaskedWire(connector) : target.wire();
    }

    @Override
    public Deployment deploy() throws AdapterException {
        Deployment deployment = masked(target::deploy);
        List<Server> servers =
                deployment.servers().stream().<Server>map(MaskedServer::new).toList();
        return new MaskedDeployment(deployment, servers);
    }

    @Override
    public void close() throws AdapterException {
        maskedly(target::close);
    }

    private final class MaskedDeployment implements Deployment {

        private final Deployment deployment;
        private final List<Server> servers;

        private MaskedDeployment(Deployment deployment, List<Server> servers) {
            this.deployment = deployment;
            this.servers = servers;
        }

        @Override
        public List<Server> servers() {
            return servers;
        }

        @Override
        public void close() throws AdapterException {
            maskedly(deployment::close);
        }
    }

    private final class MaskedServer implements Server {

        private final Server server;

        private MaskedServer(Server server) {
            this.server = server;
        }

        @Override
        public String name() {
            return server.name();
        }

        @Override
        public Endpoint endpoint() {
            return server.endpoint();
        }

        @Override
        public void control(Control what) throws AdapterException {
            maskedly(() -> server.control(what));
        }

        @Override
        public List<String> lastLines() {
            return server.lastLines().stream().map(secrets::mask).toList();
        }
    }

    private final class MaskedWire implements ConnectorWire {

        private final ConnectorWire wire;

        private MaskedWire(ConnectorWire wire) {
            this.wire = wire;
        }

        @Override
        public String name() {
            return wire.name();
        }

        @Override
        public Set<Ability> abilities() {
            return wire.abilities();
        }

        @Override
        public Connection connect(Endpoint endpoint, Listener listener) throws AdapterException {
            Connection connection = masked(() -> wire.connect(endpoint, new MaskedListener(listener)));
            return connection == null ? connection : new MaskedConnection(connection);
        }
    }

    private final class MaskedListener implements ConnectorWire.Listener {

        private final ConnectorWire.Listener listener;

        private MaskedListener(ConnectorWire.Listener listener) {
            this.listener = listener;
        }

        @Override
        public void received(Message message) {
            listener.received(message);
        }

        @Override
        public void closed(String how) {
            listener.closed(secrets.mask(how));
        }

        @Override
        public void failed(String why) {
            listener.failed(secrets.mask(why));
        }
    }

    private final class MaskedConnection implements ConnectorWire.Connection {

        private final ConnectorWire.Connection connection;

        private MaskedConnection(ConnectorWire.Connection connection) {
            this.connection = connection;
        }

        @Override
        public void send(Message message) throws AdapterException {
            maskedly(() -> connection.send(message));
        }

        @Override
        public void close() throws AdapterException {
            maskedly(connection::close);
        }

        @Override
        public void abort() throws AdapterException {
            maskedly(connection::abort);
        }
    }
}
