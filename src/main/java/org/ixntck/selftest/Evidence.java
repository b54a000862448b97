package org.ixntck.selftest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ixntck.journal.Entry;
import org.ixntck.journal.Event;
import org.ixntck.journal.Ndjson;
import org.ixntck.judge.rule.Catalogue;
import org.ixntck.judge.rule.Finding;
import org.ixntck.judge.rule.Verdict;
import org.ixntck.judge.verdict.Observer;

/** What a defect is caught by. */
public enum Evidence {

    /** All that the run has found, as its verdict.json has it. */
    ALL {
        @Override
        Judged of(Path run) throws IOException {
            return Judged.read(run.resolve("verdict.json"));
        }
    },

    /** Only what the protocol model and the invariants about content find in the journal. What the steps of the scenarios expect is ignored. */
    MODEL {
        @Override
        Judged of(Path run) throws IOException {
            Observer observer = new Observer(Catalogue.bundled());
            String adapter = "";
            for (Entry entry : new Ndjson().read(run.resolve("journal.ndjson")).entries()) {
                observer.accept(entry);
                if (entry.event() instanceof Event.RunStarted head) {
                    adapter = head.terms().adapter();
                }
            }
            Map<String, String> failed = new TreeMap<>();
            Set<String> undecided = new TreeSet<>();
            for (Finding finding : observer.end().findings()) {
                if (finding.verdict() == Verdict.FAIL) {
                    finding.requirements().forEach(id -> failed.putIfAbsent(id, finding.sentence()));
                } else if (finding.verdict() == Verdict.INCONCLUSIVE) {
                    undecided.addAll(finding.requirements());
                }
            }
            undecided.removeAll(failed.keySet());
            return new Judged(adapter, failed.isEmpty() ? "nothing" : "something", failed, undecided);
        }
    };

    /**
     * Reads it from the folder of a run.
     *
     * @throws IOException if a file of the run is missing or malformed
     */
    abstract Judged of(Path run) throws IOException;
}
