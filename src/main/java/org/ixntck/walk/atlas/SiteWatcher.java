package org.ixntck.walk.atlas;

import java.util.function.Predicate;
import org.ixntck.journal.Event;
import org.ixntck.journal.History;
import org.ixntck.journal.Journal;
import org.ixntck.journal.Link;
import org.ixntck.peer.PendingRequest;

/** Waits for what happens at one site. Judges nothing. Used by the thread that plays the cell. */
final class SiteWatcher {

    private static final long LOOK_NANOS = 20_000_000;

    private final Journal journal;
    private final String site;

    SiteWatcher(Journal journal, String site) {
        this.journal = journal;
        this.site = site;
    }

    /** Waits until something is so, but not for longer than that. */
    void until(long nanosMax, Predicate<History> isSo) {
        long end = journal.now() + nanosMax;
        try {
            for (long left = nanosMax; left > 0; left = end - journal.now()) {
                History history = journal.history(site);
                if (isSo.test(history)) {
                    return;
                }
                journal.await(site, lastOf(history), Math.min(left, LOOK_NANOS));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private long lastOf(History history) {
        return history.entries().stream()
                .filter(entry -> entry.site().equals(site))
                .reduce((one, other) -> other)
                .map(entry -> entry.seq())
                .orElse(0L);
    }

    /** Waits for the answer to a request; in vain where its connection is over. */
    void answer(PendingRequest asked, long nanosMax) {
        until(
                nanosMax,
                history -> history.link(site, asked.link())
                        .filter(link -> !over(link) && !answered(link, asked))
                        .isEmpty());
    }

    private static boolean over(Link link) {
        return link.ended().isPresent() || link.fault().isPresent();
    }

    private static boolean answered(Link link, PendingRequest asked) {
        return link.requests().stream()
                .noneMatch(request -> request.reference() == asked.reference()
                        && request.answers().isEmpty());
    }

    /** Whether a request was answered by EventError. */
    boolean refused(PendingRequest asked) {
        return journal.history(site).link(site, asked.link()).stream()
                .flatMap(link -> link.requests().stream())
                .anyMatch(request -> request.reference() == asked.reference()
                        && request.error().isPresent());
    }

    /** Waits for a message on a connection; in vain where that is over. */
    void message(String link, String name, long nanosMax) {
        until(
                nanosMax,
                history -> history.link(site, link)
                        .filter(it -> !over(it) && it.received(name).isEmpty())
                        .isEmpty());
    }

    /** Whether a connection is usable as far as the kit knows. */
    boolean usable(String link) {
        return journal.history(site)
                .link(site, link)
                .filter(it ->
                        !over(it) && it.entries().stream().noneMatch(e -> e.event() instanceof Event.ConnectFailed))
                .isPresent();
    }
}
