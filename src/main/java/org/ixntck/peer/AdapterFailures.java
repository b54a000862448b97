package org.ixntck.peer;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.ixntck.journal.Entry;
import org.ixntck.journal.Event;
import org.ixntck.journal.Journal;
import org.ixntck.journal.Scope;

/** Records failures of the adapter on connections, and remembers the first one of each site. Safe for any thread. */
final class AdapterFailures {

    private final Journal journal;
    private final Map<String, String> first = new ConcurrentHashMap<>();

    AdapterFailures(Journal journal) {
        this.journal = journal;
    }

    /** Records a failure. What happened at the site from the entry {@code from} on is not judged. */
    void report(Scope scope, String link, Entry from, String why) {
        String sentence = "the adapter failed on %s: %s".formatted(link, why);
        first.putIfAbsent(scope.site(), sentence);
        journal.append(scope, new Event.AdapterFailed(link, from.seq(), from.at(), sentence));
    }

    Optional<String> at(Scope scope) {
        return Optional.ofNullable(first.get(scope.site()));
    }
}
