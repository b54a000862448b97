package org.ixntck.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.ixntck.adapter.AdapterException;
import org.ixntck.adapter.Target;
import org.ixntck.journal.Event;
import org.ixntck.journal.Event.RunEnded.How;
import org.ixntck.journal.History;
import org.ixntck.journal.Journal;
import org.ixntck.journal.JournalException;
import org.ixntck.journal.KnownFailures;
import org.ixntck.journal.Scope;
import org.ixntck.judge.known.Known;
import org.ixntck.judge.rule.Catalogue;
import org.ixntck.judge.rule.Conformance;
import org.ixntck.judge.rule.OfScenario;
import org.ixntck.judge.rule.Verdict;
import org.ixntck.judge.verdict.Judge;
import org.ixntck.judge.verdict.Judgement;
import org.ixntck.known.Nearest;
import org.ixntck.lab.Lab;
import org.ixntck.lab.LabException;
import org.ixntck.peer.ConnectFailedException;
import org.ixntck.peer.Dialer;
import org.ixntck.peer.Loop;
import org.ixntck.plan.FeatureException;
import org.ixntck.plan.Features;
import org.ixntck.steps.Run;
import org.ixntck.steps.WarmUp;
import org.ixntck.walk.atlas.Atlas;
import org.ixntck.walk.atlas.AtlasTable;
import org.ixntck.walk.atlas.Cell;

/**
 * One run of the atlas against one target. Used by one thread, except {@link #interrupt()}, {@link #fail} and {@link #report()}, which are safe for any
 * thread.
 */
public final class AtlasRun implements AutoCloseable {

    /** The table, for people. */
    public static final String TABLE = "atlas.md";

    /** A limit: more bad cells most likely have a common cause. */
    private static final int DIAGRAMS_MAX = 50;

    private final AtlasOptions options;
    private final Target target;
    private final List<Cell> cells;
    private final RunFolder folder;
    private final Catalogue catalogue = Catalogue.bundled();
    private final Journal journal;
    private final Loop loop;
    private final Lab lab;
    private final Dialer dialer;
    private final Event.RunStarted head;
    private final Atlas atlas;
    private final AtomicBoolean ended = new AtomicBoolean();
    private Optional<AtlasResult> reported = Optional.empty();

    /**
     * The outcome of the run.
     *
     * @param result all verdicts
     * @param table the cells
     * @param bad the cells that are worth a closer look, with sentence, diagram and command
     */
    public record AtlasResult(Result result, AtlasTable table, List<String> bad) {}

    private AtlasRun(AtlasOptions options, Target target, List<Cell> cells, RunFolder folder, Journal journal) {
        this.options = options;
        this.target = target;
        this.cells = cells;
        this.folder = folder;
        this.journal = journal;
        this.head = head();
        journal.append(Scope.RUN, head);
        this.loop = new Loop(journal);
        this.lab = new Lab(journal, target, target.profile().agents().count() < 2 * cells.size());
        this.dialer = new Dialer(
                journal,
                loop,
                target.wire(),
                target.profile().budgets().answer().toMillis());
        this.atlas = new Atlas(journal, lab, dialer);
    }

    /**
     * Opens the adapter and the run's folder. Starts no server yet.
     *
     * @throws RunException if that fails; it has the exit code for the reason
     */
    public static AtlasRun begin(AtlasOptions options) throws RunException {
        List<Cell> cells = selected(options.only());
        RunFolder folder = RunFolder.create(options.reports(), Adapters.label(options.adapter()), LocalDateTime.now());
        try {
            Target target = Adapters.open(options.adapter(), folder.path().toAbsolutePath());
            return begin(options, target, cells, folder);
        } catch (RunException | RuntimeException e) {
            folder.discard();
            throw e;
        }
    }

