package org.ixntck.run;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ixntck.adapter.Target;
import org.ixntck.evidence.KitBuild;
import org.ixntck.evidence.Resource;
import org.ixntck.journal.Event;
import org.ixntck.journal.Event.RunEnded.How;
import org.ixntck.journal.History;
import org.ixntck.journal.Journal;
import org.ixntck.journal.Scope;
import org.ixntck.judge.rule.Conformance;
import org.ixntck.judge.rule.OfScenario;
import org.ixntck.judge.rule.Verdict;
import org.ixntck.judge.verdict.Judge;
import org.ixntck.judge.verdict.Judgement;
import org.ixntck.lab.Lab;
import org.ixntck.plan.Planned;
import org.ixntck.steps.RunInProgress;

/**
 * One run against one target, from its beginning to its reports. Used by one thread, except {@link #interrupt()}, {@link #fail} and
 * {@link #report()}, which are safe for any thread.
 */
public final class Certification implements AutoCloseable {

    static final String MESSAGES = "messages.ndjson";
    static final String MESSAGES_AGAIN = "messages-once-more.ndjson";
    /** At most this many inconclusive scenarios are run again. More of them indicate a problem of the machine, not chance. */
    static final int ONCE_MORE_MAX = 20;

    private static final int CAUSES_MAX = 10;

    private final Options options;
    private final RunPlan plan;
    private final RunFolder folder;
    private final List<Resource> adapter;
    private final HandedOver handedOver;
    private final Bench bench;
    private volatile Optional<EarlyJudgement> early = Optional.empty();
    private Optional<Result> reported = Optional.empty();

    private Certification(
            Options options,
            Target target,
            RunPlan plan,
            RunFolder folder,
            List<Resource> adapter,
            HandedOver handedOver,
            KitBuild kit)
            throws IOException {
        this.options = options;
        this.plan = plan;
        this.folder = folder;
        this.adapter = adapter;
        this.handedOver = handedOver;
        this.bench = new Bench(
                Journal.open(folder.file(RunFolder.JOURNAL), handedOver.redaction()),
                head(kit),
                target,
                plan.catalogue(),
                plan.features(),
                plan.agents().scarce(),
                Lab.inCommon(target.profile()));
        RunInProgress.begin(bench.run());
    }

    /**
     * Opens the adapter and the run's folder. Starts no server yet.
     *
     * @throws RunException if that fails; it has the exit code for the reason
     */
    public static Certification begin(Options options) throws RunException {
        return Opening.of(
                options.adapter(), options.reports(), (folder, target, kit) -> begin(options, folder, target, kit));
    }

    private static Certification begin(
            Options options, RunFolder folder, Target target, CompletableFuture<KitBuild> kit)
            throws RunException, IOException {
        RunPlan plan = RunPlan.of(options, target.profile());
        if (!plan.agents().enough()) {
            throw new RunException(
                    ExitCode.USAGE,
                    "too few agents for this run: %s; raise agents: count there, or run less at a time with --jobs"
                            .formatted(plan.agents()));
        }
        if (options.handover().official()) {
            OfficialRun.check(options, kit.join(), target.profile());
        }
        Machine.here()
                .check(Math.min(
                        Math.min(options.jobs(), target.profile().deployments()),
                        plan.selection().scenarios().size()));
        return new Certification(
                options,
                target,
                plan,
                folder,
                Adapters.origin(options.adapter(), plan.adapterJar(), folder.path()),
                HandedOver.of(options.handover(), folder.path()),
                kit.join());
    }

    private Event.RunStarted head(KitBuild kit) {
        Map<String, Object> said = new LinkedHashMap<>(Machine.described());
        said.put("only", options.only());
        said.put("strict", options.strict());
        said.put("jobs", (long) options.jobs());
        said.put(Result.PLANNED, (long) plan.selection().scenarios().size());
        plan.selection().asked().ifPresent(ids -> said.put(Result.ASKED, List.copyOf(new TreeSet<>(ids))));
        if (options.handover().official()) {
            said.put(Result.OFFICIAL, true);
        }
        if (options.handover().redact()) {
            said.put("redacted", options.handover().redactAgents() ? "hosts, users, agents" : "hosts, users");
        }
        options.seed().ifPresent(seed -> said.put("seed", seed));
        options.features()
                .ifPresent(folder -> said.put(
                        Event.RunStarted.FEATURES,
                        folder.toAbsolutePath().normalize().toUri().toString()));
        plan.adapterJar().ifPresent(file -> said.put("adapterJar", file.toString()));
        if (options.debug()) {
            said.put(Event.RunStarted.DEBUG, true);
        }
        return Bench.head(kit, plan.catalogue(), plan.features(), said, plan.terms(), plan.knownFailures());
    }

    /** What the run will do. */
    public RunPlan plan() {
        return plan;
    }

    /** Where its files are. */
    public RunFolder folder() {
        return folder;
    }

