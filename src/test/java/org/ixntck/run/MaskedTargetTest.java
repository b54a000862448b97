package org.ixntck.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Proxy;
import java.net.ConnectException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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
import org.junit.jupiter.api.Test;

class MaskedTargetTest {

    private static final String SECRET = "hunter2-setting";

    private static <T> T failing(Class<T> type, Exception failure) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    throw failure;
                }));
    }

    private static MaskedTarget masked(Target target) {
        return new MaskedTarget(target, Secrets.none().and(SECRET));
    }

    private static String printed(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    @Test
    void failures_keep_their_kind_and_lose_the_secret() {
        for (AdapterException.Cause kind : AdapterException.Cause.values()) {
            Throwable failure = catchThrowable(() -> masked(
                            failing(Target.class, new AdapterException(kind, "no login with " + SECRET)))
                    .deploy());

            assertThat(failure)
                    .hasMessage("no login with ***")
                    .isInstanceOfSatisfying(
                            AdapterException.class, it -> assertThat(it.kind()).isEqualTo(kind));
        }
        Throwable caused = catchThrowable(() -> masked(failing(
                        Target.class, new AdapterException("no login", new IllegalStateException("with " + SECRET))))
                .close());
        assertThat(printed(caused)).contains("no login").doesNotContain(SECRET);
        assertThatThrownBy(() -> masked(failing(Target.class, new IllegalArgumentException("with " + SECRET)))
                        .deploy())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("IllegalArgumentException: with ***");
    }

    @Test
    void servers_and_connections_are_masked_and_messages_are_not() throws Exception {
        Message message = Message.of("EventError").with("text", SECRET);
        Talkative target = new Talkative(message);
        MaskedTarget masked = masked(target);
        Server server = masked.deploy().servers().get(0);
        List<String> heard = new ArrayList<>();
        ConnectorWire.Listener listener = new ConnectorWire.Listener() {
            @Override
            public void received(Message it) {
                heard.add(it.equals(message) ? "as it is" : "changed");
            }

            @Override
            public void closed(String how) {
                heard.add(how);
            }

            @Override
            public void failed(String why) {
                heard.add(why);
            }
        };

        assertThat(server.lastLines()).containsExactly("login with ***");
        assertThatThrownBy(() -> server.control(Control.KILL)).hasMessage("cannot kill ***");
        Throwable refused =
                catchThrowable(() -> ((ConnectorWire) masked.wire()).connect(Endpoint.tcp("localhost", 1), listener));
        assertThat(refused).hasMessage("no connection with ***").hasCauseInstanceOf(ConnectException.class);
        assertThat(printed(refused)).doesNotContain(SECRET);
        assertThat(heard).containsExactly("as it is", "*** expired", "*** is wrong");
    }

    private record Talkative(Message message) implements Target, Deployment, Server, ConnectorWire {

        @Override
        public Profile profile() {
            throw new IllegalStateException();
        }

        @Override
        public Wire wire() {
            return this;
        }

        @Override
        public Deployment deploy() {
            return this;
        }

        @Override
        public List<Server> servers() {
            return List.of(this);
        }

        @Override
        public String name() {
            return "A";
        }

        @Override
        public Endpoint endpoint() {
            return Endpoint.tcp("localhost", 1);
        }

        @Override
        public void control(Control what) throws AdapterException {
            throw new AdapterException("cannot kill " + SECRET);
        }

        @Override
        public List<String> lastLines() {
            return List.of("login with " + SECRET);
        }

        @Override
        public Set<Ability> abilities() {
            return Set.of();
        }

        @Override
        public Connection connect(Endpoint endpoint, Listener listener) throws AdapterException {
            listener.received(message);
            listener.closed(SECRET + " expired");
            listener.failed(SECRET + " is wrong");
            throw new AdapterException("no connection with " + SECRET, new ConnectException("refused " + SECRET));
        }

        @Override
        public void close() {}
    }
}
