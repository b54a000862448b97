package org.ixntck.judge.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ixntck.adapter.Message;
import org.ixntck.journal.Entry;

/** A request that was sent, and what has answered it so far. */
final class Ask implements Op {

    private static final List<String> SESSION_ATTRIBUTES = List.of("tenantId", "placeId", "agentId", "mediaList");

    /**
     * What it says, as far as the model needs it: a request is remembered longer than its message.
     *
     * @param agent whom it is about, if it names anybody
     * @param complete whether it has all that the wire demands of a login or an availability
     */
    record Content(
            String name,
            long reference,
            Optional<String> agent,
            Optional<Object> tenant,
            Optional<String> place,
            boolean complete) {

        static Content of(Message message) {
            Map<String, Object> attributes = message.attributes();
            boolean complete = true;
            for (String attribute : SESSION_ATTRIBUTES) {
                complete &= attributes.containsKey(attribute);
            }
            return new Content(
                    message.name(),
                    message.number("referenceId").orElseThrow(),
                    message.text("agentId"),
                    Optional.ofNullable(attributes.get("tenantId")),
                    message.text("placeId"),
                    complete);
        }
    }

    private final Connection on;
    private final Entry sent;
    private final Content content;
    private final Due due;
    private final Purpose purpose;
    private final Optional<Row> alone;
    private final String agent;
    private final boolean follows;
    private boolean answered;
    private boolean refused;
    private int answers = 1;
    private boolean settled;

    Ask(Connection on, Entry sent, Content content, Due due, Purpose purpose, Optional<Row> alone) {
        this.on = on;
        this.sent = sent;
        this.content = content;
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

    String name() {
        return content.name();
    }

    long reference() {
        return content.reference();
    }

    /** Whether it was sent before the registration was acknowledged: then the models leave open what it deserves. */
    boolean early() {
        Optional<Entry> registered = on.registration().registered();
        return registered.isEmpty() || registered.get().seq() >= sent.seq();
    }

    /** Whether it is a login or an availability that has all that the wire demands. */
    boolean complete() {
        return content.complete();
    }

    /** The agent whom it is about, if it names anybody. */
    Optional<String> named() {
        return content.agent();
    }

    /** The agent whose connection it was when it was sent. */
    String agent() {
        return agent;
    }

    /** Whether it is about that agent. */
    boolean own() {
        return content.agent().equals(Optional.of(agent));
    }

    /** Whether the connection had been another agent's before: then the models leave open if a login is served on it. */
    boolean follows() {
        return follows;
    }

    Optional<Object> tenant() {
        return content.tenant();
    }

    String place() {
        return content.place().orElse("");
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
