package org.ixntck.run;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.ixntck.adapter.Target;
import org.ixntck.evidence.KitBuild;
import org.ixntck.evidence.Resource;
import org.ixntck.journal.Event;
import org.ixntck.journal.Event.RunEnded.How;
import org.ixntck.journal.History;
import org.ixntck.journal.Journal;
import org.ixntck.journal.KnownFailures;
import org.ixntck.journal.Scope;
import org.ixntck.judge.rule.Catalogue;
import org.ixntck.judge.rule.Conformance;
import org.ixntck.judge.rule.OfScenario;
import org.ixntck.judge.rule.Verdict;
import org.ixntck.judge.verdict.Judge;
import org.ixntck.judge.verdict.Judgement;
import org.ixntck.known.Nearest;
import org.ixntck.lab.Lab;
import org.ixntck.walk.atlas.Atlas;
import org.ixntck.walk.atlas.AtlasTable;
import org.ixntck.walk.atlas.Cell;

/**
 * One run of the atlas against one target. Used by one thread, except {@link #interrupt()}, {@link #fail} and {@link #report()}, which are safe for any
 * thread.
 */
public final class AtlasRun implements AutoCloseable {

    private final AtlasOptions options;
    private final List<Cell> cells;
    private final RunFolder folder;
    private final List<Resource> adapter;
    private final Catalogue catalogue = Catalogue.bundled();
    private final Event.RunStarted head;
    private final int jobs;
    private final Bench bench;
    private final Atlas atlas;
    private Optional<AtlasResult> reported = Optional.empty();

    /**
     * The outcome of the run.
     *
     * @param result all verdicts
     * @param table the cells
     * @param bad the cells that are worth a closer look, with sentence, diagram and command
     */
    public record AtlasResult(Result result, AtlasTable table, List<String> bad) {}

    private AtlasRun(
            AtlasOptions options,
            Target target,
            List<Cell> cells,
            RunFolder folder,
            Journal journal,
            List<Resource> adapter,
            KitBuild kit) {
        this.options = options;
        this.adapter = adapter;
        this.cells = cells;
        this.folder = folder;
        this.head = head(target, kit);
        this.jobs = jobs(options, target);
        this.bench = new Bench(
                journal,
                head,
                target,
                catalogue,
                Bench.bundled(),
                target.profile().agents().count() < 2 * cells.size(),
                Lab.inCommon(target.profile()));
        this.atlas = new Atlas(journal, bench.lab(), bench.dialer());
    }

    private static int jobs(AtlasOptions options, Target target) {
        return Math.min(options.jobs(), target.profile().deployments());
    }

    /**
     * Opens the adapter and the run's folder. Starts no server yet.
     *
     * @throws RunException if that fails; it has the exit code for the reason
     */
    public static AtlasRun begin(AtlasOptions options) throws RunException {
        List<Cell> cells = selected(options.only());
        return Opening.of(options.adapter(), options.reports(), (folder, target, kit) -> {
            check(target, jobs(options, target), cells.size());
            List<Resource> origin = Adapters.origin(options.adapter(), Adapters.jar(options.adapter()), folder.path());
            Journal journal = Journal.open(folder.file(RunFolder.JOURNAL));
            return new AtlasRun(options, target, cells, folder, journal, origin, kit.join());
        });
    }

    private static void check(Target target, int jobs, int cells) throws RunException {
        int agents = target.profile().agents().count();
        if (agents < jobs) {
            throw new RunException(
                    ExitCode.USAGE,
                    "too few agents for this run: %d cells side by side need %d, and the description has %d; raise agents: count there, or use --jobs"
                            .formatted(jobs, jobs, agents));
        }
        Machine.here().check(Math.min(jobs, cells));
    }

    /** The cells with the given names. */
    private static List<Cell> selected(List<String> only) throws RunException {
        List<Cell> all = Cell.all();
        for (String name : only) {
            if (all.stream().noneMatch(cell -> cell.isNamed(name))) {
                throw new RunException(ExitCode.USAGE, unknown(name, all));
            }
        }
        return all.stream()
                .filter(cell -> only.isEmpty() || only.stream().anyMatch(cell::isNamed))
                .toList();
    }

