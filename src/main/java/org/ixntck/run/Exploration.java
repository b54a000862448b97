package org.ixntck.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.ixntck.adapter.AdapterException;
import org.ixntck.adapter.Profile;
import org.ixntck.adapter.Target;
import org.ixntck.evidence.Resource;
import org.ixntck.journal.Entry;
import org.ixntck.journal.Event;
import org.ixntck.journal.Event.RunEnded.How;
import org.ixntck.journal.Excerpt;
import org.ixntck.journal.History;
import org.ixntck.journal.Journal;
import org.ixntck.journal.JournalException;
import org.ixntck.journal.KnownFailures;
import org.ixntck.journal.Scope;
import org.ixntck.judge.known.Known;
import org.ixntck.judge.model.Table;
import org.ixntck.judge.rule.Catalogue;
import org.ixntck.judge.rule.Conformance;
import org.ixntck.judge.rule.Requirement.Level;
import org.ixntck.judge.verdict.Judge;
import org.ixntck.judge.verdict.Judgement;
import org.ixntck.known.KnownFailuresException;
import org.ixntck.known.KnownFailuresFile;
import org.ixntck.known.Subjects;
import org.ixntck.lab.Lab;
import org.ixntck.lab.LabException;
import org.ixntck.peer.ConnectFailedException;
import org.ixntck.peer.Dialer;
import org.ixntck.peer.Loop;
import org.ixntck.plan.FeatureException;
import org.ixntck.plan.Features;
import org.ixntck.steps.Run;
import org.ixntck.steps.WarmUp;
import org.ixntck.walk.Coverage;
import org.ixntck.walk.Explorer;
import org.ixntck.walk.Facts;
import org.ixntck.walk.Played;
import org.ixntck.walk.Player;
import org.ixntck.walk.Proof;
import org.ixntck.walk.Prover;
import org.ixntck.walk.Referee;
import org.ixntck.walk.Walk;
import org.ixntck.walk.WalkFile;

/**
 * A run of random walks against one target, from its beginning to its reports. Walks that break nothing are only counted. Used by one thread, except
 * {@link #interrupt()}, {@link #fail} and {@link #report()}, which are safe for any thread.
 */
public final class Exploration implements AutoCloseable {

    /** The time limit for proving the violation of one requirement. */
    private static final Duration PROOF_MAX = Duration.ofSeconds(30);

    /** The percentage of walks left undecided by stalls from which the run is undecided. */
    private static final int UNDECIDED_PERCENT_MAX = 10;

    /** A limit, since more walks side by side would only slow each other down. */
    private static final int TRIALS_MAX = 32;

    private static final int UNDECIDED_KEPT = 3;
    private static final long LOOK_NANOS = 50_000_000;

    private final ExploreOptions options;
    private final Target target;
    private final RunFolder folder;
    private final List<Resource> adapter;
    private final Catalogue catalogue;
    private final Event.RunStarted head;
    private final Referee referee;
    private final Journal journal;
    private final Loop loop;
    private final Lab lab;
    private final Dialer dialer;
    private final Player player;
    private final Coverage coverage;
    private final WalkCounts counts = new WalkCounts();
    private final Map<String, Played> unproven = new HashMap<>();
    private final Map<String, Proof> proofs = new LinkedHashMap<>();
    private final List<Played> undecided = new ArrayList<>();
    private final AtomicBoolean ended = new AtomicBoolean();
    private volatile Optional<Explorer> explorer = Optional.empty();
    private Event.RunEnded end = new Event.RunEnded(How.INTERRUPTED, "the run did not complete");
    private Optional<Result> reported = Optional.empty();

    private Exploration(
            ExploreOptions options, RunFolder folder, Target target, KnownFailures known, List<Resource> adapter) {
        this.options = options;
        this.target = target;
        this.folder = folder;
        this.adapter = adapter;
        this.catalogue = Catalogue.bundled();
        Profile profile = target.profile();
        this.head = head(profile, known);
        this.referee = new Referee(catalogue);
        this.journal = Journal.handedTo(referee);
        journal.append(Scope.RUN, head);
        this.coverage = new Coverage(Table.ofTheModels().cells(head.terms()));
        this.loop = new Loop(journal);
        this.lab = new Lab(journal, target, true);
        this.dialer = new Dialer(
                journal, loop, target.wire(), profile.budgets().answer().toMillis());
        this.player = new Player(journal, lab, dialer, referee, catalogue);
    }

