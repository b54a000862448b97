package org.ixntck.journal;

import java.util.HashMap;
import java.util.Map;

/**
 * Checks what is true of every journal that the kit writes: {@code seq} has no gaps, time does not go back, and each beginning and end occurs at
 * most once and in that order. A file that violates this was modified or put together, and gets no verdict.
 */
final class Integrity {

    /** One year. Later times could overflow in sums. */
    private static final long NANOS_MAX = 366L * 24 * 3_600 * 1_000_000_000;

    private long last;
    private long at;
    private long known;
    private boolean over;
    private boolean closed;
    private final Map<String, Boolean> scenarios = new HashMap<>();
    private final Map<String, Place> sites = new HashMap<>();

    /** A connection. A connector may report its end before it was established. */
    private static final class Line {
        private boolean connected;
        private boolean ended;
    }

    /** A deployment, with its connections by their names. */
    private static final class Place {
        private final Map<String, Line> lines = new HashMap<>();
        private boolean closing;
    }

    /** Accepts the end of the file; {@code line} is the number of the line that would follow. */
    void end(long line) throws InvalidJournalException {
        if (last == 0) {
            throw new InvalidJournalException(line, "expected a run-started entry; saw the end of the file");
        }
    }

    void accept(Entry entry) throws Malformed {
        require(
                entry.event() instanceof Event.RunStarted == (last == 0),
                "a run-started entry at the head, and only there");
        if (entry.seq() != last + 1) {
            throw new Malformed("an entry with seq %d, so that none is missing".formatted(last + 1));
        }
        if (entry.at() < at) {
            throw new Malformed("a time of %d or later as 'at', since time does not go back".formatted(at));
        }
        require(entry.at() <= NANOS_MAX, "a time within a year as 'at'");
        require(entry.since() >= 0 && entry.since() <= entry.at(), "a time from 0 to that of 'at' as 'since'");
        require(entry.pass() >= ReadPass.HELD, "a pass that a loop can have as 'pass'");
        require(!closed, "the end of the file after the entry that closes the journal");
        closed = entry.event() instanceof Event.JournalClosed;
        last = entry.seq();
        at = entry.at();
        if (entry.event() instanceof Event.OnLink on) {
            link(place(entry), on);
        } else {
            times(entry);
            order(entry);
        }
    }

    /** The text is a constant wherever this is called often, since most entries are correct. */
    private static void require(boolean holds, String expected) throws Malformed {
        if (!holds) {
            throw new Malformed(expected);
        }
    }

    /** Checks the times within an event. */
    private void times(Entry entry) throws Malformed {
        if (entry.event() instanceof Event.Watermark mark) {
            require(
                    mark.upTo() >= known && mark.upTo() <= at,
                    "a watermark that is not earlier than the last one, nor later than its entry");
            known = mark.upTo();
        } else if (entry.event() instanceof Event.HeldUp held) {
            require(held.from() >= 0 && held.from() <= held.to() && held.to() <= at, "a stall of the past");
        }
    }

    private void order(Entry entry) throws Malformed {
        Event event = entry.event();
        if (event instanceof Event.RunEnded) {
            require(!over, "one end of the run");
            over = true;
        } else if (event instanceof Event.ScenarioStarted) {
            require(scenarios.put(entry.scenario(), true) == null, "a scenario that has not begun before");
        } else if (event instanceof Event.ScenarioEnded) {
            require(Boolean.TRUE.equals(scenarios.put(entry.scenario(), false)), "the end of a scenario that goes on");
        } else if (event instanceof Event.SiteOpened) {
            require(!entry.site().isEmpty(), "the name of a site");
            require(sites.put(entry.site(), new Place()) == null, "a site that was not opened before");
        } else if (event instanceof Event.SiteClosing closing) {
            Place place = place(entry);
            require(!place.closing, "a site that is not closed yet");
            past(closing.upTo());
            place.closing = true;
        } else if (!entry.site().isEmpty()) {
            place(entry);
        }
    }

    private Place place(Entry entry) throws Malformed {
        Place place = sites.get(entry.site());
        require(place != null, "a site that was opened before");
        return place;
    }

    private void link(Place place, Event.OnLink event) throws Malformed {
        Line line = place.lines.get(event.link());
        if (event instanceof Event.Connecting) {
            require(line == null, "a connection that was not opened before");
            place.lines.put(event.link(), new Line());
            return;
        }
        require(line != null, "a connection whose opening is on the record");
        if (event instanceof Event.Connected) {
            require(!line.connected, "a connection that is not established yet");
            line.connected = true;
        } else if (event instanceof Event.Received) {
            require(line.connected && !line.ended, "a message on an open connection");
        } else if (event instanceof Event.Ended) {
            require(!line.ended, "one end of a connection");
            line.ended = true;
        } else if (event instanceof Event.Overflowed overflowed) {
            past(overflowed.upTo());
        } else if (event instanceof Event.AdapterFailed failed) {
            past(failed.upTo());
            require(failed.from() > 0 && failed.from() <= last, "an earlier entry as 'from'");
        }
    }

    private void past(long upTo) throws Malformed {
        require(upTo >= 0 && upTo <= at, "a time of the past as 'upTo'");
    }
}
