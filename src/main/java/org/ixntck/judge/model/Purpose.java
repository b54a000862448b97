package org.ixntck.judge.model;

import java.util.ArrayList;
import java.util.List;

/**
 * What a login is for: the same unanswered request is a failed login, a failed takeover or a failed way back. Further requirements are those
 * that concern it as well, after what has happened before.
 *
 * @param answered whom it concerns that it is acknowledged, the first one above all
 * @param reported whom it concerns that it is reported
 * @param takeover whether the agent's primary was lost before
 */
record Purpose(List<String> answered, List<String> reported, boolean takeover) {

    /** Whom a login may concern, by its purpose. */
    static final List<String> ALL = List.of("LI-01", "LI-02", "SD-02", "SD-03", "SD-07", "SR-07");

    static final Purpose NONE = new Purpose(List.of(), List.of(), false);

    Purpose {
        answered = List.copyOf(answered);
        reported = List.copyOf(reported);
    }

    static Purpose ofLogin() {
        return new Purpose(List.of("LI-01"), List.of("LI-02"), false);
    }

    static Purpose ofTakeover() {
        return new Purpose(List.of("SD-02"), List.of("SD-03"), true);
    }

    static Purpose ofTakeoverOfAvailable(boolean takeover) {
        return new Purpose(List.of("SD-07"), List.of("SD-07"), takeover);
    }

    static Purpose ofFailback() {
        return new Purpose(List.of("SR-07"), List.of("SR-07"), true);
    }

    /** The same, which also concerns that requirement if it is not acknowledged. */
    Purpose also(String requirement) {
        List<String> more = new ArrayList<>(answered);
        more.add(requirement);
        return new Purpose(more, reported, takeover);
    }
}
