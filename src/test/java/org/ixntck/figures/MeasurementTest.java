package org.ixntck.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.ixntck.adapter.Message;
import org.ixntck.judge.Line;
import org.ixntck.judge.Tale;
import org.junit.jupiter.api.Test;

class MeasurementTest {

    private static final long MILLI = 1_000_000;

    private static Figures figures(Tale tale) {
        return Measurement.of(tale.history().entries());
    }

    private static Message status(long chat) {
        return Tale.about(Tale.STATUS, "ann").with("mediaStateList", Map.of("chat", chat));
    }

    /** Ann is logged in to A and connected to B, where nothing else has happened; then A is killed, and she sees it after 5 ms. */
    private static Line killed(Tale tale) {
        tale.reporting("A");
        Line engine = tale.reporting("B");
        Line primary = tale.loggedIn("ann", "A");
        engine.hears(Tale.LOGIN, "nobody");
        tale.at(100).asks("A", "kill").at(105);
        primary.isEndedByServer();
        return engine;
    }

    @Test
    void shouldMeasureEachStageOfAFailover() {
        Tale tale = Tale.begin();
        Line engine = killed(tale);
        Line secondary = tale.at(115).agent("ann", "B");
        secondary.registers();
        tale.at(117);
        secondary.acks();
        tale.at(125);
        secondary.logsIn();
        tale.at(129);
        secondary.acks();
        tale.at(130);
        engine.says(status(1));
        tale.at(131);
        secondary.hears(status(0));
        tale.at(135);
        secondary.hears(status(1));

        assertThat(figures(tale).switchOvers())
                .containsExactly(new SwitchOver(
                        "ann",
                        "s1",
                        "A",
                        "B",
                        figures(tale).switchOvers().get(0).seq(),
                        OptionalLong.of(5 * MILLI),
                        10 * MILLI,
                        12 * MILLI,
                        24 * MILLI,
                        OptionalLong.of(30 * MILLI),
                        (2 + 4 + 6) * MILLI));
    }

    @Test
    void shouldCountAsNothingWhatWasDoneBeforeTheLoss() {
        Tale tale = Tale.begin();
        Line secondary = tale.registered("ann", "B");
        killed(tale);
        tale.at(110);
        secondary.logsIn();
        tale.at(112);
        secondary.acks();
        tale.closing(200);

        assertThat(figures(tale).switchOvers()).singleElement().satisfies(it -> {
            assertThat(it.reconnected()).isZero();
            assertThat(it.registered()).isZero();
            assertThat(it.loggedIn()).isEqualTo(7 * MILLI);
            assertThat(it.status()).as("none came").isEmpty();
        });
    }

    @Test
    void shouldNotTakeForAFailoverWhatTheApplicationDidItself() {
        Tale tale = Tale.begin();
        Line primary = tale.loggedIn("ann", "A");
        primary.resets();
        tale.at(20).loggedIn("ann", "B");
        tale.closing(100);

        assertThat(figures(tale).switchOvers()).isEmpty();
    }

    @Test
    void shouldCountTheTimeUntilALossIsReported() {
        Tale tale = Tale.begin();
        Line engine = tale.reporting("A");
        Line ann = tale.registered("ann", "A").logsIn();
        tale.at(10);
        engine.hears(Tale.LOGIN, "ann");
        ann.acks();
        tale.at(50);
        ann.resets();
        tale.at(80);
        engine.hears(Tale.LOGOUT, "ann");
        tale.at(200).closing(200);

        assertThat(figures(tale).truth()).singleElement().satisfies(it -> {
            assertThat(it.wrongNanos()).isEqualTo(30 * MILLI);
            assertThat(it.observedNanos()).isEqualTo(190 * MILLI);
            assertThat(it.spans()).extracting(AgentTruth.Span::shownIn).containsExactly(true);
        });
    }

    @Test
    void shouldCountALoginThatIsNeverReported() {
        Tale tale = Tale.begin();
        tale.reporting("A");
        Line ann = tale.registered("ann", "A").logsIn();
        tale.at(10);
        ann.acks();
        tale.at(60);
        ann.logsOut();
        tale.at(70);
        ann.acks();
        tale.at(100).closing(100);

        assertThat(figures(tale).truth()).singleElement().satisfies(it -> {
            assertThat(it.wrongNanos())
                    .as("while the logout is under way it is unknown")
                    .isEqualTo(50 * MILLI);
            assertThat(it.observedNanos()).isEqualTo(80 * MILLI);
            assertThat(it.spans()).extracting(AgentTruth.Span::shownIn).containsExactly(false);
        });
    }

