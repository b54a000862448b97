package org.ixntck.doctor;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.ixntck.adapter.Target;
import org.ixntck.journal.Journal;
import org.ixntck.lab.Lab;
import org.ixntck.lab.LabException;
import org.ixntck.lab.Site;
import org.ixntck.peer.Dialer;
import org.ixntck.peer.Loop;

/** Checks from outside whether one target does what its adapter claims. Used by one thread. */
public final class Doctor {

    private final Target target;
    private final Consumer<CheckResult> results;
    private final AtomicBoolean sound = new AtomicBoolean(true);

    /**
     * A doctor for one target.
     *
     * @param results receives each result as soon as it is known, on the calling thread
     */
    public Doctor(Target target, Consumer<CheckResult> results) {
        this.target = target;
        this.results = result -> {
            if (result.outcome() == CheckResult.Outcome.WRONG) {
                sound.set(false);
            }
            results.accept(result);
        };
    }

    /** Runs all checks and closes the target. Returns whether nothing is wrong. */
    public boolean examine() {
        try (Journal journal = Journal.inMemory();
                Loop loop = new Loop(journal);
                Dialer dialer = new Dialer(
                        journal,
                        loop,
                        target.wire(),
                        target.profile().budgets().answer().toMillis());
                Lab lab = new Lab(journal, target)) {
            if (talks(journal, lab, dialer)) {
                controls(journal, lab, dialer);
            }
        } catch (LabException e) {
            results.accept(CheckResult.wrong(
                    "the servers can be deployed and taken down", e.getMessage(), "see their output"));
        }
        return sound.get();
    }

    private boolean talks(Journal journal, Lab lab, Dialer dialer) throws LabException {
        try (Site site = lab.lease("doctor")) {
            Subject subject = new Subject(journal, dialer, target.profile(), site);
            boolean all = true;
            for (String server : target.profile().servers()) {
                all &= new ConversationCheck(subject, server, results).examine();
            }
            if (all) {
                new FeaturesCheck(subject, results).examine();
            } else {
                results.accept(CheckResult.notTried("features and controls", "not all servers can be talked to"));
            }
            return all;
        }
    }

    private void controls(Journal journal, Lab lab, Dialer dialer) throws LabException {
        try (Site site = lab.lease("doctor")) {
            new ControlsCheck(new Subject(journal, dialer, target.profile(), site), results).examine();
        }
    }
}
