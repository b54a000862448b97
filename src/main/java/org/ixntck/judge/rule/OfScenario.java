package org.ixntck.judge.rule;

import java.util.List;

/**
 * What is said of one scenario.
 *
 * @param key its key in the journal, as {@code s12}
 * @param id the feature's path without .feature, {@code #}, the name, and for an outline's row {@code [n]}
 * @param attempt 1, or 2 when it was run once more by itself
 * @param site the deployment that it had, as {@code d12}; empty if none
 * @param requirements ids that it cites
 * @param why the sentence that the verdict rests on; empty for PASS
 * @param millis how long it took
 * @param findings what it asked, in its order, and what was broken or undecided in it by the way
 */
public record OfScenario(
        String key,
        String id,
        String name,
        int attempt,
        String site,
        Verdict verdict,
        List<String> requirements,
        String why,
        long millis,
        List<Finding> findings) {

    /** The ids of a vendor's own scenarios begin so; none of the kit's folders has that name. */
    public static final String OWN = "own/";

    /** Whether it is a vendor's own, so that it proves no requirement. */
    public boolean own() {
        return id.startsWith(OWN);
    }
}
