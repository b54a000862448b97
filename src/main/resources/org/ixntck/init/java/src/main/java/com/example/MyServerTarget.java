package com.example;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ixntck.adapter.AdapterException;
import org.ixntck.adapter.Codec;
import org.ixntck.adapter.CodecWire;
import org.ixntck.adapter.Control;
import org.ixntck.adapter.Deployment;
import org.ixntck.adapter.Endpoint;
import org.ixntck.adapter.Profile;
import org.ixntck.adapter.Server;
import org.ixntck.adapter.Target;
import org.ixntck.adapter.Wire;

/** Two servers that run already. What needs them stopped and started is NOT_TESTED, until {@link Attached#control} can do it. */
final class MyServerTarget implements Target {

    private static final List<String> NAMES = List.of("A", "B");

    private final List<Endpoint> endpoints;

    MyServerTarget(List<Endpoint> endpoints) {
        this.endpoints = List.copyOf(endpoints);
    }

    /** TODO: what your servers are, know and promise. */
    @Override
    public Profile profile() {
        return new Profile(
                "my-server",
                Optional.empty(),
                NAMES,
                Set.of(), // optional features: KEEP_ALIVE, SEQUENCE_NUMBERS, MEDIA
                Profile.DuplicateLogin.ALLOW,
                Profile.Places.EXCLUSIVE,
                new Profile.Clients("agent-desktop", "reporting", "nobody"),
                new Profile.Agents(1, "agent-{n}", "place-{n}", List.of("chat", "email"), 1000),
                new Profile.Budgets(
                        Duration.ofSeconds(2), Duration.ofSeconds(2), Duration.ofSeconds(10), Duration.ofSeconds(20)),
                Set.of(), // controls: START, STOP, KILL, as soon as Attached.control can do them
                1,
                true);
    }

    @Override
    public Wire wire() {
        return new MyServerWire();
    }

    @Override
    public Deployment deploy() {
        List<Server> servers = new ArrayList<>();
        for (int i = 0; i < NAMES.size(); i++) {
            servers.add(new Attached(NAMES.get(i), endpoints.get(i)));
        }
        return new Attachment(servers);
    }

    @Override
    public void close() {
        // Nothing was started.
    }

    private record MyServerWire() implements CodecWire {
        @Override
        public String name() {
            return "my-server 1";
        }

        @Override
        public Codec codec() {
            return new MyServerCodec();
        }
    }

    private record Attachment(List<Server> servers) implements Deployment {
        @Override
        public void close() {
            // They run on.
        }
    }

    private record Attached(String name, Endpoint endpoint) implements Server {
        /** TODO: return only when it is so, and declare it in the profile; the kit looks at the port afterwards. */
        @Override
        public void control(Control what) throws AdapterException {
            throw new AdapterException("my-server: expected no %s of %s, since the profile declares none".formatted(what, name));
        }
    }
}
