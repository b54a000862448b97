package org.ixntck.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.ixntck.adapter.Control;
import org.ixntck.journal.Event.Fault.Kind;
import org.junit.jupiter.api.Test;

/** What a walk can be shrunk to in one round. */
class EditTest {

    private final Step ann = step(new Action.Connect(0, "A", 1, 0));
    private final Step annOnB = step(new Action.Connect(0, "B", 1, 0));
    private final Step bob = step(new Action.Connect(1, "A", 1, 0));
    private final Step annLeaves = step(new Action.Break(0, "A", 1, Kind.CLOSE));
    private final Step bobLeaves = step(new Action.Break(1, "A", 1, Kind.CLOSE));
    private final Step stop = step(new Action.Control("B", Control.STOP));
    private final Step start = step(new Action.Control("B", Control.START));

    private static Step step(Action action) {
        return new Step(action, Pace.ANSWERED);
    }

    private static List<List<Step>> left(Step... steps) {
        Walk walk = new Walk(1, 1, true, List.of(steps));
        return Edit.removals(walk).stream().map(it -> it.of(walk).steps()).toList();
    }

    @Test
    void shouldTakeAnAgentAway() {
        assertThat(left(ann, bob, annLeaves, bobLeaves)).contains(List.of(bob, bobLeaves), List.of(ann, annLeaves));
    }

    @Test
    void shouldTakeAServerAway() {
        assertThat(left(ann, annOnB, stop, start, annLeaves)).contains(List.of(ann, annLeaves));
    }

    @Test
    void shouldTakeAStopWithItsStartAway() {
        assertThat(left(annOnB, stop, ann, start)).contains(List.of(annOnB, ann));
    }

    @Test
    void shouldTakeEachStepAwayByItself() {
        assertThat(left(ann, stop, bob))
                .contains(List.of(stop, bob), List.of(ann, bob), List.of(ann, stop))
                .doesNotContain(List.of());
    }

    @Test
    void shouldCombineWhatWorks() {
        Walk walk = new Walk(1, 1, true, List.of(ann, bob, annLeaves, bobLeaves));
        List<Edit> singles = Edit.removals(walk).stream()
                .filter(it -> it.steps().size() == 1)
                .limit(3)
                .toList();

        assertThat(Edit.all(singles).of(walk).steps()).containsExactly(bobLeaves);
    }

    @Test
    void shouldTakeAnEngineAwayWithWhatIsDoneToIt() {
        Step joins = step(new Action.EngineJoin(1, "A"));
        Step hampered = step(new Action.EngineHamper(1, "A", Action.Hindrance.BYTES));
        Step deaf = step(new Action.EngineBreak(1, "A", Kind.DEAFNESS));

        assertThat(left(joins, ann, hampered, deaf, annLeaves)).contains(List.of(ann, annLeaves));
    }

    @Test
    void shouldTameWhatIsDoneToAnEngine() {
        Step hampered = step(new Action.EngineHamper(1, "A", Action.Hindrance.BYTES));
        Step deaf = step(new Action.EngineBreak(1, "A", Kind.DEAFNESS));
        Step closed = step(new Action.EngineBreak(1, "A", Kind.CLOSE));
        Walk walk = new Walk(1, 1, true, List.of(hampered, deaf));

        assertThat(Edit.plain(walk)).extracting(it -> it.of(walk).steps()).containsExactly(List.of(deaf));
        assertThat(Edit.tamer(walk)).extracting(it -> it.of(walk).steps()).containsExactly(List.of(hampered, closed));
    }

    @Test
    void shouldMakeARequestLessUnusual() {
        Action.Ask plain = new Action.Ask(0, "A", 1, Action.Request.LOGIN, 0, Set.of());
        Action.Ask odd = new Action.Ask(0, "A", 1, Action.Request.LOGIN, 0, Set.of(Quirk.LONG_REASON));
        Walk walk = new Walk(1, 1, true, List.of(step(odd)));

        assertThat(Edit.tamer(walk)).extracting(it -> it.of(walk).steps()).containsExactly(List.of(step(plain)));
    }
}
