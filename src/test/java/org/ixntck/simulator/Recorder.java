package org.ixntck.simulator;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.ixntck.journal.Entry;
import org.ixntck.journal.Event;
import org.ixntck.journal.ReadPass;
import org.ixntck.journal.Scope;

/** Numbers and times the entries as the kit's journal does, and keeps them until they are taken. */
final class Recorder {

    /** So much later than the one before an entry of the same moment is. */
    private static final long STEP_NANOS = 200;

    private final Agenda agenda;
    private final Deque<Entry> entries = new ArrayDeque<>();
    private long seq;
    private long at;
    private long known;

    Recorder(Agenda agenda) {
        this.agenda = agenda;
    }

    /** Records what the kit did itself. */
    void append(Scope scope, Event event) {
        long when = tick();
        add(new Entry(++seq, when, when, 0, scope.site(), scope.scenario(), event));
    }

    /** Records what a pass of the event loop has read. */
    void read(Scope scope, ReadPass pass, Event event) {
        long when = tick();
        add(new Entry(++seq, when, Math.min(pass.since(), when), pass.number(), scope.site(), scope.scenario(), event));
    }

    private long tick() {
        at = Math.max(at + STEP_NANOS, agenda.now());
        return at;
    }

    private void add(Entry entry) {
        if (entry.event() instanceof Event.Watermark mark) {
            known = mark.upTo();
        }
        entries.add(entry);
    }

    /** Up to when all is known that has arrived. */
    long known() {
        return known;
    }

    /** How many entries there have been. */
    long count() {
        return seq;
    }

    /** The oldest entry that has not been taken. */
    Optional<Entry> take() {
        return Optional.ofNullable(entries.poll());
    }
}
