package org.ixntck.steps;

import java.util.List;
import org.ixntck.journal.Entry;
import org.ixntck.journal.Event;
import org.ixntck.peer.FakeAgent;
import org.ixntck.peer.PendingRequest;

/** The last action of a scenario. Expectations are judged from it on. Used by the scenario's thread. */
final class Stimulus {

    private long seq;
    private long tookMillis;
    private List<Entry> all = List.of();
    private List<PendingRequest> asked = List.of();

    /** Sets the stimulus to one entry. */
    void is(Entry entry) {
        is(entry, List.of());
    }

    /** Sets the stimulus to several entries of one moment; the first one counts unless a step names an agent. */
    void is(Entry first, List<Entry> together) {
        is(first.seq(), 0, together);
    }

    /** Sets the stimulus to an action that took time, from its first entry to the one that records its effect. */
    void is(Entry first, Entry done) {
        is(first.seq(), (done.at() - first.at()) / 1_000_000 + 1, List.of());
    }

    /** Sets the stimulus to a request, whose answer may be expected. */
    void is(PendingRequest request) {
        is(List.of(request));
    }

    /** Sets the stimulus to several requests of one moment. */
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

    /** The {@code seq} of its first entry. */
    long seq() {
        return seq;
    }

    /** How long the action took, in milliseconds; 0 if it had its effect at once. */
    long tookMillis() {
        return tookMillis;
    }

    /** The {@code seq} of the first entry about the given agent, or of the first entry if there is none. */
    long of(FakeAgent agent) {
        return all.stream()
                .filter(entry -> entry.event() instanceof Event.OnLink on
                        && on.link().startsWith(agent.identity().id() + "@"))
                .mapToLong(Entry::seq)
                .findFirst()
                .orElse(seq);
    }

    /** The request whose answer is expected. */
    PendingRequest asked() {
        return allAsked().get(0);
    }

    /** The requests whose answers are expected. */
    List<PendingRequest> allAsked() {
        if (asked.isEmpty()) {
            throw new IllegalStateException("expected an earlier When step that sends a request");
        }
        return asked;
    }
}