    /**
     * Opens the adapter and the run's folder; starts no server yet.
     *
     * @throws RunException if this fails, with the exit code for the reason
     */
    public static Exploration begin(ExploreOptions options) throws RunException {
        KnownFailures known = known(options);
        RunFolder folder = RunFolder.create(options.reports(), Adapters.label(options.adapter()), LocalDateTime.now());
        try {
            Target target = Adapters.open(options.adapter(), folder.path().toAbsolutePath());
            check(options, target);
            return new Exploration(options, folder, target, known, origin(options, folder));
        } catch (RunException | RuntimeException e) {
            folder.discard();
            throw e;
        }
    }

    private static List<Resource> origin(ExploreOptions options, RunFolder folder) throws RunException {
        try {
            return Adapters.origin(options.adapter(), Adapters.jar(options.adapter()), folder.path());
        } catch (IOException e) {
            throw new RunException(
                    ExitCode.USAGE, "--adapter %s: it cannot be read: %s".formatted(options.adapter(), e), e);
        }
    }

    private static KnownFailures known(ExploreOptions options) throws RunException {
        if (options.knownFailures().isEmpty()) {
            return KnownFailures.none();
        }
        try {
            return KnownFailuresFile.read(
                    options.knownFailures().get(),
                    new Subjects(Catalogue.bundled(), scenarios(), any -> false, any -> false));
        } catch (KnownFailuresException e) {
            throw new RunException(ExitCode.USAGE, e.getMessage(), e);
        }
    }

    private static List<String> scenarios() {
        return features().scenarios().stream().map(it -> it.id()).toList();
    }

    private static Features features() {
        try {
            return Features.bundled();
        } catch (FeatureException e) {
            throw new IllegalStateException("the kit's own features are damaged", e);
        }
    }

    private static void check(ExploreOptions options, Target target) throws RunException {
        int needed = options.agents();
        int there = target.profile().agents().count();
        if (options.replay().isPresent()) {
            needed = options.replay().get().agentsNeeded();
        }
        if (there < needed) {
            try {
                target.close();
            } catch (AdapterException e) {
                // Reported below.
            }
            throw new RunException(
                    ExitCode.USAGE,
                    "a walk needs %d agents, and the description has %d; raise its agents: count, or give --agents %d"
                            .formatted(needed, there, Math.max(1, there)));
        }
    }

    private Event.RunStarted head(Profile profile, KnownFailures known) {
        Map<String, Object> said = new LinkedHashMap<>(Machine.described());
        said.put("explore", true);
        said.put("strict", options.strict());
        said.put("jobs", (long) options.jobs());
        said.put("seed", options.seed());
        said.put("agents", (long) options.agents());
        return new Event.RunStarted(
                Kit.VERSION,
                catalogue.revision(),
                catalogue.sha256(),
                LocalDateTime.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                said,
                ProfileTerms.of(Adapters.shown(options.adapter()), profile),
                known);
    }

    /** What the vendor declares about the servers. */
    public org.ixntck.journal.Terms terms() {
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
        synchronized (proofs) {
            return proofs.values().stream()
                    .sorted(Comparator.comparingInt(it -> rank(it.requirement())))
                    .toList();
        }
    }

    /** The number of walks with their own servers that are played side by side. */
    private int alone() {
        Profile profile = target.profile();
        int own = profile.shared() && profile.deployments() < options.jobs()
                ? profile.deployments() - Lab.inCommon(profile)
                : Math.min(options.jobs(), profile.deployments());
        return Math.max(1, Math.min(own, mostByAgents()));
    }

    /** The number of walks on shared servers that are played side by side. */
    private int others() {
        Profile profile = target.profile();
        int guests =
                profile.shared() && profile.deployments() < options.jobs() ? Lab.inCommon(profile) * Lab.GUESTS_MAX : 0;
        return Math.max(0, Math.min(guests, Math.min(options.jobs(), mostByAgents()) - alone()));
    }

    /** Agents rest after a walk for about as long as it takes. */
    private int mostByAgents() {
        return Math.max(1, target.profile().agents().count() / (2 * options.agents()));
    }

    /** The number of walks that are repeated side by side, each with its own deployment. */
    private int trials() {
        return Math.min(TRIALS_MAX, Math.min(options.jobs(), target.profile().deployments()));
    }

