package org.ixntck.judge.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ixntck.journal.Entry;
import org.ixntck.journal.Event;
import org.ixntck.journal.Role;

/**
 * SR-05, as far as it is about EventForcedAgentStateChange. A server may force states at any time, for reasons of its own. The return of another
 * server is taken for the cause only if in the whole run each return was followed by one, two came at least, and none without a return. Of the returns
 * those decide that met an agent whom another server had taken over; if there was none, all do.
 */
final class ForcedChanges {

    private static final int RETURNS_MAX = 100;
    private static final String FORCED = "EventForcedAgentStateChange";

    /** A server has come back while agents were connected to others. */
    private static final class Return {
        private final Set<String> connected;
        private final boolean takenOver;
        private long since;
        private Optional<Entry> forced = Optional.empty();

        private Return(Set<String> connected, boolean takenOver, long since) {
            this.connected = connected;
            this.takenOver = takenOver;
            this.since = since;
        }
    }

    /** Who is logged in at one site, and the last return there. */
    private static final class Place {
        private final Primaries primaries = new Primaries();
        private Optional<Return> last = Optional.empty();
    }

    private final Map<String, Place> places = new HashMap<>();
    private final List<Return> returns = new ArrayList<>();
    private boolean unprompted;
    private int changes;

    void accept(Entry entry, long report) {
        Event event = entry.event();
        if (!concerns(event) || entry.site().isEmpty()) {
            return;
        }
        Place place = places.computeIfAbsent(entry.site(), any -> new Place());
        if (event instanceof Event.Connecting opening && opening.role() == Role.AGENT) {
            place.primaries.opens(opening);
        } else if (event instanceof Event.Ended ended) {
            place.primaries.ends(ended.link());
        } else if (event instanceof Event.Controlled control
                && control.control().equals("start")
                && control.phase() == Event.Phase.ASKED) {
            returned(place, control.server(), entry.at());
        } else if (event instanceof Event.Sent sent) {
            place.primaries.asks(sent);
            if (sent.message().name().equals("RequestAgentAvailable")) {
                place.last.ifPresent(it -> it.since = entry.at());
            }
        } else if (event instanceof Event.Received received) {
            heard(place, received, entry, report);
        } else if (event instanceof Event.SiteClosing) {
            places.remove(entry.site());
        }
    }

    /** Most events do not, so that it is worth asking first. */
    private static boolean concerns(Event event) {
        if (event instanceof Event.Received received) {
            return received.message().name().equals(FORCED)
                    || received.message().name().equals("EventAck");
        }
        return event instanceof Event.Sent
                || event instanceof Event.Connecting
                || event instanceof Event.Ended
                || event instanceof Event.Controlled
                || event instanceof Event.SiteClosing;
    }

    private void returned(Place place, String server, long at) {
        Set<String> connected = place.primaries.elsewhere(server);
        place.last = Optional.empty();
        if (!connected.isEmpty() && returns.size() < RETURNS_MAX) {
            Return now = new Return(connected, place.primaries.takenOverFrom(server), at);
            returns.add(now);
            place.last = Optional.of(now);
        }
    }

    private void heard(Place place, Event.Received received, Entry entry, long report) {
        if (received.message().name().equals(FORCED)) {
            forced(place, received.link(), entry, report);
        } else {
            place.primaries.acknowledges(received);
        }
    }

    private void forced(Place place, String link, Entry entry, long report) {
        Optional<Return> cause =
                place.last.filter(it -> it.connected.contains(link) && entry.since() <= it.since + report);
        unprompted |= cause.isEmpty();
        changes += cause.isPresent() ? 1 : 0;
        cause.filter(it -> it.forced.isEmpty()).ifPresent(it -> it.forced = Optional.of(entry));
    }

    /** What the whole run shows, by site. */
    List<SiteJudgement> judged() {
        List<Entry> forced = returns.stream().flatMap(it -> it.forced.stream()).toList();
        List<Return> takeovers = returns.stream().filter(it -> it.takenOver).toList();
        List<Return> deciding = takeovers.isEmpty() ? returns : takeovers;
        if (unprompted || forced.isEmpty() || deciding.stream().anyMatch(it -> it.forced.isEmpty())) {
            return List.of();
        }
        boolean chance = changes == 1;
        Map<String, Tally> bySite = new HashMap<>();
        for (Entry entry : forced) {
            String link = ((Event.OnLink) entry.event()).link();
            bySite.computeIfAbsent(entry.site(), any -> new Tally())
                    .found(new Outcome(
                            Circumstance.OTHER_RETURNED.requirement(),
                            chance ? Outcome.Result.UNDECIDED : Outcome.Result.BROKEN,
                            "no EventForcedAgentStateChange on %s by the return of another server".formatted(link),
                            chance ? "one, once in the whole run, which may be chance" : "one after each return",
                            entry,
                            Optional.empty()));
        }
        List<SiteJudgement> judged = new ArrayList<>();
        bySite.forEach((site, tally) -> judged.add(SiteJudgement.of(site, tally)));
        return judged;
    }
}
