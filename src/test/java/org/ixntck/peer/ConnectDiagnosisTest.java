package org.ixntck.peer;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.channel.ConnectTimeoutException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.util.Optional;
import org.ixntck.adapter.AdapterException;
import org.ixntck.adapter.Endpoint;
import org.ixntck.journal.Event.ConnectFailed.Reason;
import org.junit.jupiter.api.Test;

/** Why there is no connection. TlsTest has what is wrong with TLS. */
class ConnectDiagnosisTest {

    private final ConnectDiagnosis diagnosis = new ConnectDiagnosis(Endpoint.tcp("10.0.0.1", 7001), 500);

    private Reason reason(Throwable cause) {
        return diagnosis.of(Optional.of(cause)).reason();
    }

    @Test
    void shouldKnowARefusedConnectionInEachLanguageOfTheMachine() {
        assertThat(reason(new ConnectException("Verbindungsaufbau abgelehnt"))).isEqualTo(Reason.REFUSED);
    }

    @Test
    void shouldTellATimeoutFromARefusal() {
        assertThat(reason(new ConnectTimeoutException("refused to wait"))).isEqualTo(Reason.TIMED_OUT);
        assertThat(diagnosis.of(Optional.empty()).reason()).isEqualTo(Reason.TIMED_OUT);
    }

    @Test
    void shouldNotTakeAnotherFailureForARefusal() {
        assertThat(reason(new NoRouteToHostException("the router refused"))).isEqualTo(Reason.OTHER);
    }

    @Test
    void shouldKnowARefusalFromALibraryByItsCause() {
        assertThat(ConnectDiagnosis.refused(
                        new AdapterException("no connection", new IllegalStateException(new ConnectException("no")))))
                .isTrue();
        assertThat(ConnectDiagnosis.refused(new AdapterException("connection refused")))
                .isFalse();
    }
}
