package org.ixntck.walk;

/**
 * One step of a walk.
 *
 * @param action what is done
 * @param pace what is waited for afterwards
 */
public record Step(Action action, Pace pace) {

    /** What is waited for: a moment of quiet after a message that nobody answers, or what it does would be taken for what the next step does. */
    Pace awaited() {
        return pace == Pace.ANSWERED && unanswered() ? Pace.QUIET : pace;
    }

    private boolean unanswered() {
        return action instanceof Action.EngineStatus
                || action instanceof Action.Ask ask && !ask.request().answered();
    }
}
