package org.ixntck.doctor;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.ixntck.adapter.Adapter;
import org.ixntck.adapter.AdapterException;
import org.ixntck.adapter.Codec;
import org.ixntck.adapter.CodecWire;
import org.ixntck.adapter.Control;
import org.ixntck.adapter.Deployment;
import org.ixntck.adapter.Endpoint;
import org.ixntck.adapter.Message;
import org.ixntck.adapter.Profile;
import org.ixntck.adapter.Server;
import org.ixntck.adapter.Settings;
import org.ixntck.adapter.Target;
import org.ixntck.adapter.Wire;
import org.ixntck.reference.ReferenceAdapter;

/**
 * The reference servers behind an adapter that makes wrong claims about them.
 *
 * @param target the servers
 * @param claims what is said of them
 * @param lies what is said to be done to a server, and is not
 * @param poor whether their optional features are cut out of the wire
 */
record Claimed(Target target, UnaryOperator<Profile> claims, Set<Control> lies, boolean poor) implements Target {

    static Claimed of(Adapter adapter, Map<String, String> settings) throws AdapterException {
        return new Claimed(
                adapter.open(new Settings(settings, Path.of("."), line -> {})), profile -> profile, Set.of(), false);
    }

    static Claimed reference() throws AdapterException {
        return of(new ReferenceAdapter(), Map.of());
    }

    Claimed features(Profile.Feature... features) {
        return new Claimed(
                target,
                it -> new Profile(
                        it.name(),
                        it.version(),
                        it.servers(),
                        Set.of(features),
                        it.duplicateLogin(),
                        it.places(),
                        it.clients(),
                        it.agents(),
                        it.budgets(),
                        it.controls(),
                        it.deployments(),
                        it.shared()),
                lies,
                poor);
    }

    Claimed clients(Profile.Clients clients) {
        return new Claimed(
                target,
                it -> new Profile(
                        it.name(),
                        it.version(),
                        it.servers(),
                        it.features(),
                        it.duplicateLogin(),
                        it.places(),
                        clients,
                        it.agents(),
                        it.budgets(),
                        it.controls(),
                        it.deployments(),
                        it.shared()),
                lies,
                poor);
    }

    Claimed pretends(Control... controls) {
        return new Claimed(target, claims, Set.of(controls), poor);
    }

    Claimed servesNoFeature() {
        return new Claimed(target, claims, lies, true);
    }

    @Override
    public Profile profile() {
        return claims.apply(target.profile());
    }

    @Override
    public Wire wire() {
        CodecWire whole = (CodecWire) target.wire();
        return poor ? new Poor(whole) : whole;
    }

    @Override
    public Deployment deploy() throws AdapterException {
        Deployment real = target.deploy();
        return new Deployment() {
            @Override
            public List<Server> servers() {
                return real.servers().stream()
                        .<Server>map(server -> new Liar(server, lies))
                        .toList();
            }

            @Override
            public void close() throws AdapterException {
                real.close();
            }
        };
    }

    @Override
    public void close() throws AdapterException {
        target.close();
    }

    private record Liar(Server server, Set<Control> lies) implements Server {
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
            if (!lies.contains(what)) {
                server.control(what);
            }
        }
    }

    /** Drops all messages of the optional features. */
    private record Poor(CodecWire whole) implements CodecWire {
        private static final Set<String> FEATURES =
                Set.of("KeepAlivePoll", "KeepAliveReply", "RequestNotReadyForMedia");

        @Override
        public String name() {
            return whole.name();
        }

        @Override
        public Codec codec() {
            Codec codec = whole.codec();
            return new Codec() {
                @Override
                public byte[] encode(Message message) {
                    Message poorer = message.without("extension");
                    return codec.encode(
                            FEATURES.contains(message.name()) ? new Message("Nothing", poorer.attributes()) : poorer);
                }

                @Override
                public List<Decoded> decode(ByteBuffer bytes) {
                    return codec.decode(bytes).stream()
                            .filter(it -> !(it instanceof Message message) || !FEATURES.contains(message.name()))
                            .map(it -> it instanceof Message message
                                    ? message.without("reportingEventSequenceNumber")
                                    : it)
                            .toList();
                }

                @Override
                public int pending() {
                    return codec.pending();
                }
            };
        }
    }
}
