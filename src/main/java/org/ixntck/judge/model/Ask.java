package org.ixntck.judge.model;

import java.util.List;
import java.util.Optional;
import org.ixntck.adapter.Message;
import org.ixntck.journal.Entry;
import org.ixntck.journal.Event;

/** A request that was sent, and what has answered it so far. */
final class Ask implements Op {

    private static final List<String> SESSION_ATTRIBUTES = List.of("tenantId", "placeId", "agentId", "mediaList");

    private final Connection on;
    private final Entry sent;
    private final Due due;
    private final Purpose purpose;
    private final Optional<Row> alone;
    private final String agent;
    private final boolean follows;
    private boolean answered;
    private boolean refused;
    private int answers = 1;
    private boolean settled;

    Ask(Connection on, Entry sent, Due due, Purpose purpose, Optional<Row> alone) {
        this.on = on;
        this.sent = sent;
        this.due = due;
        this.purpose = purpose;
        this.alone = alone;
        this.agent = on.owner();
        this.follows = on.passed();
    }

    /** The row that says what it deserves, if the registration of its connection decides that, and no session of an agent. */
    Optional<Row> alone() {
        return alone;
    }

    @Override
    public Connection on() {
        return on;
    }

    @Override
    public Entry cause() {
        return sent;
    }

    @Override
    public Due due() {
        return due;
    }

    Message message() {
        return ((Event.Sent) sent.event()).message();
    }

    String name() {
        return message().name();
    }

    long reference() {
        return message().number("referenceId").orElseThrow();
    }

    /** Whether it was sent before the registration was acknowledged: then the models leave open what it deserves. */
    boolean early() {
        Optional<Entry> registered = on.registration().registered();
        return registered.isEmpty() || registered.get().seq() >= sent.seq();
    }

    /** Whether it is a login or an availability that has all that the wire demands. */
    boolean complete() {
        for (String attribute : SESSION_ATTRIBUTES) {
            if (!message().attributes().containsKey(attribute)) {
                return false;
            }
        }
        return true;
    }

    /** The agent whose connection it was when it was sent. */
    String agent() {
        return agent;
    }

    /** Whether it is about that agent. */
    boolean own() {
        return message().text("agentId").equals(Optional.of(agent));
    }

    /** Whether the connection had been another agent's before: then the models leave open if a login is served on it. */
    boolean follows() {
        return follows;
    }

    String place() {
        return message().text("placeId").orElse("");
    }

    /** What it is for, where it is a login. */
    Purpose purpose() {
        return purpose;
    }

    boolean isAnswered() {
        return answered;
    }

    /** It was answered, by EventAck or by EventError. */
    void answered(boolean ack) {
        answered = true;
        refused = !ack;
    }

    /** It was answered once more; how often that makes. */
    int answeredAgain() {
        return ++answers;
    }

    /** Whether it was answered by EventError. */
    boolean refused() {
        return refused;
    }

    /** Whether its missing answer has been judged, or never will be. */
    boolean settled() {
        return settled;
    }

    void settle() {
        settled = true;
    }

    @Override
    public String done() {
        return "read %s on %s".formatted(name(), on.id());
    }

    @Override
    public String toString() {
        return name() + " " + reference() + " on " + on.id();
    }
}
