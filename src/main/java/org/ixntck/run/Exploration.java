package org.ixntck.run;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.ixntck.adapter.Profile;
import org.ixntck.adapter.Target;
import org.ixntck.evidence.KitBuild;
import org.ixntck.evidence.Resource;
import org.ixntck.journal.Event;
import org.ixntck.journal.Event.RunEnded.How;
import org.ixntck.journal.Journal;
import org.ixntck.journal.KnownFailures;
import org.ixntck.journal.Terms;
import org.ixntck.judge.model.Table;
import org.ixntck.judge.rule.Catalogue;
import org.ixntck.judge.rule.Conformance;
import org.ixntck.judge.rule.Requirement.Level;
import org.ixntck.lab.LabException;
import org.ixntck.walk.Coverage;
import org.ixntck.walk.Explorer;
import org.ixntck.walk.Facts;
import org.ixntck.walk.Played;
import org.ixntck.walk.Player;
import org.ixntck.walk.Proof;
import org.ixntck.walk.Prover;
import org.ixntck.walk.Referee;
import org.ixntck.walk.Walk;

/**
 * A run of random walks against one target, from its beginning to its reports. Walks that break nothing are only counted. Used by one thread, except
 * {@link #interrupt()}, {@link #fail} and {@link #report()}, which are safe for any thread.
 */
public final class Exploration implements AutoCloseable {

    private static final Duration FIRST = Duration.ofSeconds(5);

    private static final long LOOK_NANOS = 50_000_000;

    private final ExploreOptions options;
    private final Target target;
    private final RunFolder folder;
    private final List<Resource> adapter;
    private final Catalogue catalogue = Catalogue.bundled();
    private final Event.RunStarted head;
    private final Referee referee;
    private final Bench bench;
    private final Player player;
    private final Coverage coverage;
    private final SideBySide sideBySide;
    private final WalkCounts counts = new WalkCounts();
    private final WalkFindings findings;
    private final WalkReports reports;
    private volatile Optional<Explorer> explorer = Optional.empty();
    private Optional<Result> reported = Optional.empty();

    private Exploration(
            ExploreOptions options,
            RunFolder folder,
            Target target,
            KnownFailures known,
            List<Resource> adapter,
            KitBuild kit) {
        this.options = options;
        this.target = target;
        this.folder = folder;
        this.adapter = adapter;
        this.head = head(kit, target.profile(), known);
        this.referee = new Referee(catalogue);
        this.sideBySide = SideBySide.of(target.profile(), options.jobs(), options.agents());
        this.bench = new Bench(
                Journal.handedTo(referee), head, target, catalogue, Bench.bundled(), true, sideBySide.inCommon());
        this.coverage = new Coverage(Table.ofTheModels().cells(head.terms()));
        this.player = new Player(bench.journal(), bench.lab(), bench.dialer(), referee, catalogue);
        this.findings = new WalkFindings(catalogue, deciding(), new ProofFiles(folder.path(), catalogue));
        this.reports = new WalkReports(head, catalogue, options, folder.path(), referee, findings, counts, coverage);
    }

    /**
     * Opens the adapter and the run's folder; starts no server yet.
     *
     * @throws RunException if this fails, with the exit code for the reason
     */
    public static Exploration begin(ExploreOptions options) throws RunException {
        KnownFailures known = WalkInputs.known(options);
        return Opening.of(options.adapter(), options.reports(), (folder, target, kit) -> {
            WalkInputs.check(options, target.profile());
            List<Resource> origin = Adapters.origin(options.adapter(), Adapters.jar(options.adapter()), folder.path());
            return new Exploration(options, folder, target, known, origin, kit.join());
        });
    }

    private Event.RunStarted head(KitBuild kit, Profile profile, KnownFailures known) {
        Map<String, Object> said = new LinkedHashMap<>(Machine.described());
        said.put("explore", true);
        said.put("strict", options.strict());
        said.put("jobs", (long) options.jobs());
        said.put("seed", options.seed());
        said.put("agents", (long) options.agents());
        return Bench.head(
                kit,
                catalogue,
                Bench.bundled(),
                said,
                ProfileTerms.of(Adapters.shown(options.adapter()), profile),
                known);
    }

    /** What the vendor declares about the servers. */
    public Terms terms() {
        return head.terms();
    }

    /** The folder of its files. */
    public RunFolder folder() {
        return folder;
    }

    /** The cells of the protocol model that walks have visited. */
    public Coverage coverage() {
        return coverage;
    }

    /** The walks by outcome. */
    public WalkCounts counts() {
        return counts;
    }

    /** The proofs so far, in the order of the catalogue; the last one may not be finished. */
    public List<Proof> proofs() {
        return findings.proofs();
    }