    /** Plays walks, if the servers answer at all, and proves the violations that they find. */
    public void execute(WalkProgress progress) {
        if (!warmUp()) {
            return;
        }
        long until = options.time().map(it -> System.nanoTime() + it.toNanos()).orElse(Long.MAX_VALUE);
        try (Prover prover = new Prover(player, trials(), System::nanoTime, this::keep)) {
            if (options.replay().isPresent()) {
                replay(options.replay().get(), progress);
            } else {
                explore(prover, until, progress);
            }
        }
    }

    private boolean warmUp() {
        Run run = new Run(
                journal,
                lab,
                dialer,
                catalogue,
                features(),
                head.terms(),
                Known.of(head),
                new AtomicInteger(1),
                new AtomicInteger());
        try {
            WarmUp warmUp = new WarmUp(run);
            Optional<String> why = warmUp.talk();
            awaitFirst();
            boolean over = why.isPresent()
                    && (warmUp.flooded()
                            || judge(excerpt(How.FINISHED).history()).conformance() == Conformance.NOT_CONFORMANT);
            if (over) {
                end(How.BROKEN, why.get());
            }
            return !over;
        } catch (LabException | ConnectFailedException e) {
            end(How.BROKEN, "the servers cannot be tested: " + e.getMessage());
            return false;
        }
    }

    /** The record of the warm-up arrives on another thread. */
    private void awaitFirst() {
        long patience = System.nanoTime() + Duration.ofSeconds(5).toNanos();
        while (referee.first().isEmpty() && System.nanoTime() < patience) {
            pause();
        }
    }

    private static void pause() {
        LockSupport.parkNanos(LOOK_NANOS);
    }

