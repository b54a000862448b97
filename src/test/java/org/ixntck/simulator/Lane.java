package org.ixntck.simulator;

import java.util.ArrayDeque;
import java.util.function.Consumer;

/**
 * One direction of a connection: items arrive in the order in which they were put, each at its time at the latest. An item that arrives takes
 * along all that is before it, as bytes of one stream do.
 */
final class Lane<T> {

    private final Agenda agenda;
    private final Consumer<T> end;
    private final ArrayDeque<T> items = new ArrayDeque<>();
    private long put;
    private long arrived;
    /** All before this number is due, although it is held. */
    private long due;

    private boolean held;
    private boolean cut;

    Lane(Agenda agenda, Consumer<T> end) {
        this.agenda = agenda;
        this.end = end;
    }

    /** Lets an item arrive at that time, or earlier with one behind it. Nothing arrives on a lane that was cut. */
    void put(T item, long when) {
        if (!cut) {
            items.add(item);
            long number = ++put;
            agenda.at(when, () -> arrive(number));
        }
    }

    private void arrive(long upTo) {
        due = Math.max(due, Math.min(upTo, put));
        while (!held && arrived < due && !items.isEmpty()) {
            arrived++;
            end.accept(items.poll());
        }
    }

    /** All that is under way arrives at once. */
    void hurry() {
        arrive(put);
    }

    /** Keeps everything back until it is released. */
    void hold() {
        held = true;
    }

    void release() {
        held = false;
        arrive(due);
    }

    /** How many items are under way. */
    int underWay() {
        return items.size();
    }

    /** Loses all that is under way but the first {@code kept} items; what is put behind them arrives. */
    void lose(int kept) {
        while (items.size() > kept) {
            items.removeLast();
            put--;
        }
    }

    /** The first {@code kept} items arrive at once, and nothing ever after. */
    void cut(int kept) {
        lose(kept);
        held = false;
        arrive(put);
        cut = true;
        items.clear();
    }
}