    private static String unknown(String name, List<Cell> all) {
        Set<String> names = new TreeSet<>();
        all.forEach(cell -> names.addAll(cell.names()));
        return "there is no cell '%s': expected a phase, a row, a column or a cell, as login, login/before-RequestAgentLogin, agent-reset or login/before-RequestAgentLogin/agent-reset%s"
                .formatted(name, Nearest.question(name, names));
    }

    private Event.RunStarted head(Target target, KitBuild kit) {
        Map<String, Object> said = new LinkedHashMap<>(Machine.described());
        said.put("only", options.only());
        said.put("jobs", (long) options.jobs());
        said.put(Result.PLANNED, (long) cells.size());
        said.put(Result.WALKS, true);
        return Bench.head(
                kit,
                catalogue,
                Bench.bundled(),
                said,
                ProfileTerms.of(Adapters.shown(options.adapter()), target.profile()),
                KnownFailures.none());
    }

    /** The first entry of the run, which names the servers under test. */
    public Event.RunStarted what() {
        return head;
    }

    /** The number of cells. */
    public int cells() {
        return cells.size();
    }

    /**
     * Plays all cells, if the servers answer at all, and then undecided ones again, one after the other.
     *
     * @param over receives the number of finished cells; called by any thread
     */
    public void execute(IntConsumer over) {
        Optional<String> why =
                bench.talk(() -> judge(bench.journal().history()).conformance() == Conformance.NOT_CONFORMANT);
        if (why.isPresent()) {
            end(How.BROKEN, why.get());
            return;
        }
        AtomicInteger done = new AtomicInteger();
        atlas.play(cells, jobs, 1, cell -> over.accept(done.incrementAndGet()));
        Map<String, OfScenario> verdicts = verdicts(judge(bench.journal().history()));
        List<Cell> again = cells.stream()
                .filter(cell -> verdicts.containsKey(cell.id())
                        && verdicts.get(cell.id()).verdict() == Verdict.INCONCLUSIVE)
                .toList();
        if (bench.end().isEmpty() && again.size() <= Certification.ONCE_MORE_MAX) {
            atlas.play(again, 1, 2, cell -> {});
        }
        if (verdicts.size() < cells.size()) {
            end(How.BROKEN, "the servers cannot be tested: ten cells in a row could not be played");
        }
        end(How.FINISHED, "");
    }

    private void end(How how, String why) {
        if (bench.end(how, why)) {
            bench.journal().append(Scope.RUN, new Event.RunEnded(how, why));
        }
    }

    /** Ends the run early. What has been recorded is kept and judged. */
    public void interrupt() {
        atlas.stop();
        end(How.INTERRUPTED, "the run was interrupted");
    }

    /** Ends the run early because the kit cannot continue. */
    public void fail(String why) {
        atlas.stop();
        end(How.FAILED, why);
    }

    private Judgement judge(History history) {
        return new Judge(catalogue, false).judge(history);
    }

    /** The verdicts by cell id; the second one for a cell that was played again. */
    private static Map<String, OfScenario> verdicts(Judgement judgement) {
        return judgement.scenarios().stream()
                .collect(Collectors.toMap(
                        it -> it.id().substring(Atlas.PREFIX.length()), it -> it, (one, other) -> other));
    }

    /**
     * Closes the journal, judges it and writes the reports. A second call returns the same result.
     *
     * @throws RunException if a report cannot be written
     */
    public synchronized AtlasResult report() throws RunException {
        if (reported.isPresent()) {
            return reported.get();
        }
        end(How.INTERRUPTED, "the run did not complete");
        AtlasResult result = Reports.written(folder.path(), this::result);
        reported = Optional.of(result);
        return result;
    }

    private AtlasResult result() throws IOException {
        History history = bench.journal().end();
        Result result = Result.of(judge(history), history, Optional.empty(), folder.path(), OptionalLong.empty());
        Reports reports = Reports.of(result, history);
        reports.writeForPrograms();
        reports.writePage();
        return new AtlasReport(cells, verdicts(result.judgement()), catalogue, Adapters.shown(options.adapter()))
                .write(result, history, folder.path());
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
}