    private boolean provenToFail() {
        return judge(bench.journal().history()).conformance() == Conformance.NOT_CONFORMANT;
    }

    /** Runs the selected scenarios, if the servers answer at all, and runs inconclusive ones again. */
    public void execute(Progress progress) {
        Set<Planned> selected = new LinkedHashSet<>(plan.selection().scenarios());
        progress.planned(plan);
        // Both take a while and are independent.
        CompletableFuture<Scenarios> discovery = CompletableFuture.supplyAsync(
                () -> Scenarios.discover(options, selected, plan.waits(), options.jobs(), folder.file(MESSAGES)));
        Optional<String> over = bench.talk(this::provenToFail);
        if (over.isPresent()) {
            end(How.BROKEN, over.get());
            return;
        }
        execute(discovery.join(), new ProgressCounter(progress, selected, this::ended));
        Set<Planned> again = inconclusive(selected);
        if (!again.isEmpty() && bench.end().isEmpty()) {
            bench.run().attempt().set(2);
            execute(
                    Scenarios.discover(options, again, plan.waits(), 1, folder.file(MESSAGES_AGAIN)),
                    new ProgressCounter(Progress.silent(), again, this::ended));
        }
        end(How.FINISHED, "");
    }

    /** A failure outside of any scenario, such as that of Cucumber's message plugin, leaves scenarios unrun. */
    private void execute(Scenarios scenarios, ProgressCounter progress) {
        scenarios.execute(progress);
        progress.failure()
                .ifPresent(failure -> fail("not all scenarios could be run: %s".formatted(sentence(failure))));
    }

    /** Cucumber wraps exceptions of its plugins several times. */
    private static String sentence(Throwable failure) {
        return Stream.iterate(failure, it -> it != null, Throwable::getCause)
                .limit(CAUSES_MAX)
                .filter(it -> it instanceof IOException && it.getMessage() != null)
                .findFirst()
                .map(Throwable::getMessage)
                .orElseGet(failure::toString);
    }

    private Set<Planned> inconclusive(Set<Planned> selected) {
        EarlyJudgement judged = EarlyJudgement.of(bench.journal().history(), this::judge);
        early = Optional.of(judged);
        Judgement first = judged.judgement();
        Set<String> ids = first.scenarios().stream()
                .filter(scenario -> scenario.verdict() == Verdict.INCONCLUSIVE)
                .map(OfScenario::id)
                .collect(Collectors.toSet());
        boolean worthwhile = ids.size() <= ONCE_MORE_MAX && first.conformance() != Conformance.NOT_CONFORMANT;
        return selected.stream()
                .filter(scenario -> worthwhile && ids.contains(scenario.id()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private boolean ended() {
        return bench.end().isPresent();
    }

    private void end(How how, String why) {
        if (bench.end(how, why)) {
            bench.journal().append(Scope.RUN, new Event.RunEnded(how, why));
        }
    }

    /** Ends the run early. What has been recorded is kept and judged. */
    public void interrupt() {
        end(How.INTERRUPTED, "the run was interrupted");
    }

    /** Ends the run early because the kit cannot continue. What has been recorded is kept, but certifies nothing. */
    public void fail(String why) {
        end(How.FAILED, why);
    }

    /**
     * Closes the journal, judges it and writes the reports. A second call, for example after an interrupt, returns the same result. Called by any
     * thread.
     *
     * @throws RunException if a report cannot be written
     */
    public synchronized Result report() throws RunException {
        if (reported.isPresent()) {
            return reported.get();
        }
        end(How.INTERRUPTED, "the run did not complete");
        Result result = Reports.written(folder.path(), this::result);
        reported = Optional.of(result);
        return result;
    }

    private Result result() throws IOException {
        History whole = bench.journal().end();
        History history = handedOver.recorded(whole);
        // What was judged before has the names that are replaced.
        Optional<Judgement> before = history == whole ? early.flatMap(it -> it.of(history)) : Optional.empty();
        Result result = Result.of(
                before.orElseGet(() -> judge(history)),
                history,
                plan.selection().asked(),
                folder.path(),
                OptionalLong.of(plan.limit().millis()));
        Reports reports = Reports.of(result, history);
        reports.writeForPrograms();
        if (options.pages()) {
            reports.writePages(List.of(folder.file(MESSAGES), folder.file(MESSAGES_AGAIN)));
        }
        return result;
    }

    /**
     * Writes the manifest. Called after {@link #close}, when the servers have stopped and all files are complete.
     *
     * @throws RunException if it cannot be written
     */
    public void seal() throws RunException {
        Sealing.seal(folder.path(), reported.orElseThrow().judgement().head(), handedOver.complete(adapter));
    }

    private Judgement judge(History history) {
        return new Judge(plan.catalogue(), options.strict()).judge(history);
    }

    @Override
    public void close() {
        RunInProgress.end();
        bench.close();
    }
}