    private static AtlasRun begin(AtlasOptions options, Target target, List<Cell> cells, RunFolder folder)
            throws RunException {
        try {
            int jobs = Math.min(options.jobs(), target.profile().deployments());
            if (target.profile().agents().count() < jobs) {
                throw new RunException(
                        ExitCode.USAGE,
                        "too few agents for this run: %d cells side by side need %d, and the description has %d; raise agents: count there, or use --jobs"
                                .formatted(jobs, jobs, target.profile().agents().count()));
            }
            Machine.here().check(Math.min(jobs, cells.size()));
            return new AtlasRun(options, target, cells, folder, Journal.open(folder.file(Certification.JOURNAL)));
        } catch (IOException e) {
            closed(target, e);
            throw new RunException(
                    ExitCode.USAGE,
                    "the journal cannot be written in %s; give another folder with --reports".formatted(folder.path()),
                    e);
        } catch (RunException | RuntimeException e) {
            closed(target, e);
            throw e;
        }
    }

    private static void closed(Target target, Exception e) {
        try {
            target.close();
        } catch (AdapterException unable) {
            e.addSuppressed(unable);
        }
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

    private Event.RunStarted head() {
        Map<String, Object> said = new LinkedHashMap<>(Machine.described());
        said.put("only", options.only());
        said.put("jobs", (long) options.jobs());
        said.put(Result.PLANNED, (long) cells.size());
        said.put(Result.WALKS, true);
        return new Event.RunStarted(
                Kit.VERSION,
                catalogue.revision(),
                catalogue.sha256(),
                LocalDateTime.now().truncatedTo(ChronoUnit.SECONDS).toString(),
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
        if (!warmUp()) {
            return;
        }
        AtomicInteger done = new AtomicInteger();
        int jobs = Math.min(options.jobs(), target.profile().deployments());
        atlas.play(cells, jobs, 1, cell -> over.accept(done.incrementAndGet()));
        Map<String, OfScenario> verdicts = verdicts(judge(journal.history()));
        List<Cell> again = cells.stream()
                .filter(cell -> verdicts.containsKey(cell.id())
                        && verdicts.get(cell.id()).verdict() == Verdict.INCONCLUSIVE)
                .toList();
        if (!ended.get() && again.size() <= Certification.ONCE_MORE_MAX) {
            atlas.play(again, 1, 2, cell -> {});
        }
        if (verdicts.size() < cells.size()) {
            end(How.BROKEN, "the servers cannot be tested: ten cells in a row could not be played");
        }
        end(How.FINISHED, "");
    }

    private boolean warmUp() {
        try {
            Run run = new Run(
                    journal,
                    lab,
                    dialer,
                    catalogue,
                    Features.bundled(),
                    head.terms(),
                    Known.of(head),
                    new AtomicInteger(1),
                    new AtomicInteger());
            WarmUp warmUp = new WarmUp(run);
            Optional<String> why = warmUp.talk();
            boolean over = why.isPresent()
                    && (warmUp.flooded() || judge(journal.history()).conformance() == Conformance.NOT_CONFORMANT);
            if (over) {
                end(How.BROKEN, why.get());
            }
            return !over;
        } catch (LabException | ConnectFailedException e) {
            end(How.BROKEN, "the servers cannot be tested: " + e.getMessage());
            return false;
        } catch (FeatureException e) {
            throw new IllegalStateException("the kit's own features are wrong", e);
        }
    }

    private void end(How how, String why) {
        if (ended.compareAndSet(false, true)) {
            journal.append(Scope.RUN, new Event.RunEnded(how, why));
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
        try {
            History history = journal.history();
            journal.close();
            Result result = Result.of(judge(history), history, Optional.empty(), folder.path(), OptionalLong.empty());
            Reports reports = Reports.of(result, history);
            reports.writeForPrograms();
            reports.writePage();
            reported = Optional.of(
                    new AtlasReport(cells, verdicts(result.judgement()), catalogue, Adapters.shown(options.adapter()))
                            .write(result, history, folder.path()));
            return reported.get();
        } catch (JournalException e) {
            throw new RunException(ExitCode.KIT, "there is no verdict: " + e.getMessage(), e);
        } catch (IOException | UncheckedIOException e) {
            throw new RunException(
                    ExitCode.KIT,
                    "the reports could not be written in %s: %s".formatted(folder.path(), e.getMessage()),
                    e);
        }
    }

    @Override
    public void close() {
        try {
            lab.close();
        } catch (LabException e) {
            // The reports are written; a target that fails to close changes no verdict.
        }
        dialer.close();
        loop.close();
        journal.close();
    }
}
