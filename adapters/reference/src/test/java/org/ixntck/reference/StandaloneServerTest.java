package org.ixntck.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.ixntck.adapter.AdapterException;
import org.ixntck.adapter.Control;
import org.ixntck.adapter.Endpoint;
import org.ixntck.adapter.Server;
import org.junit.jupiter.api.Test;

class StandaloneServerTest {

    @Test
    void aConversationCanBeFollowed() throws Exception {
        List<String> log = new CopyOnWriteArrayList<>();
        int port;
        try (ReservedPort free = new ReservedPort()) {
            port = free.endpoint().port();
        }
        try (StandaloneServer server = StandaloneServer.start("127.0.0.1", port, log::add)) {
            assertThat(server.endpoint().toString()).isEqualTo("127.0.0.1:" + port);
            Peer agent = Peer.agent(new Named(server));
            agent.raw("\u001b[2J\n");
            agent.next("EventError");
            agent.leave();
            long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(2);
            while (log.size() < 6 && System.nanoTime() < deadline) {
                Thread.sleep(5);
            }
            assertThatThrownBy(() -> StandaloneServer.start("127.0.0.1", port, log::add))
                    .isInstanceOf(AdapterException.class)
                    .hasMessageContaining("127.0.0.1:" + port)
                    .hasMessageContaining("another program");
        }
        assertThat(log.subList(0, 6))
                .satisfiesExactly(
                        line -> assertThat(line).endsWith(" connection opened"),
                        line -> assertThat(line).contains(" > {\"message\":\"RequestRegisterClient\""),
                        line -> assertThat(line).contains(" < {\"message\":\"EventAck\""),
                        line -> assertThat(line).endsWith(" > .[2J"),
                        line -> assertThat(line).contains(" < {\"message\":\"EventError\""),
                        line -> assertThat(line).endsWith(" connection lost"));
    }

    @Test
    void aPortThatIsNoneIsSaid() {
        assertThatThrownBy(() -> StandaloneServer.start("127.0.0.1", 70_000, line -> {}))
                .isInstanceOfSatisfying(
                        AdapterException.class, e -> assertThat(e.kind()).isEqualTo(AdapterException.Cause.SETTINGS));
    }

    /** A standalone server as the peers know servers. */
    private record Named(StandaloneServer standalone) implements Server {

        @Override
        public String name() {
            return "A";
        }

        @Override
        public Endpoint endpoint() {
            return standalone.endpoint();
        }

        @Override
        public void control(Control what) {
            throw new UnsupportedOperationException();
        }
    }
}