    /** Plays walks, if the servers answer at all, and proves the violations that they find. */
    public void execute(WalkProgress progress) {
        Optional<String> over = bench.talk(this::provenToFail);
        if (over.isPresent()) {
            bench.end(How.BROKEN, over.get());
            return;
        }
        long begin = System.nanoTime();
        long until = options.time().map(it -> begin + it.toNanos()).orElse(Long.MAX_VALUE);
        try (Prover prover = new Prover(player, sideBySide.trials(), System::nanoTime, findings::keep)) {
            if (options.replay().isPresent()) {
                replay(options.replay().get(), progress);
            } else {
                explore(new Proving(prover, findings, bench, new ProofTime(begin, until), progress), until, progress);
            }
        }
    }

    /** The record of the first exchange arrives on another thread. */
    private boolean provenToFail() {
        long patience = System.nanoTime() + FIRST.toNanos();
        while (referee.first().isEmpty() && System.nanoTime() < patience) {
            pause();
        }
        return reports.judged(new Event.RunEnded(How.FINISHED, "")).conformance() == Conformance.NOT_CONFORMANT;
    }

    private static void pause() {
        LockSupport.parkNanos(LOOK_NANOS);
    }

    private void explore(Proving proving, long until, WalkProgress progress) {
        Facts facts = Facts.of(
                target.profile(),
                bench.dialer()::can,
                bench.dialer()::can,
                bench.dialer().forms(),
                options.agents());
        Explorer walker = new Explorer(player, facts, coverage, options.seed(), played -> heard(played, progress));
        explorer = Optional.of(walker);
        Thread walking = new Thread(
                () -> walker.explore(
                        options.walks(), sideBySide.alone(), sideBySide.others(), () -> System.nanoTime() > until),
                "ixn-tck explorer");
        walking.setDaemon(true);
        walking.start();
        while (walking.isAlive() && !Thread.currentThread().isInterrupted()) {
            pause();
            if (proves() && proving.isDue()) {
                walker.pause();
                proving.due();
                walker.resume();
            }
        }
        if (proves()) {
            proving.all();
        }
        if (walker.broken().isEmpty() || counts.walks() > 0 && !proofs().isEmpty()) {
            bench.end(How.FINISHED, "");
        } else {
            bench.end(How.BROKEN, "walks cannot be played: " + walker.broken());
        }
    }

    /** Whether what is found is repeated and shrunk. */
    private boolean proves() {
        return options.sought().isEmpty();
    }

    private void heard(Played played, WalkProgress progress) {
        counts.add(played);
        if (options.sought().stream().anyMatch(played::breaks)) {
            explorer.ifPresent(Explorer::stop);
        }
        findings.heard(played);
        if (bench.end().isEmpty()) {
            progress.played(counts.walks(), counts.failing());
        }
    }

    private void replay(Walk walk, WalkProgress progress) {
        try {
            for (long i = 0; i < options.walks() && bench.end().isEmpty(); i++) {
                Played played = player.play(walk);
                coverage.visited(played);
                heard(played, progress);
                findings.keepReplayed(played);
            }
            bench.end(How.FINISHED, "");
        } catch (LabException e) {
            bench.end(How.BROKEN, "the walk cannot be played: " + e.getMessage());
        }
    }

    /** Ends the run early. What has been found is kept and judged. */
    public void interrupt() {
        bench.end(How.INTERRUPTED, "the run was interrupted");
        explorer.ifPresent(Explorer::stop);
    }

    /** Ends the run early because the kit cannot continue. What has been found is kept. */
    public void fail(String why) {
        bench.end(How.FAILED, why);
        explorer.ifPresent(Explorer::stop);
    }

    /**
     * Judges the kept part of the journal and writes the reports. A second call, for example after an interrupt, returns the same result.
     *
     * @throws RunException if a report cannot be written
     */
    public synchronized Result report() throws RunException {
        if (reported.isPresent()) {
            return reported.get();
        }
        bench.end(How.INTERRUPTED, "the run did not complete");
        Result result =
                Reports.written(folder.path(), () -> reports.written(bench.end().orElseThrow()));
        reported = Optional.of(result);
        return result;
    }

    /**
     * Writes the manifest. Called after {@link #close}, when the servers have stopped and all files are complete.
     *
     * @throws RunException if it cannot be written
     */
    public void seal() throws RunException {
        Sealing.seal(folder.path(), head, adapter);
    }

    @Override
    public void close() {
        bench.close();
    }

    /** The requirements whose failure decides the run. */
    public Set<Level> deciding() {
        return options.strict() ? Set.of(Level.MUST, Level.SHOULD) : Set.of(Level.MUST);
    }
}
