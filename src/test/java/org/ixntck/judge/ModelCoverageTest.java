package org.ixntck.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ixntck.judge.Tale.LOGIN;

import java.util.Map;
import java.util.TreeSet;
import org.ixntck.judge.rule.Catalogue;
import org.ixntck.judge.verdict.ModelCoverage;
import org.ixntck.judge.verdict.Observer;
import org.junit.jupiter.api.Test;

/** Which cells of the model's table a run visits: those in which something was owed and decided, and no others. */
class ModelCoverageTest {

    private static ModelCoverage of(Tale tale) {
        Observer observer = new Observer(Catalogue.bundled());
        tale.history().entries().forEach(observer::accept);
        return observer.end().coverage();
    }

    @Test
    void should_not_count_a_situation_in_which_nothing_was_decided_yet() {
        Tale tale = Tale.begin();
        tale.agent("agent-1", "A").registers();

        assertThat(of(tale).notVisited()).containsKey("new/register");
        assertThat(of(tale).visited()).isZero();
    }

    @Test
    void should_count_what_was_owed_and_paid() {
        Tale tale = Tale.begin();
        Line engine = tale.reporting("A");
        Line agent = tale.registered("agent-1", "A").logsIn();
        tale.at(10);
        agent.acks();
        engine.hears(LOGIN, "agent-1");
        ModelCoverage coverage = of(tale.quiet());

        assertThat(coverage.notVisited())
                .doesNotContainKeys("new/register", "registered/login")
                .containsEntry("primary/closed", "logged in: the application closes the connection");
        assertThat(coverage.cells())
                .isEqualTo(coverage.visited() + coverage.notVisited().size());
    }

    @Test
    void should_count_what_was_owed_and_not_paid() {
        Tale tale = Tale.begin();
        tale.agent("agent-1", "A").registers();

        assertThat(of(tale.at(5000).quiet()).notVisited()).doesNotContainKey("new/register");
    }

    /** A scenario is over, and its site taken down, as soon as the sign of life is there. */
    @Test
    void should_count_an_absence_whose_sign_of_life_is_the_last_that_was_seen() {
        Tale tale = Tale.begin();
        Line engine = tale.reporting("A");
        Line agent = tale.registered("agent-1", "A");
        tale.at(100);
        agent.closes();
        tale.at(1_200).quiet();
        assertThat(of(tale).notVisited()).containsKey("registered/closed");
        tale.at(1_210);
        engine.livesOn();
        tale.closing(1_200);

        assertThat(of(tale).notVisited()).doesNotContainKey("registered/closed");
    }

    @Test
    void should_count_only_what_servers_of_these_terms_can_come_to() {
        assertThat(new TreeSet<>(of(Tale.policy("refuse")).notVisited().keySet()))
                .contains("registered/login-duplicate")
                .doesNotContain("registered/login-allowed", "registered/login-closing", "primary/silent");
        assertThat(of(Tale.begin("keep-alive")).notVisited()).containsKey("primary/silent");
    }

    @Test
    void should_say_how_many_agents_had_too_many_explanations() {
        Map<String, String> one = Map.of("primary/closed", "logged in: the application closes the connection");

        assertThat(new ModelCoverage(60, one, 7, 0).words()).isEqualTo("59 of 60 situations covered");
        assertThat(new ModelCoverage(60, one, 7, 2).words())
                .endsWith("; 2 agents had more explanations than the kit follows");
    }
}
