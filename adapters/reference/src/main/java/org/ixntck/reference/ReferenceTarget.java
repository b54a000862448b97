package org.ixntck.reference;

import io.netty.channel.EventLoop;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.ixntck.adapter.AdapterException;
import org.ixntck.adapter.Control;
import org.ixntck.adapter.Deployment;
import org.ixntck.adapter.Profile;
import org.ixntck.adapter.Server;
import org.ixntck.adapter.Target;
import org.ixntck.adapter.Wire;
import org.ixntck.wire.json.IxnJson;

/** The reference servers as something to be judged: pairs of them, as many as are asked for, on two threads together. */
public final class ReferenceTarget implements Target {

    private static final List<String> SERVERS = List.of("A", "B");

    /** The servers let in whom they are told of, so that all that the wire allows is fine. */
    private static final Profile.Unusual UNUSUAL = new Profile.Unusual(
            List.of("\u00c4gent \"\u65e5\u672c\" \\ {n}", "Agent.{n}@EXAMPLE"),
            List.of(0L, 2_147_483_647L, 9_007_199_254_740_993L, Long.MAX_VALUE),
            List.of("pl\u00e4tze/" + "x".repeat(300) + "-{n}"),
            List.of("m1", "m2", "m3", "m4", "m5", "m6", "m7", "m8", "M 9"));

    private static final int THREADS = 2;
    private static final int DEPLOYMENTS = 256;

    private final Policies policies;
    private final Supplier<Models> models;
    private final EventLoopGroup loops = loops(THREADS);
    private final Set<Pair> pairs = ConcurrentHashMap.newKeySet();

    /** Servers by these models, of which each deployment has its own. */
    public ReferenceTarget(Policies policies, Supplier<Models> models) {
        this.policies = policies;
        this.models = models;
    }

    static EventLoopGroup loops(int threads) {
        return new MultiThreadIoEventLoopGroup(
                threads, new DefaultThreadFactory("reference-server", true), NioIoHandler.newFactory());
    }

    @Override
    public Profile profile() {
        return new Profile(
                "ixn-tck reference servers",
                Optional.of(Objects.requireNonNullElse(getClass().getPackage().getImplementationVersion(), "0.1.0")),
                SERVERS,
                EnumSet.allOf(Profile.Feature.class),
                policies.duplicateLogin(),
                policies.places(),
                new Profile.Clients(
                        ClientType.AGENT_APPLICATION.clientName(), ClientType.REPORTING_ENGINE.clientName(), "nobody"),
                new Profile.Agents(1, "agent-{n}", "place-{n}", List.of("chat", "email"), 5_000, UNUSUAL),
                new Profile.Budgets(
                        Duration.ofMillis(500), Duration.ofMillis(500), Duration.ofSeconds(1), Duration.ofSeconds(2)),
                EnumSet.of(Control.START, Control.STOP, Control.KILL),
                DEPLOYMENTS,
                false);
    }

    @Override
    public Wire wire() {
        return new IxnJson();
    }

    @Override
    public Deployment deploy() throws AdapterException {
        if (loops.isShuttingDown()) {
            throw new AdapterException("The reference servers are closed already; open them again before deploying.");
        }
        Pair pair = new Pair(models.get(), loops.next());
        pairs.add(pair);
        return pair;
    }

    @Override
    public void close() throws AdapterException {
        try {
            for (Pair pair : pairs) {
                pair.close();
            }
        } finally {
            loops.shutdownGracefully(0, 1, TimeUnit.SECONDS);
        }
    }

    /** A pair of servers on one thread, each with its own port. They know nothing of each other. */
    private final class Pair implements Deployment {

        private final List<ReservedPort> ports = new ArrayList<>();
        private final List<ReferenceServer> servers = new ArrayList<>();

        Pair(Models shared, EventLoop loop) throws AdapterException {
            try {
                for (String name : SERVERS) {
                    ReservedPort port = new ReservedPort();
                    ports.add(port);
                    var server = new ReferenceServer(name, port.endpoint(), policies, shared, loop, line -> {});
                    servers.add(server);
                    server.control(Control.START);
                }
            } catch (AdapterException e) {
                close();
                throw e;
            }
        }

        @Override
        public List<Server> servers() {
            return List.copyOf(servers);
        }

        @Override
        public void close() throws AdapterException {
            AdapterException failure = null;
            for (ReferenceServer server : servers) {
                try {
                    server.close();
                } catch (AdapterException e) {
                    failure = e;
                }
            }
            ports.forEach(ReservedPort::close);
            pairs.remove(this);
            if (failure != null) {
                throw failure;
            }
        }
    }
}
