package org.ixntck.judge.invariant;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.ixntck.journal.Entry;
import org.ixntck.journal.Event;
import org.ixntck.journal.Terms;

/** What must hold for the content of messages at one site, whatever the state of its agents. Sees each entry once. Not safe for several threads. */
public final class Contents {

    private final Invariant[] invariants;
    private final Map<String, Conversation> open = new HashMap<>();
    private final Told told;
    private final Consumer<Watched> watched;

    /**
     * The invariants that these terms ask for.
     *
     * @param elsewhere whether an agent is played at another site that has its servers in common with this one
     * @param watched is told each time that one of them could have been broken
     */
    public Contents(Terms terms, Predicate<String> elsewhere, Consumer<Watched> watched) {
        this.watched = watched;
        this.told = new Told(terms, elsewhere);
        List<Invariant> all = new ArrayList<>();
        all.add(new Readable());
        all.add(new ReferenceIds());
        all.add(new PlaceAndTenant(told));
        all.add(new OwnEventsOnly());
        all.add(new FaithfulRelay());
        if (terms.serves("sequence-numbers")) {
            all.add(new SequenceNumbers());
        }
        if (terms.serves("media")) {
            all.add(new MediaWithinSession(told));
        }
        invariants = all.toArray(Invariant[]::new);
    }

    /** The requirements that they may concern. */
    public static Set<String> requirements() {
        return Set.of("WI-01", "RG-08", "AD-14", "RP-04", "RP-05", "RP-08", "RP-09", "LI-04");
    }

    /** Takes the next entry of the site. */
    public void accept(Entry entry) {
        if (entry.event() instanceof Event.Connecting opening) {
            open.put(opening.link(), new Conversation(opening));
        } else if (entry.event() instanceof Event.OnLink event) {
            Conversation on = open.get(event.link());
            if (on != null) {
                accept(entry, event, on);
            }
        }
    }

    private void accept(Entry entry, Event.OnLink event, Conversation on) {
        if (event instanceof Event.Sent sent) {
            on.sent(sent.message());
        }
        for (Invariant invariant : invariants) {
            List<Watched> found = invariant.accept(entry, on);
            if (!found.isEmpty()) {
                found.forEach(watched);
            }
        }
        told.accept(entry, on);
        if (event instanceof Event.Ended) {
            open.remove(event.link());
        }
    }
}
