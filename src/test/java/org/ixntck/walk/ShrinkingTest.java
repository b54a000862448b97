package org.ixntck.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.ixntck.adapter.Message;
import org.ixntck.journal.Entry;
import org.ixntck.journal.Event;
import org.ixntck.judge.rule.Finding;
import org.ixntck.judge.rule.Verdict;
import org.ixntck.walk.site.Ending;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How far a walk is shrunk in the time that there is, where each walk takes two seconds and few can be played at a time. */
class ShrinkingTest {

    private static final long PLAY_NANOS = TimeUnit.SECONDS.toNanos(2);
    private static final long TIME_NANOS = TimeUnit.SECONDS.toNanos(25);
    private static final int AGENTS = 4;
    private static final int NEEDED = 5;

    private long now;

    /** Four agents on two servers, each of whom comes, logs in, and leaves twice. The second agent's first login on B is what fails. */
    private static Walk walk() {
        List<Step> steps = new ArrayList<>();
        steps.add(step(new Action.Disguise(1, 1, 0, 0, true)));
        steps.add(step(new Action.NumberFrom(7)));
        steps.add(step(new Action.EngineJoin(0, "A")));
        steps.add(step(new Action.EngineJoin(0, "B")));
        for (int agent = 0; agent < AGENTS; agent++) {
            for (String server : List.of("B", "A")) {
                steps.add(step(new Action.Connect(agent, server, 1, 0)));
                steps.add(asks(agent, server, Action.Request.REGISTER, Set.of()));
                steps.add(asks(agent, server, Action.Request.LOGIN, Set.of(Quirk.LONG_REASON)));
                steps.add(step(new Action.Break(agent, server, 1, Event.Fault.Kind.CLOSE)));
            }
        }
        return new Walk(1, 1, true, steps);
    }

    private static Step step(Action action) {
        return new Step(action, Pace.ANSWERED);
    }

    private static Step asks(int agent, String server, Action.Request request, Set<Quirk> quirks) {
        return step(new Action.Ask(agent, server, 1, request, agent, quirks));
    }

    private static boolean needed(Action action) {
        return action instanceof Action.EngineJoin join && join.server().equals("B")
                || action instanceof Action.Connect connect
                        && connect.agent() == 1
                        && connect.server().equals("B")
                || action instanceof Action.Ask ask
                        && ask.agent() == 1
                        && ask.server().equals("B")
                || action instanceof Action.Break lost
                        && lost.agent() == 1
                        && lost.server().equals("B");
    }

    private static boolean fails(Walk walk) {
        return walk.steps().stream().filter(it -> needed(it.action())).count() == NEEDED;
    }

    private static Played played(Walk walk) {
        Finding finding = new Finding(List.of("AD-01"), Verdict.FAIL, "expected", "s1", "", List.of(3L), true);
        List<Entry> entries = List.of(
                entry(1, new Event.AgentLeased("agent-11", "Bob", 1, "place-11", false)),
                entry(2, new Event.AgentLeased("agent-12", "Ann", 1, "place-12", false)),
                entry(
                        3,
                        new Event.Received(
                                "reporting@B", Message.of("EventAgentLogin").with("agentId", "agent-11"))));
        return new Played(
                walk, fails(walk) ? List.of(finding) : List.of(), Set.of(), 1, 0, entries, Optional.empty(), List.of());
    }

    private static Entry entry(long seq, Event event) {
        return new Entry(seq, seq, seq, 0, "s1", "", event);
    }

    private List<Trials.Trial> play(List<Walk> walks, int times, int waits, int parallel) {
        now += PLAY_NANOS * waits / Ending.WAITS * ((walks.size() * times + parallel - 1) / parallel);
        return walks.stream()
                .map(walk -> new Trials.Trial(
                        walk,
                        fails(walk) ? times : 0,
                        times,
                        Optional.of(played(walk)).filter(it -> fails(walk))))
                .toList();
    }

    @ParameterizedTest(name = "{0} at a time")
    @ValueSource(ints = {1, 4, 12, 96})
    void shouldLeaveOnlyWhatIsNeededEvenWhereFewWalksArePlayedAtATime(int parallel) {
        Walk walk = walk();
        Played found = played(walk);
        Proof proof = Proof.replayed("AD-01", found);

        Proof shrunk = new Shrinking(
                        (walks, times, waits) -> play(walks, times, waits, parallel),
                        parallel,
                        () -> now,
                        it -> {},
                        proof,
                        TIME_NANOS)
                .shrunk();

        assertThat(now).isLessThanOrEqualTo(TIME_NANOS);
        assertThat(fails(shrunk.shrunk())).isTrue();
        assertThat(shrunk.shrunk().length()).isEqualTo(NEEDED);
    }

    private Proof shrunk(Shrinking.Again again) {
        Proof proof = Proof.replayed("AD-01", played(walk()));
        return new Shrinking(again, 32, () -> now, it -> {}, proof, TIME_NANOS).shrunk();
    }

    /** What is broken in the walk shows at the first wait. */
    @Test
    void shouldPlayTheWholeEndOnlyToCount() {
        List<Integer> all = new ArrayList<>();
        Proof shrunk = shrunk((walks, times, waits) -> {
            all.add(waits);
            return play(walks, times, waits, 32);
        });

        assertThat(shrunk.shrunk().length()).isEqualTo(NEEDED);
        assertThat(all.subList(0, all.size() - 1)).isNotEmpty().containsOnly(1);
        assertThat(all.get(all.size() - 1)).isEqualTo(Ending.WAITS);
    }

    @Test
    void shouldPlayTheWholeEndWhereTheWalkFailsOnlyThen() {
        Proof shrunk = shrunk(
                (walks, times, waits) -> waits == Ending.WAITS ? play(walks, times, waits, 32) : passing(walks, times));

        assertThat(shrunk.shrunk().length()).isEqualTo(NEEDED);
    }

    @Test
    void shouldGiveUpWhatFailsOnlyWithoutTheRestOfTheEnd() {
        Proof shrunk =
                shrunk((walks, times, waits) -> waits == 1 ? play(walks, times, waits, 32) : passing(walks, times));

        assertThat(shrunk.shrunk()).isEqualTo(walk());
    }

    @Test
    void shouldKeepTheBestSoFarWhenInterrupted() {
        Deque<Integer> left = new ArrayDeque<>(List.of(1, 2, 3));
        Proof shrunk = shrunk((walks, times, waits) -> {
            if (left.poll() == null) {
                Thread.currentThread().interrupt();
                return passing(walks, 0);
            }
            return play(walks, times, waits, 32);
        });

        assertThat(Thread.interrupted()).isTrue();
        assertThat(fails(shrunk.shrunk())).isTrue();
        assertThat(shrunk.shrunk().length()).isLessThan(walk().length());
    }

    private static List<Trials.Trial> passing(List<Walk> walks, int times) {
        return walks.stream()
                .map(walk -> new Trials.Trial(walk, 0, times, Optional.empty()))
                .toList();
    }
}
