package org.ixntck.steps;

import java.util.List;
import org.ixntck.journal.Entry;
import org.ixntck.journal.Event;
import org.ixntck.peer.FakeAgent;
import org.ixntck.peer.PendingRequest;

/** What a scenario did last: what comes later may be its effect. Used by the scenario's thread. */
final class Stimulus {

    private long seq;
    private long tookMillis;
    private List<Entry> all = List.of();
    private List<PendingRequest> asked = List.of();

    /** What happens next is the effect of this. */
    void is(Entry entry) {
        is(entry, List.of());
    }

    /** What happens next is the effect of these, done in one moment; of the first one, where a step speaks of none of the others. */
    void is(Entry first, List<Entry> together) {
        is(first.seq(), 0, together);
    }

    /** What happens next is the effect of this, which took its time until it was so. */
    void is(Entry first, Entry done) {
        is(first.seq(), (done.at() - first.at()) / 1_000_000 + 1, List.of());
    }

    /** What happens next is the effect of this request, which is also the one that an answer belongs to. */
    void is(PendingRequest request) {
        is(List.of(request));
    }

    /** What happens next is the effect of these requests, sent in one moment. */
    void is(List<PendingRequest> requests) {
        asked = List.copyOf(requests);
        List<Entry> entries = requests.stream().map(PendingRequest::entry).toList();
        is(entries.get(0), entries);
    }

    private void is(long place, long took, List<Entry> together) {
        seq = place;
        tookMillis = took;
        all = List.copyOf(together);
    }

    /** Place of its first entry. */
    long seq() {
        return seq;
    }

    /** How long it took until it was so, where that is not at once. */
    long tookMillis() {
        return tookMillis;
    }

    /** The place of the first entry that concerns that agent; of the first at all, if none does. */
    long of(FakeAgent agent) {
        return all.stream()
                .filter(entry -> entry.event() instanceof Event.OnLink on
                        && on.link().startsWith(agent.identity().id() + "@"))
                .mapToLong(Entry::seq)
                .findFirst()
                .orElse(seq);
    }

    /** The request that an answer belongs to. */
    PendingRequest asked() {
        return allAsked().get(0);
    }

    /** The requests that answers belong to. */
    List<PendingRequest> allAsked() {
        if (asked.isEmpty()) {
            throw new IllegalStateException("expected an earlier When step that sends a request");
        }
        return asked;
    }
}
