package org.ixntck.judge;

import static org.ixntck.judge.Tale.LOGIN;

import java.util.List;
import org.ixntck.judge.claim.Claim;
import org.ixntck.judge.claim.Expectation;
import org.ixntck.judge.claim.None;
import org.ixntck.judge.claim.StaysOpen;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Silence, or an open connection, proves nothing unless something comes on the same connection afterwards. */
class SignOfLifeTest {

    private final Tale tale = Tale.begin();
    private final Line engine = tale.reporting("B");

    /** B is to stay as it is for 1000 ms after the loss of A at 100 ms. */
    private void expects(String what) {
        tale.at(100).ends("A", "kill");
        long loss = tale.last() - 1;
        Claim claim = what.equals("silence")
                ? new None(engine.id(), List.of(LOGIN), "agent-1", loss, 1000)
                : new StaysOpen(engine.id(), loss, 1000);
        tale.happens(new Expectation(List.of("SD-08"), claim).event());
    }

    @ParameterizedTest
    @ValueSource(strings = {"silence", "an open connection"})
    void nothing_passes_on_a_connection_that_may_be_dead(String what) {
        expects(what);
        tale.at(600);
        engine.livesOn();

        Verdicts.of(tale.quiet(9000)).chargeNothing().leaveOpen("SD-08");
    }

    @ParameterizedTest
    @ValueSource(strings = {"silence", "an open connection"})
    void nothing_passes_on_a_connection_that_the_kit_ended(String what) {
        expects(what);
        tale.at(1500);
        engine.closes();

        Verdicts.of(tale.quiet(9000)).chargeNothing().leaveOpen("SD-08");
    }

    @ParameterizedTest
    @ValueSource(strings = {"silence", "an open connection"})
    void a_sign_of_life_afterwards_is_the_evidence(String what) {
        expects(what);
        tale.at(1500);
        engine.livesOn();

        Verdicts.of(tale.quiet()).chargeNothing().pass("SD-08");
    }
}
