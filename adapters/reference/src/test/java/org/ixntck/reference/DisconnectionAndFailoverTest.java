package org.ixntck.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.Closeable;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.ixntck.adapter.AdapterException;
import org.ixntck.adapter.Control;
import org.ixntck.adapter.Server;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DisconnectionAndFailoverTest {

    private Pair pair;
    private Server a;
    private Server b;

    @BeforeEach
    void start() throws Exception {
        pair = new Pair();
        a = pair.a;
        b = pair.b;
    }

    @AfterEach
    void stop() throws Exception {
        pair.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void thePrimaryReportsALostAgentOnceAndTheSecondaryNever(boolean reset) throws Exception {
        try (Peer reportingA = Peer.reporting(a);
                Peer reportingB = Peer.reporting(b);
                Peer other = Peer.agent(a)) {
            other.acked("RequestAgentLogin", Peer.who(2));
            reportingA.hears("EventAgentLogin", 2);
            Peer onA = Peer.agent(a);
            Peer onB = Peer.agent(b);
            onA.acked("RequestAgentLogin", Peer.who(1));
            onB.acked("RequestAgentAvailable", Peer.who(1));
            reportingA.hears("EventAgentLogin", 1);
            for (Peer connection : new Peer[] {onB, onA}) {
                if (reset) {
                    connection.reset();
                } else {
                    connection.leave();
                }
            }
            assertThat(reportingA.hears("EventAgentLogout", 1).path("placeId").asText())
                    .isEqualTo("place-1");
            reportingB.hearsNothing();
            reportingA.hearsNothing();
            try (Peer again = Peer.agent(a)) {
                again.acked("RequestAgentLogin", Peer.who(1));
                reportingA.hears("EventAgentLogin", 1);
            }
        }
    }

    @Test
    void anAgentThatLoggedOutIsNotReportedAgain() throws Exception {
        try (Peer reporting = Peer.reporting(a)) {
            Peer agent = Peer.agent(a);
            agent.acked("RequestAgentLogin", Peer.who(1));
            agent.acked("RequestAgentLogout", "");
            agent.leave();
            Peer neverLoggedIn = Peer.agent(a);
            neverLoggedIn.leave();
            reporting.hears("EventAgentLogin", 1);
            reporting.hears("EventAgentLogout", 1);
            reporting.hearsNothing();
        }
    }

    @Test
    void whatCameBeforeTheEndIsStillServed() throws Exception {
        try (Peer reporting = Peer.reporting(a)) {
            Peer agent = Peer.agent(a);
            agent.ask("RequestAgentLogin", Peer.who(1));
            agent.ask("RequestAgentLogout", "");
            agent.ask("RequestAgentLogin", Peer.who(1));
            agent.raw("{\"message\":\"RequestAgentLog");
            agent.next("EventAck");
            agent.next("EventAck");
            agent.next("EventAck");
            agent.leave();
            reporting.hears("EventAgentLogin", 1);
            reporting.hears("EventAgentLogout", 1);
            reporting.hears("EventAgentLogin", 1);
            reporting.hears("EventAgentLogout", 1);
            reporting.hearsNothing();
        }
    }

    @Test
    void theLossOfTheReportingEngineDoesNotTouchAgents() throws Exception {
        try (Peer agent = Peer.agent(a)) {
            Peer reporting = Peer.reporting(a);
            agent.acked("RequestAgentLogin", Peer.who(1));
            reporting.reset();
            try (Peer again = Peer.reporting(a)) {
                agent.acked("RequestAgentLogout", "");
                again.hears("EventAgentLogout", 1);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Control.class,
            names = {"STOP", "KILL"})
    void theEndOfAServerIsSeenAtOnceAndTheSecondaryTakesOverOnlyWhenAsked(Control how) throws Exception {
        try (Peer reportingA = Peer.reporting(a);
                Peer reportingB = Peer.reporting(b);
                Peer unregistered = new Peer(a);
                Peer onA = Peer.agent(a);
                Peer onB = Peer.agent(b)) {
            onA.acked("RequestAgentLogin", Peer.who(1));
            onB.acked("RequestAgentAvailable", Peer.who(1));
            reportingA.hears("EventAgentLogin", 1);
            a.control(how);
            Peer.End end = how == Control.KILL ? Peer.End.RST : Peer.End.FIN;
            assertThat(List.of(onA.end(), reportingA.end(), unregistered.end())).containsOnly(end);
            assertThatThrownBy(() -> new Peer(a)).isInstanceOf(ConnectException.class);
            reportingB.hearsNothing();
            onB.acked("RequestAgentLogin", Peer.who(1));
            reportingB.hears("EventAgentLogin", 1);

            a.control(Control.START);
            try (Peer returnedReporting = Peer.reporting(a)) {
                Peer returned = Peer.agent(a);
                returned.refused(34, "RequestAgentLogout", "");
                returned.acked("RequestAgentAvailable", Peer.who(1));
                returned.leave();
                returnedReporting.hearsNothing();
                try (Peer other = Peer.agent(a)) {
                    other.acked("RequestAgentLogin", Peer.who(2, 1));
                    assertThat(returnedReporting
                                    .hears("EventAgentLogin", 2)
                                    .path("reportingEventSequenceNumber")
                                    .asInt())
                            .isEqualTo(1);
                }
            }
            onB.leave();
            reportingB.hears("EventAgentLogout", 1);
        }
    }

    @Test
    void timersDoNotOutliveTheServer() throws Exception {
        try (Peer peer = new Peer(a)) {
            peer.refused(100, "RequestAgentLogin", Peer.who(1));
            a.control(Control.KILL);
            a.control(Control.START);
            try (Peer agent = Peer.agent(a)) {
                Thread.sleep(900);
                agent.acked("RequestAgentLogin", Peer.who(1));
            }
        }
    }

    @Test
    void aControlThatDoesNotFitIsSaid() throws Exception {
        assertThatThrownBy(() -> a.control(Control.START))
                .isInstanceOf(AdapterException.class)
                .hasMessageContaining("running already");
        a.control(Control.STOP);
        assertThatThrownBy(() -> a.control(Control.KILL))
                .isInstanceOf(AdapterException.class)
                .hasMessageContaining("down");
    }

    @Test
    void thePortStaysWithTheServerWhateverOthersOpen() throws Exception {
        int port = a.endpoint().port();
        List<Closeable> others = new ArrayList<>();
        try {
            for (int i = 0; i < 15; i++) {
                a.control(i % 2 == 0 ? Control.KILL : Control.STOP);
                for (int j = 0; j < 100; j++) {
                    ServerSocket listening = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
                    others.add(listening);
                    Socket connected = new Socket("127.0.0.1", b.endpoint().port());
                    others.add(connected);
                    assertThat(List.of(listening.getLocalPort(), connected.getLocalPort()))
                            .doesNotContain(port);
                }
                assertThatThrownBy(() -> new Peer(a)).isInstanceOf(ConnectException.class);
                a.control(Control.START);
                assertThat(a.endpoint().port()).isEqualTo(port);
                Peer agent = Peer.agent(a);
                others.add(agent);
                agent.acked("RequestAgentLogin", Peer.who(1));
            }
        } finally {
            for (Closeable other : others) {
                other.close();
            }
        }
    }

    @Test
    void manyPairsStartQuicklyAndSideBySide() throws Exception {
        try (var target = Pair.open(Map.of())) {
            target.deploy().close();
            long begun = System.nanoTime();
            for (int i = 0; i < 100; i++) {
                target.deploy();
            }
            assertThat(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun)).isLessThan(3_000);
        }
    }
}
