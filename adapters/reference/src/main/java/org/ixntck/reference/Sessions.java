package org.ixntck.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ixntck.reference.Session.Agent;
import org.ixntck.reference.Session.Place;

/** The agents that are logged in: the sessions for which this server is primary. */
public final class Sessions {

    private final Map<Agent, List<Session>> byAgent = new HashMap<>();
    private final Map<Place, List<Session>> byPlace = new HashMap<>();

    /** Adds the latest one. */
    public void add(Session session) {
        byAgent.computeIfAbsent(session.agent(), a -> new ArrayList<>()).add(session);
        byPlace.computeIfAbsent(session.place(), p -> new ArrayList<>()).add(session);
    }

    /** Removes the one on the same connection. */
    public void remove(Session session) {
        removeFrom(byAgent, session.agent(), session);
        removeFrom(byPlace, session.place(), session);
    }

    /** Those of one agent, the earliest first. */
    public List<Session> of(Agent agent) {
        return List.copyOf(byAgent.getOrDefault(agent, List.of()));
    }

    /** Those at one place. */
    public List<Session> at(Place place) {
        return List.copyOf(byPlace.getOrDefault(place, List.of()));
    }

    private static <K> void removeFrom(Map<K, List<Session>> sessions, K key, Session session) {
        sessions.computeIfPresent(key, (k, those) -> {
            those.removeIf(s -> s.client() == session.client());
            return those.isEmpty() ? null : those;
        });
    }
}
