package org.ixntck.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ixntck.adapter.Message;
import org.ixntck.journal.Event;
import org.ixntck.journal.History;
import org.ixntck.judge.claim.Answered;
import org.ixntck.judge.claim.Claim;
import org.ixntck.judge.claim.Closes;
import org.ixntck.judge.claim.ExactlyOne;
import org.ixntck.judge.claim.Expectation;
import org.ixntck.judge.claim.None;
import org.ixntck.judge.claim.Scene;
import org.ixntck.judge.claim.StaysOpen;
import org.ixntck.judge.rule.Catalogue;
import org.ixntck.judge.rule.Finding;
import org.ixntck.judge.rule.Verdict;
import org.ixntck.judge.verdict.Judge;
import org.ixntck.judge.verdict.Judgement;
import org.ixntck.judge.verdict.Observer;
import org.junit.jupiter.api.Test;

/** What holds of the verdicts on anything that may happen at one server, sensible or not. */
class JudgePropertyTest {

    private static final Catalogue CATALOGUE = Catalogue.bundled();
    private static final String SUBJECT = "agent-1";
    private static final String STRANGER = "agent-2";

    /** What can happen next. Where it cannot, as without a connection, nothing does. */
    private enum Deed {
        REGISTER,
        LOG_IN,
        LOG_OUT,
        AVAILABLE,
        ACK,
        REFUSE,
        LOGIN_REPORTED,
        LOGOUT_REPORTED,
        OTHER_MESSAGE,
        CLOSE,
        END,
        RECONNECT,
        EXPECT_ANSWER,
        EXPECT_REPORT,
        EXPECT_NONE,
        EXPECT_OPEN,
        EXPECT_CLOSED,
        QUIET,
        WAIT
    }

    /** Something that happens to an agent so many milliseconds after the last thing. */
    private record Step(Deed deed, int later) {}

    /** Tells a story of one or two agents at one server, and of its reporting engine. */
    private static final class Teller {
        private final Tale tale = Tale.begin();
        private final Line engine;
        private final Map<String, Line> lines = new HashMap<>();
        private final Map<String, Boolean> open = new HashMap<>();
        private final Map<String, Long> asked = new HashMap<>();
        private long now = 10;

        Teller() {
            tale.happensToAll(new Event.ScenarioStarted("f#x", "x", List.of("LI-01"), 1));
            tale.happens(new Event.SiteOpened(Map.of("A", "127.0.0.1:1"), false));
            tale.at(now);
            engine = tale.reporting("A");
        }

        void tell(String agent, Step step) {
            now += step.later();
            tale.at(now);
            switch (step.deed()) {
                case REGISTER -> asks(agent, Line::registers);
                case LOG_IN -> asks(agent, Line::logsIn);
                case LOG_OUT -> asks(agent, Line::logsOut);
                case AVAILABLE -> asks(agent, Line::isAvailable);
                case ACK -> answers(agent, Line::acks);
                case REFUSE -> answers(agent, Line::refuses);
                case LOGIN_REPORTED -> engine.hears(Tale.LOGIN, agent);
                case LOGOUT_REPORTED -> engine.hears(Tale.LOGOUT, agent);
                case OTHER_MESSAGE -> hears(agent);
                case CLOSE -> over(agent, Line::closes);
                case END -> over(agent, Line::isEndedByServer);
                case RECONNECT -> reconnects(agent);
                case EXPECT_ANSWER -> expectsAnswer(agent);
                case EXPECT_REPORT ->
                    expects(agent, new ExactlyOne(engine.id(), Tale.LOGOUT, agent, stimulus(agent), 1000));
                case EXPECT_NONE ->
                    expects(agent, new None(engine.id(), List.of(Tale.LOGIN), agent, stimulus(agent), 500));
                case EXPECT_OPEN -> expectsOfLine(agent, id -> new StaysOpen(id, stimulus(agent), 500));
                case EXPECT_CLOSED -> expectsOfLine(agent, id -> new Closes(id, stimulus(agent), 500));
                case QUIET -> quiet();
                case WAIT -> now += 700;
            }
        }

        private void quiet() {
            engine.livesOn();
            tale.quiet();
        }

        private boolean isOpen(String agent) {
            return open.getOrDefault(agent, false);
        }

        private void asks(String agent, Consumer<Line> request) {
            if (isOpen(agent)) {
                request.accept(lines.get(agent));
                asked.put(agent, tale.last());
            }
        }

        private void answers(String agent, Consumer<Line> answer) {
            if (isOpen(agent) && lines.get(agent).reference() > 0) {
                answer.accept(lines.get(agent));
            }
        }

        private void hears(String agent) {
            if (isOpen(agent)) {
                lines.get(agent).hears(Message.of("EventPlaceAgentState"));
            }
        }

        private void over(String agent, Consumer<Line> end) {
            if (isOpen(agent)) {
                asked.put(agent, tale.last() + 1);
                end.accept(lines.get(agent));
                open.put(agent, false);
            }
        }

        private void reconnects(String agent) {
            if (!isOpen(agent)) {
                lines.put(agent, tale.agent(agent, "A"));
                open.put(agent, true);
                asked.put(agent, tale.last());
            }
        }

        private long stimulus(String agent) {
            return asked.getOrDefault(agent, 1L);
        }

