package org.ixntck.walk.site;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.ixntck.adapter.Message;
import org.ixntck.journal.Entry;
import org.ixntck.journal.Event;
import org.ixntck.journal.Journal;
import org.ixntck.journal.Stalls;

/** What is noticed of a site while it is in use: which requests are not answered yet, and for how long nothing has come. Used by one thread. */
public final class Pulse {

    private static final long LOOK_NANOS = 100_000_000;

    /** What a stall has held up is done after it, as the judge sees it. */
    private static final long AFTERMATH_NANOS = 250_000_000;

    /** So many times as long a walk waits at most because of stalls; what is open then stays undecided. */
    private static final int SETTLE_MAX = 4;

    private final Journal journal;
    private final String site;
    private final Map<String, Set<Long>> open = new HashMap<>();
    private final Set<String> over = new HashSet<>();
    private long seen;
    private long last;

    /** Notices what is recorded of that site. */
    public Pulse(Journal journal, String site) {
        this.journal = journal;
        this.site = site;
    }

    private void look() {
        for (Entry entry : journal.since(site, seen)) {
            seen = entry.seq();
            notice(entry);
        }
    }

    private void notice(Entry entry) {
        Event event = entry.event();
        if (event instanceof Event.Sent sent && sent.message().name().startsWith("Request")) {
            last = entry.at();
            if (!over.contains(sent.link())) {
                reference(sent.message(), entry.event(), true);
            }
        } else if (event instanceof Event.Received received) {
            if (!received.message().name().startsWith("KeepAlive")) {
                last = entry.at();
            }
            if (received.message().name().equals("EventAck")
                    || received.message().name().equals("EventError")) {
                reference(received.message(), entry.event(), false);
            }
        } else if (event instanceof Event.Ended || event instanceof Event.Fault) {
            last = entry.at();
            over.add(((Event.OnLink) event).link());
            open.remove(((Event.OnLink) event).link());
        }
    }

    private void reference(Message message, Event event, boolean asked) {
        String link = ((Event.OnLink) event).link();
        message.number("referenceId").ifPresent(reference -> {
            Set<Long> references = open.computeIfAbsent(link, key -> new HashSet<>());
            if (asked) {
                references.add(reference);
            } else {
                references.remove(reference);
            }
        });
    }

    private boolean answered() {
        return open.values().stream().allMatch(Set::isEmpty);
    }

    /** Whether a server has ended the connection, or the kit did something to it. */
    public boolean over(String link) {
        look();
        return over.contains(link);
    }

    /** Waits for the answers to all requests so far. */
    public void awaitAnswers(long nanosMax) {
        await(nanosMax, this::answered);
        // What was not answered in time is waited for no longer; whether that is wrong, others judge.
        open.clear();
    }

    /** Waits until nothing has come for a while. */
    public void awaitQuiet(long nanos, long nanosMax) {
        awaitAnswers(nanosMax);
        last = Math.max(last, journal.now() - nanos / 2);
        await(nanosMax, () -> journal.now() - last >= nanos);
    }

    /** Lets time pass. */
    public void pass(long nanos) {
        long until = journal.now() + nanos;
        for (long left = nanos; left > 0 && !Thread.currentThread().isInterrupted(); left = until - journal.now()) {
            LockSupport.parkNanos(left);
        }
    }

    /** Lets so much time pass, and as much more as the judge allows to servers because the kit or the machine was held up meanwhile. */
    public void settle(long nanos) {
        long begun = journal.now();
        long patience = begun + SETTLE_MAX * nanos;
        pass(nanos);
        for (long end = end(begun, nanos); journal.now() < Math.min(end, patience); end = end(begun, nanos)) {
            pass(Math.min(end, patience) - journal.now());
        }
    }

    private long end(long begun, long nanos) {
        Stalls stalls = journal.history("").stalls();
        return begun + nanos + 2 * stalls.touching(begun - AFTERMATH_NANOS, journal.now());
    }

    private interface Condition {
        boolean holds();
    }

    private void await(long nanosMax, Condition enough) {
        long patience = journal.now() + nanosMax;
        try {
            look();
            while (!enough.holds() && journal.now() < patience) {
                journal.await(site, seen, Math.min(LOOK_NANOS, Math.max(1, patience - journal.now())));
                look();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
