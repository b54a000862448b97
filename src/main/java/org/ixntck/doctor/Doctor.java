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

/** Examines one target, from outside. Used by one thread. */
public final class Doctor {

    private final Target target;
    private final Consumer<Examined> told;
    private final AtomicBoolean sound = new AtomicBoolean(true);

    /**
     * A doctor for one target.
     *
     * @param told hears of each thing as soon as it was tried
     */
    public Doctor(Target target, Consumer<Examined> told) {
        this.target = target;
        this.told = examined -> {
            if (examined.outcome() == Examined.Outcome.WRONG) {
                sound.set(false);
            }
            told.accept(examined);
        };
    }

    /** Tries everything, and closes the target. Returns whether nothing was wrong. */
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
            told.accept(
                    Examined.wrong("the servers can be deployed and taken down", e.getMessage(), "see their output"));
        }
        return sound.get();
    }

    private boolean talks(Journal journal, Lab lab, Dialer dialer) throws LabException {
        try (Site site = lab.lease("doctor")) {
            Patient patient = new Patient(journal, dialer, target.profile(), site);
            boolean all = true;
            for (String server : target.profile().servers()) {
                all &= new Conversation(patient, server, told).examine();
            }
            if (all) {
                new Features(patient, told).examine();
            } else {
                told.accept(Examined.notTried("features and controls", "not all servers can be talked to"));
            }
            return all;
        }
    }

    private void controls(Journal journal, Lab lab, Dialer dialer) throws LabException {
        try (Site site = lab.lease("doctor")) {
            new Controls(new Patient(journal, dialer, target.profile(), site), told).examine();
        }
    }
}