        private void expectsAnswer(String agent) {
            Line line = lines.get(agent);
            if (line != null && line.reference() > 0) {
                expects(agent, new Answered(line.id(), line.reference(), "EventAck", 500));
            }
        }

        private void expectsOfLine(String agent, Function<String, Claim> claim) {
            if (lines.containsKey(agent)) {
                expects(agent, claim.apply(lines.get(agent).id()));
            }
        }

        private void expects(String agent, Claim claim) {
            tale.happens(new Expectation(List.of(agent.equals(SUBJECT) ? "LI-01" : "LO-01"), claim).event());
        }
    }

    /** What is said besides may count other messages. */
    @Test
    void what_happens_to_another_agent_changes_no_verdict() {
        Seeds.tryWith(150, random -> changesNoVerdict(steps(random), steps(random)));
    }

    private static void changesNoVerdict(List<Step> steps, List<Step> others) {
        Teller alone = new Teller();
        Teller both = new Teller();
        for (int i = 0; i < steps.size(); i++) {
            alone.tell(SUBJECT, steps.get(i));
            both.tell(SUBJECT, steps.get(i));
            if (i < others.size() && CONCERNS_ONE.contains(others.get(i).deed())) {
                both.tell(STRANGER, new Step(others.get(i).deed(), 0));
            }
        }

        assertThat(asked(both.tale, SUBJECT)).isEqualTo(asked(alone.tale, SUBJECT));
        assertThat(failed(both.tale)).isEqualTo(failed(alone.tale));
    }

    @Test
    void what_failed_on_the_way_never_passes() {
        Seeds.tryWith(100, random -> neverPasses(steps(random)));
    }

    private static void neverPasses(List<Step> steps) {
        Teller teller = new Teller();
        steps.forEach(step -> teller.tell(SUBJECT, step));
        List<Verdict> failed = new ArrayList<>();
        for (Scene scene : teller.tale.scenes(1)) {
            List<Verdict> verdicts = rulings(scene);
            for (int i = 0; i < verdicts.size(); i++) {
                if (i == failed.size()) {
                    failed.add(Verdict.INCONCLUSIVE);
                }
                if (failed.get(i) == Verdict.FAIL) {
                    assertThat(verdicts.get(i)).as("expectation %d", i).isNotEqualTo(Verdict.PASS);
                }
                if (verdicts.get(i) == Verdict.FAIL) {
                    failed.set(i, Verdict.FAIL);
                }
            }
        }
    }

    @Test
    void no_requirement_that_failed_on_the_way_passes() {
        Seeds.tryWith(50, random -> noRequirementPasses(steps(random)));
    }

    private static void noRequirementPasses(List<Step> steps) {
        Teller teller = new Teller();
        steps.forEach(step -> teller.tell(SUBJECT, step));
        Judge judge = new Judge(CATALOGUE, false);
        History whole = teller.tale.history();
        Map<String, Verdict> last = verdicts(judge.judge(whole));
        for (int end = 1; end < whole.entries().size(); end += 3) {
            History part = History.of(whole.entries().subList(0, end));
            verdicts(judge.judge(part)).forEach((id, verdict) -> {
                if (verdict == Verdict.FAIL) {
                    assertThat(last.get(id)).as(id).isNotEqualTo(Verdict.PASS);
                }
            });
        }
    }

    private static final Set<Deed> CONCERNS_ONE = EnumSet.complementOf(EnumSet.of(Deed.QUIET, Deed.WAIT));

    private static List<Step> steps(Random random) {
        return Stream.generate(() -> step(random)).limit(3 + random.nextInt(23)).toList();
    }

    /** Half of them soon after the one before, since much is decided within few milliseconds. */
    private static Step step(Random random) {
        Deed[] deeds = Deed.values();
        return new Step(deeds[random.nextInt(deeds.length)], random.nextInt(random.nextBoolean() ? 601 : 21));
    }

    private static Map<String, Verdict> verdicts(Judgement judgement) {
        Map<String, Verdict> verdicts = new HashMap<>();
        judgement.requirements().forEach(row -> verdicts.put(row.requirement().id(), row.verdict()));
        return verdicts;
    }

    private static List<Verdict> rulings(Scene scene) {
        return scene.history().all(Event.Expected.class).stream()
                .map(entry -> Expectation.of((Event.Expected) entry.event())
                        .claim()
                        .rule(scene)
                        .verdict())
                .toList();
    }

    /** What the claims about that agent say; the sentence and the places in the journal, which may differ, are left out. */
    private static List<String> asked(Tale tale, String agent) {
        Scene scene = tale.scene();
        return scene.history().all(Event.Expected.class).stream()
                .map(entry -> Expectation.of((Event.Expected) entry.event()))
                .filter(it -> it.requirements().contains(agent.equals(SUBJECT) ? "LI-01" : "LO-01"))
                .map(it -> it.claim().rule(scene))
                .map(ruling -> ruling.state() + " " + ruling.verdict())
                .toList();
    }

    /** What invariants hold against the server on the subject's own connections. */
    private static List<List<String>> failed(Tale tale) {
        Observer observer = new Observer(CATALOGUE);
        tale.history().entries().forEach(observer::accept);
        return observer.end().findings().stream()
                .filter(finding -> finding.verdict() == Verdict.FAIL)
                .filter(finding -> finding.sentence().contains(SUBJECT + "@A"))
                .map(Finding::requirements)
                .sorted(Comparator.comparing(List::toString))
                .toList();
    }
}