    @Test
    void shouldCountNothingThatAReportingEngineCannotKnow() {
        Tale tale = Tale.begin();
        Line engine = tale.reporting("A");
        Line ann = tale.loggedIn("ann", "A");
        engine.hears(Tale.LOGIN, "ann");
        tale.at(50);
        engine.isEndedByServer();
        tale.at(80);
        ann.resets();
        tale.at(200).closing(200);

        assertThat(figures(tale).truth())
                .singleElement()
                .extracting(AgentTruth::wrongNanos)
                .isEqualTo(0L);
    }

    @Test
    void shouldSetAgentsToNotLoggedInWhenTheirServerIsLost() {
        Tale tale = Tale.begin();
        Line engineOfA = tale.reporting("A");
        tale.reporting("B");
        Line ann = tale.loggedIn("ann", "A");
        engineOfA.hears(Tale.LOGIN, "ann");
        tale.at(50).asks("A", "kill").at(52);
        ann.isEndedByServer();
        tale.at(55);
        engineOfA.isEndedByServer();
        tale.at(200).closing(200);

        assertThat(figures(tale).truth())
                .singleElement()
                .extracting(AgentTruth::wrongNanos)
                .as("from the end of Ann's connection to that of the reporting engine")
                .isEqualTo(3 * MILLI);
    }

    @Test
    void shouldLeaveOutAgentsWithSeveralSessions() {
        Tale tale = Tale.begin();
        Line engine = tale.reporting("A");
        tale.loggedIn("ann", "A");
        engine.hears(Tale.LOGIN, "ann");
        Line other = tale.loggedIn("ann", "A");
        engine.hears(Tale.LOGIN, "ann");
        tale.at(50);
        other.resets();
        engine.hears(Tale.LOGOUT, "ann");
        tale.at(200).closing(200);

        assertThat(figures(tale).truth())
                .singleElement()
                .extracting(AgentTruth::wrongNanos)
                .isEqualTo(0L);
    }

    @Test
    void shouldMarkAnAnswerWithinTheLastFifthOfItsBudget() {
        Tale tale = Tale.begin();
        Line ann = tale.agent("ann", "A").registers();
        tale.at(401);
        ann.acks();
        ann.logsIn();
        tale.at(700);
        ann.acks();
        ann.isAvailable();
        tale.at(1300);
        ann.acks();

        Figures figures = figures(tale);
        assertThat(figures.margins()).singleElement().satisfies(it -> {
            assertThat(it.budget()).isEqualTo("answer");
            assertThat(it.nanos().n()).isEqualTo(3);
            assertThat(it.near())
                    .as("400 of 500 ms is not yet near, so it is none")
                    .isZero();
            assertThat(it.over()).isEqualTo(1);
        });
        tale.at(2000);
        ann.isAvailable();
        tale.at(2499);
        ann.acks();
        assertThat(figures(tale).margins().get(0).near()).isEqualTo(1);
        assertThat(figures(tale).nearestOf().get("s1").share()).isEqualTo(499 / 500.0);
    }

    @Test
    void shouldMeasureReportsFromTheirCause() {
        Tale tale = Tale.begin();
        Line engine = tale.reporting("A");
        Line ann = tale.registered("ann", "A");
        tale.at(100);
        ann.logsIn();
        tale.at(103);
        engine.hears(Tale.LOGIN, "ann");
        ann.acks();
        tale.at(200);
        ann.closes();
        tale.at(950);
        engine.hears(Tale.LOGOUT, "ann");

        assertThat(figures(tale).margins())
                .filteredOn(it -> it.budget().equals("report"))
                .singleElement()
                .extracting(BudgetUse::nanos)
                .isEqualTo(Spread.of(LongStream.of(3 * MILLI, 750 * MILLI)));
    }

    @Test
    void shouldNotBlameAServerForAStallOfTheKit() {
        Tale tale = Tale.begin();
        Line ann = tale.agent("ann", "A").registers();
        tale.at(490).stalled(20, 480);
        ann.acks();

        assertThat(figures(tale).nearest()).isEmpty();
        assertThat(figures(tale).nearestOf()).isEmpty();
    }

    @Test
    void shouldTakeTheNearestRank() {
        assertThat(Spread.of(LongStream.rangeClosed(1, 200))).isEqualTo(new Spread(200, 100, 198, 200));
        assertThat(Spread.of(LongStream.of(7))).isEqualTo(new Spread(1, 7, 7, 7));
        assertThat(Spread.of(LongStream.empty())).isEqualTo(new Spread(0, 0, 0, 0));
    }

    @Test
    void shouldMeasureNothingWhereNothingHappens() {
        assertThat(figures(Tale.begin())).isEqualTo(Figures.none());
        assertThat(Measurement.of(List.of())).isEqualTo(Figures.none());
    }
}
