package org.ixntck.selftest;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The two controls of a self-test. If the server that is right in everything is caught, or the one that is wrong in everything is not, the kit
 * does not tell right from wrong, and no score counts.
 *
 * @param right the verdict on the server without a defect; empty if its run gave none
 * @param wrong the verdict on the server that does nothing right; empty if its run gave none
 */
public record Controls(Optional<Judged> right, Optional<Judged> wrong) {

    /** What the second one does wrong first of all: it registers clients that it does not know, and refuses every login. */
    private static final Set<String> BROKEN = Set.of("RG-02", "LI-01");

    /** Why the score does not count, in a sentence; empty if it does. */
    public Optional<String> objection() {
        if (right.isEmpty() || wrong.isEmpty()) {
            String which = right.isEmpty() ? "right" : "wrong";
            return Optional.of(
                    "the score is void: expected a verdict on the control server that is %s in everything; saw none"
                            .formatted(which));
        }
        Map<String, String> failed = new TreeMap<>(right.get().failed());
        if (!failed.isEmpty()) {
            return Optional.of(
                    "the score is void: expected the control server that is right in everything to fail nothing; saw %s"
                            .formatted(failed.values().iterator().next()));
        }
        Set<String> missed = new TreeSet<>(BROKEN);
        missed.removeAll(wrong.get().failed().keySet());
        return missed.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "the score is void: expected the control server that is wrong in everything to fail %s; it did not"
                                .formatted(String.join(" and ", missed)));
    }
}
