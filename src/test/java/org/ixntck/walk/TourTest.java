package org.ixntck.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ixntck.journal.Event.Fault.Kind;
import org.ixntck.walk.Action.Request;
import org.junit.jupiter.api.Test;

class TourTest {

    private static final Path STORED = Path.of("..", "features", "walks", "tour.feature");

    /** Run with {@code -Dixn-tck.walks=write} it writes the feature anew. */
    @Test
    void shouldBeWhatTheFeatureHolds() throws Exception {
        if (System.getProperty("ixn-tck.walks", "").equals("write")) {
            Files.writeString(STORED, text());
        }

        assertThat(STORED).content().isEqualTo(text());
    }

    private static String text() {
        StringBuilder text = new StringBuilder("""
                # Each request that an application can send, in each state of its connection, beside each company. Nothing is asked here: the model
                # judges all that happens. TourTest writes this file.
                Feature: Each request in each state
                """);
        Tour.all().forEach((name, steps) -> {
            text.append("\n  Scenario: %s\n    When %s\n".formatted(name, steps.get(0)));
            steps.stream().skip(1).forEach(it -> text.append("    And %s\n".formatted(it)));
            text.append("    Then %s\n".formatted(WalkFeature.END));
        });
        return text.toString();
    }

    @Test
    void shouldTellALegInOneSentence() {
        Leg leg = new Leg(
                new Leg.Opening(1, 3, "A", 300, Optional.of("cr-lf"), Set.of(Quirk.NO_MEDIA, Quirk.EXTENSION)),
                Leg.State.TAKEN_OVER,
                List.of(Request.UNKNOWN, Request.LOGIN_WITHOUT_PLACE),
                Optional.of(Kind.SILENCE),
                true);

        assertThat(leg.text())
                .isEqualTo("Bob was available and is logged in on connection 3 to A with keep-alive every 300 ms"
                        + " in form cr-lf (extension, no media),"
                        + " sends the unknown message RequestSomethingNew, RequestAgentLogin without a place,"
                        + " and falls silent on it, then it is quiet");
        assertThat(Leg.of(leg.text())).contains(leg);
        assertThat(leg.steps())
                .containsExactly(
                        new Step(new Action.Connect(1, "A", 3, 300), Pace.ANSWERED),
                        new Step(new Action.Write(1, "A", 3, "cr-lf"), Pace.ANSWERED),
                        asks(Request.REGISTER),
                        asks(Request.AVAILABLE, Quirk.NO_MEDIA),
                        asks(Request.LOGIN, Quirk.NO_MEDIA, Quirk.EXTENSION),
                        asks(Request.UNKNOWN),
                        asks(Request.LOGIN_WITHOUT_PLACE),
                        new Step(new Action.Break(1, "A", 3, Kind.SILENCE), Pace.QUIET));
    }

    private static Step asks(Request request, Quirk... quirks) {
        return new Step(new Action.Ask(1, "A", 3, request, 1, Set.of(quirks)), Pace.ANSWERED);
    }

    @Test
    void shouldNotTakeAnythingElseForALeg() {
        assertThat(Leg.of("Bob is logged in on connection 1 to A, then the answers come"))
                .isEmpty();
        assertThat(Leg.of("Bob closes connection 1 to A")).isEmpty();
    }
}