    private void explore(Prover prover, long until, WalkProgress progress) {
        Facts facts = Facts.of(target.profile(), dialer::can, dialer.forms(), options.agents());
        Explorer walker = new Explorer(player, facts, coverage, options.seed(), played -> heard(played, progress));
        explorer = Optional.of(walker);
        Thread walking = new Thread(
                () -> walker.explore(options.walks(), alone(), others(), () -> System.nanoTime() > until),
                "ixn-tck explorer");
        walking.setDaemon(true);
        walking.start();
        while (walking.isAlive() && !Thread.currentThread().isInterrupted()) {
            pause();
            if (proves() && pending().isPresent()) {
                walker.pause();
                proveAll(prover, until, progress);
                walker.resume();
            }
        }
        if (proves()) {
            proveAll(prover, until, progress);
        }
        if (walker.broken().isEmpty() || counts.walks() > 0 && !proofs().isEmpty()) {
            end(How.FINISHED, "");
        } else {
            end(How.BROKEN, "walks cannot be played: " + walker.broken());
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
        synchronized (unproven) {
            played.failures().forEach(it -> it.requirements().forEach(id -> unproven.putIfAbsent(id, played)));
            if (played.failures().isEmpty() && played.undecided() && undecided.size() < UNDECIDED_KEPT) {
                undecided.add(played);
            }
        }
        progress.played(counts.walks(), counts.failing());
    }

    /** The requirement to be proven next: MUSTs first, then in the order of the catalogue. */
    private Optional<String> pending() {
        synchronized (unproven) {
            return unproven.keySet().stream()
                    .filter(id -> proofs().stream()
                            .noneMatch(proof -> proof.requirements().contains(id)))
                    .min(Comparator.comparingInt(this::rank));
        }
    }

    private int rank(String requirement) {
        List<String> ids = catalogue.requirements().stream().map(it -> it.id()).toList();
        int level = catalogue.get(requirement).level() == Level.MUST ? 0 : ids.size();
        return level + ids.indexOf(requirement);
    }

    private void proveAll(Prover prover, long until, WalkProgress progress) {
        for (Optional<String> next = pending(); next.isPresent() && !ended.get(); next = pending()) {
            Played found;
            synchronized (unproven) {
                found = unproven.get(next.get());
            }
            long most = System.nanoTime() + PROOF_MAX.toNanos();
            progress.proving(next.get());
            prover.prove(next.get(), found, Math.min(until, most));
            progress.proven(proof(next.get()));
        }
    }

    private Proof proof(String requirement) {
        synchronized (proofs) {
            return proofs.get(requirement);
        }
    }

    private void keep(Proof proof) {
        synchronized (proofs) {
            proofs.put(proof.requirement(), proof);
        }
        try {
            new ProofFiles(folder.path(), catalogue).write(proof);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What was found last, and could not be repeated any more. */
    private void keepUnproven() {
        for (Optional<String> next = pending(); next.isPresent(); next = pending()) {
            synchronized (unproven) {
                keep(Proof.unrepeated(next.get(), unproven.get(next.get())));
            }
        }
    }

    private void replay(Walk walk, WalkProgress progress) {
        try {
            for (long i = 0; i < options.walks() && !ended.get(); i++) {
                Played played = player.play(walk);
                coverage.visited(played);
                heard(played, progress);
                played.failures().stream()
                        .flatMap(it -> it.requirements().stream())
                        .forEach(id -> keepReplayed(id, played));
            }
            end(How.FINISHED, "");
        } catch (LabException e) {
            end(How.BROKEN, "the walk cannot be played: " + e.getMessage());
        }
    }

    private void keepReplayed(String requirement, Played played) {
        if (proofs().stream().noneMatch(proof -> proof.requirements().contains(requirement))) {
            keep(Proof.replayed(requirement, played));
        }
    }

    private void end(How how, String why) {
        if (ended.compareAndSet(false, true)) {
            end = new Event.RunEnded(how, why);
        }
    }

    /** Ends the run early. What has been found is kept and judged. */
    public void interrupt() {
        end(How.INTERRUPTED, "the run was interrupted");
        explorer.ifPresent(Explorer::stop);
    }

    /** Ends the run early because the kit cannot continue. What has been found is kept. */
    public void fail(String why) {
        end(How.FAILED, why);
        explorer.ifPresent(Explorer::stop);
    }

    /** The part of the journal that is kept: the warm-up, the walks that broke something, and some undecided ones. */
    private Excerpt excerpt(How how) {
        List<List<Entry>> parts = new ArrayList<>();
        parts.add(List.of(new Entry(1, 0, 0, 0, "", "", head)));
        parts.add(referee.first());
        for (Proof proof : proofs()) {
            parts.add(proof.found().entries());
            proof.evidence().ifPresent(it -> parts.add(it.entries()));
        }
        if (counts.undecided() * 100 > counts.walks() * UNDECIDED_PERCENT_MAX) {
            undecided.forEach(it -> parts.add(it.entries()));
        }
        return Excerpt.of(parts).endedBy(how == end.how() ? end : new Event.RunEnded(how, ""));
    }

    private Judgement judge(History history) {
        return new Judge(catalogue, options.strict()).judge(history);
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
        end(How.INTERRUPTED, "the run did not complete");
        try {
            keepUnproven();
            Excerpt excerpt = excerpt(end.how());
            excerpt.write(folder.file(Certification.JOURNAL));
            History history = excerpt.history();
            Judgement judgement = judge(history).over(coverage.model());
            Result result = Result.ofWalks(judgement, history, counts.proving() > 0, folder.path());
            ProofFiles files = new ProofFiles(folder.path(), catalogue);
            files.draw(judgement, history, proofs());
            files.summary(options.seed(), counts, coverage, proofs());
            Reports reports = Reports.of(result, history);
            reports.writeForPrograms();
            reports.writePage();
            reports.writeForCucumber(List.of());
            reported = Optional.of(result);
            return result;
        } catch (JournalException e) {
            throw new RunException(ExitCode.KIT, "there is no verdict: " + e.getMessage(), e);
        } catch (IOException | UncheckedIOException e) {
            throw new RunException(
                    ExitCode.KIT,
                    "the reports could not be written in %s: %s".formatted(folder.path(), e.getMessage()),
                    e);
        }
    }

    /**
     * A recorded walk.
     *
     * @throws RunException if there is none
     */
    public static Walk recorded(Path file) throws RunException {
        try {
            return WalkFile.read(file);
        } catch (IOException e) {
            throw new RunException(
                    ExitCode.USAGE,
                    "expected a recorded walk, such as reports/latest/findings/AD-01/walk.ndjson; '%s' cannot be read: %s"
                            .formatted(file, e.getMessage()),
                    e);
        }
    }

    /**
     * Writes the manifest. Called after {@link #close}, when the servers have stopped and all files are complete.
     *
     * @throws RunException if it cannot be written
     */
    public void seal() throws RunException {
        Sealing.seal(folder.path(), head, features().sha256(), adapter);
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

    /** The requirements whose failure decides the run. */
    public Set<Level> deciding() {
        return options.strict() ? Set.of(Level.MUST, Level.SHOULD) : Set.of(Level.MUST);
    }
}
