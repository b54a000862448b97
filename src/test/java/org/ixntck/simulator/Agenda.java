package org.ixntck.simulator;

import java.util.PriorityQueue;

/** What happens when, in virtual time: nanoseconds from 0. Actions of the same moment run in the order in which they were put down. */
final class Agenda {

    static final long MILLI = 1_000_000;
    static final long MICRO = 1_000;

    private final PriorityQueue<Item> items = new PriorityQueue<>();
    private long now;
    private long number;

    private record Item(long at, long number, Runnable action) implements Comparable<Item> {
        @Override
        public int compareTo(Item other) {
            return at == other.at ? Long.compare(number, other.number) : Long.compare(at, other.at);
        }
    }

    long now() {
        return now;
    }

    /** Puts an action down for that time, or for now if that has passed. */
    void at(long when, Runnable action) {
        items.add(new Item(Math.max(when, now), number++, action));
    }

    void after(long nanos, Runnable action) {
        at(now + nanos, action);
    }

    /** Runs the next action; false if there is none. */
    boolean step() {
        Item next = items.poll();
        if (next == null) {
            return false;
        }
        now = next.at;
        next.action.run();
        return true;
    }
}
