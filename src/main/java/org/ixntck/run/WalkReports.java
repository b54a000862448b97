package org.ixntck.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ixntck.journal.Entry;
import org.ixntck.journal.Event;
import org.ixntck.journal.Excerpt;
import org.ixntck.journal.History;
import org.ixntck.judge.rule.Catalogue;
import org.ixntck.judge.verdict.Judge;
import org.ixntck.judge.verdict.Judgement;
import org.ixntck.walk.Coverage;
import org.ixntck.walk.Referee;

/** What a run of walks leaves: the part of the journal that is kept, its verdict, and the reports. Used by one thread. */
final class WalkReports {

    private final Event.RunStarted head;
    private final Catalogue catalogue;
    private final ExploreOptions options;
    private final Path folder;
    private final Referee referee;
    private final WalkFindings findings;
    private final WalkCounts counts;
    private final Coverage coverage;

    WalkReports(
            Event.RunStarted head,
            Catalogue catalogue,
            ExploreOptions options,
            Path folder,
            Referee referee,
            WalkFindings findings,
            WalkCounts counts,
            Coverage coverage) {
        this.head = head;
        this.catalogue = catalogue;
        this.options = options;
        this.folder = folder;
        this.referee = referee;
        this.findings = findings;
        this.counts = counts;
        this.coverage = coverage;
    }

    /** The verdict if the run ended like that now. */
    Judgement judged(Event.RunEnded end) {
        return judge(excerpt(end).history());
    }

    /** The part of the journal that is kept: the first exchange, the walks that broke something, and some undecided ones. */
    private Excerpt excerpt(Event.RunEnded end) {
        List<List<Entry>> parts = new ArrayList<>();
        parts.add(List.of(new Entry(1, 0, 0, 0, "", "", head)));
        parts.add(referee.first());
        parts.addAll(findings.records(counts));
        return Excerpt.of(parts).endedBy(end);
    }

    private Judgement judge(History history) {
        return new Judge(catalogue, options.strict()).judge(history);
    }

    /**
     * Writes the reports.
     *
     * @throws IOException if one of them cannot be written
     */
    Result written(Event.RunEnded end) throws IOException {
        findings.keepUnproven();
        Excerpt excerpt = excerpt(end);
        excerpt.write(folder.resolve(RunFolder.JOURNAL));
        History history = excerpt.history();
        Judgement judgement = judge(history).over(coverage.model());
        Result result = Result.ofWalks(judgement, history, counts.proving() > 0, folder);
        ProofFiles files = new ProofFiles(folder, catalogue);
        files.draw(judgement, history, findings.proofs());
        files.summary(options.seed(), counts, coverage, findings.proofs());
        Reports reports = Reports.of(result, history);
        reports.writeForPrograms();
        reports.writePages(List.of());
        return result;
    }
}
