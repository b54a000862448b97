package org.ixntck.judge.invariant;

import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.ixntck.adapter.Message;
import org.ixntck.journal.Event;
import org.ixntck.journal.Role;

/** What has been said on one connection so far, as far as the invariants need it. */
final class Conversation {

    private static final int AGENTS_MAX = 100;

    private final Event.Connecting opening;
    private final String life;
    private final References references = new References();
    private boolean saidWithoutReference;
    private OptionalLong registration = OptionalLong.empty();
    private boolean registered;
    private boolean engine;
    private Set<String> agents;

    Conversation(Event.Connecting opening) {
        this.opening = opening;
        this.life = opening.server() + "/" + opening.life();
        this.agents = Set.of(opening.owner());
    }

    String id() {
        return opening.link();
    }

    /** Whether an agent has logged in on it, or tried to. The one whose application opened it counts as well. */
    boolean isOf(String agent) {
        return agents.contains(agent);
    }

    /** The agents of which that can be said. */
    Set<String> agents() {
        return agents;
    }

    /** Whether an agent application is at its other end. One that registers as a reporting engine is a reporting engine. */
    boolean agent() {
        return opening.role() == Role.AGENT && !engine;
    }

    String server() {
        return opening.server();
    }

    /** A name for the life of the server at its other end. */
    String life() {
        return life;
    }

    boolean registered() {
        return registered;
    }

    void sent(Message message) {
        Optional<Long> reference = message.number("referenceId");
        reference.ifPresent(references::add);
        saidWithoutReference |= reference.isEmpty();
        if (reference.isPresent() && message.name().equals("RequestRegisterClient")) {
            registration = OptionalLong.of(reference.get());
            engine = registered ? engine : message.text("clientType").equals(Optional.of("ReportingEngine"));
        }
        if (SessionsAsked.begins(message) && agents.size() < AGENTS_MAX) {
            message.text("agentId").filter(it -> !agents.contains(it)).ifPresent(this::isAlsoOf);
        }
    }

    private void isAlsoOf(String agent) {
        Set<String> more = new HashSet<>(agents);
        more.add(agent);
        agents = Set.copyOf(more);
    }

    /** Whether this answer is the one that registers the connection. */
    boolean registers(Message message) {
        boolean first = !registered
                && message.name().equals("EventAck")
                && registration.isPresent()
                && message.number("referenceId").equals(Optional.of(registration.getAsLong()));
        registered |= first;
        return first;
    }

    /**
     * Whether an answer repeats the reference id of no request that was sent before. An EventError without a reference id may answer a
     * message that had none.
     */
    boolean strays(Message answer) {
        Optional<Long> reference = answer.number("referenceId");
        if (reference.isPresent()) {
            return !references.contains(reference.get());
        }
        return answer.name().equals("EventAck") || !saidWithoutReference;
    }
}
