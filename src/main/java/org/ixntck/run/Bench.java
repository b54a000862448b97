package org.ixntck.run;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.ixntck.adapter.Target;
import org.ixntck.evidence.KitBuild;
import org.ixntck.journal.Event;
import org.ixntck.journal.Event.RunEnded.How;
import org.ixntck.journal.Journal;
import org.ixntck.journal.KnownFailures;
import org.ixntck.journal.Provenance;
import org.ixntck.journal.Scope;
import org.ixntck.journal.Terms;
import org.ixntck.judge.known.Known;
import org.ixntck.judge.rule.Catalogue;
import org.ixntck.lab.Lab;
import org.ixntck.lab.LabException;
import org.ixntck.peer.ConnectFailedException;
import org.ixntck.peer.Dialer;
import org.ixntck.peer.Loop;
import org.ixntck.plan.FeatureException;
import org.ixntck.plan.Features;
import org.ixntck.steps.Run;
import org.ixntck.steps.WarmUp;

/** What every run against a target works with, from its first entry to its end. Safe for any thread. */
final class Bench implements AutoCloseable {

    private final Journal journal;
    private final Loop loop;
    private final Lab lab;
    private final Dialer dialer;
    private final Run run;
    private final AtomicReference<Optional<Event.RunEnded>> end = new AtomicReference<>(Optional.empty());

    /**
     * Begins the journal.
     *
     * @param head its first entry
     * @param features all scenarios
     * @param reusesAgents whether there are too few agents for the whole run
     * @param inCommon the largest number of shared deployments at a time
     */
    Bench(
            Journal journal,
            Event.RunStarted head,
            Target target,
            Catalogue catalogue,
            Features features,
            boolean reusesAgents,
            int inCommon) {
        this.journal = journal;
        journal.append(Scope.RUN, head);
        this.loop = new Loop(journal);
        this.lab = new Lab(journal, target, reusesAgents, inCommon);
        this.dialer = new Dialer(
                journal,
                loop,
                target.wire(),
                target.profile().budgets().answer().toMillis());
        this.run = new Run(
                journal,
                lab,
                dialer,
                catalogue,
                features,
                head.terms(),
                Known.of(head),
                new AtomicInteger(1),
                new AtomicInteger(),
                () -> end().isPresent());
    }

    /** The first entry of a run that begins now. */
    static Event.RunStarted head(
            KitBuild kit,
            Catalogue catalogue,
            Features features,
            Map<String, Object> options,
            Terms terms,
            KnownFailures known) {
        return new Event.RunStarted(
                kit.version(),
                catalogue.revision(),
                catalogue.sha256(),
                LocalDateTime.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                options,
                terms,
                known,
                new Provenance(kit.commit(), kit.dirty(), kit.sha256(), features.bundledSha256(), features.sha256()));
    }

    /** The scenarios of the kit. */
    static Features bundled() {
        try {
            return Features.bundled();
        } catch (FeatureException e) {
            throw new IllegalStateException("the kit's own features are damaged", e);
        }
    }

    Journal journal() {
        return journal;
    }

    Lab lab() {
        return lab;
    }

    Dialer dialer() {
        return dialer;
    }

    /** What the scenarios of the run share. */
    Run run() {
        return run;
    }

    /**
     * A first exchange with the servers.
     *
     * @param provenToFail whether what was seen so far violates a requirement
     * @return why the run is over already; empty if it goes on
     */
    Optional<String> talk(BooleanSupplier provenToFail) {
        try {
            WarmUp warmUp = new WarmUp(run);
            return warmUp.talk().filter(why -> warmUp.flooded() || provenToFail.getAsBoolean());
        } catch (LabException | ConnectFailedException e) {
            return Optional.of("the servers cannot be tested: " + e.getMessage());
        }
    }

    /** The run is over, unless it is already. Returns whether it was not. */
    boolean end(How how, String why) {
        return end.compareAndSet(Optional.empty(), Optional.of(new Event.RunEnded(how, why)));
    }

    /** How the run ended; empty if it goes on. */
    Optional<Event.RunEnded> end() {
        return end.get();
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
        // Closed already, unless something failed before.
        journal.close();
    }
}
