package org.ixntck.judge.invariant;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.ixntck.adapter.Message;
import org.ixntck.journal.Entry;
import org.ixntck.journal.Event;
import org.ixntck.journal.Terms;

/** What reporting engines were told of the sessions of agents, and what the agents have asked for beside it. */
final class Told {

    private static final int LOGINS_MAX = 32;

    /**
     * What one engine was told of one agent.
     *
     * @param logins the logins that no logout has followed
     * @param asked what the agent has asked for beside them
     */
    record OfAgent(List<Message> logins, SessionsAsked asked) {

        boolean loggedIn() {
            return !logins.isEmpty();
        }
    }

    private final boolean severalAllowed;
    private final Predicate<String> elsewhere;
    private final Map<Conversation, Map<String, OfAgent>> told = new HashMap<>();
    /** By the life of the server and the agent. */
    private final Map<String, Map<String, SessionsAsked>> asked = new HashMap<>();

    /**
     * Nothing so far.
     *
     * @param elsewhere whether an agent is played at another site that has its servers in common with this one
     */
    Told(Terms terms, Predicate<String> elsewhere) {
        this.severalAllowed = terms.duplicateLogin().equals("allow");
        this.elsewhere = elsewhere;
    }

    /** What that engine was told of the agent that the message names; empty if nothing, or if the agent is not judged here. */
    Optional<OfAgent> of(Conversation engine, Message about) {
        return about.text("agentId")
                .filter(agent -> !agent.isEmpty() && engine.registered())
                .map(agent -> told.getOrDefault(engine, Map.of()).get(agent));
    }

    private SessionsAsked asked(Conversation on, String agent) {
        return asked.computeIfAbsent(on.life(), any -> new HashMap<>())
                .computeIfAbsent(agent, any -> new SessionsAsked(severalAllowed));
    }

    /** The next thing that happens on a connection. */
    void accept(Entry entry, Conversation on) {
        if (on.agent()) {
            applicationSays(entry, on);
        } else if (entry.event() instanceof Event.Received received) {
            engineHears(received.message(), on);
        } else if (entry.event() instanceof Event.Ended) {
            told.remove(on);
        }
    }

    private void applicationSays(Entry entry, Conversation on) {
        if (entry.event() instanceof Event.Sent sent && SessionsAsked.begins(sent.message())) {
            sent.message().text("agentId").ifPresent(agent -> asked(on, agent).sent(on, sent.message()));
        } else if (entry.event() instanceof Event.Received received
                && received.message().name().equals("EventError")) {
            on.agents().forEach(agent -> asked(on, agent).refused(on, received.message()));
        }
    }

    private void engineHears(Message message, Conversation engine) {
        boolean login = message.name().equals("EventAgentLogin");
        if (!engine.registered() || (!login && !message.name().equals("EventAgentLogout"))) {
            return;
        }
        message.text("agentId")
                .filter(agent -> !agent.isEmpty() && !elsewhere.test(agent))
                .map(agent -> told.computeIfAbsent(engine, any -> new HashMap<>())
                        .computeIfAbsent(agent, any -> new OfAgent(new ArrayList<>(2), asked(engine, agent))))
                .ifPresent(it -> reported(it, login, message));
    }

    private void reported(OfAgent agent, boolean login, Message message) {
        List<Message> logins = agent.logins();
        if (!login) {
            int place = closest(logins, message);
            if (place >= 0) {
                logins.remove(place);
            }
            if (!severalAllowed) {
                logins.clear();
            }
            return;
        }
        agent.asked().reported(message);
        if (logins.size() < LOGINS_MAX) {
            logins.add(message);
        }
    }

    /** Which of the logins a logout follows: the first one with its place, or else the first. */
    private static int closest(List<Message> logins, Message logout) {
        for (int i = 0; i < logins.size(); i++) {
            Object place = logins.get(i).attributes().get("placeId");
            if (place != null && place.equals(logout.attributes().get("placeId"))) {
                return i;
            }
        }
        return logins.isEmpty() ? -1 : 0;
    }
}
