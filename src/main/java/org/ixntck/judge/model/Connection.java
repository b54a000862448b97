package org.ixntck.judge.model;

import java.util.Optional;
import org.ixntck.journal.Entry;
import org.ixntck.journal.Event;
import org.ixntck.journal.Role;

/** What is known for certain of one connection, whatever the server has made of it. */
final class Connection {

    private final Event.Connecting opening;
    private final Entry opened;
    private final Life life;
    private final Registration registration;
    private final RegistrationPhase phase;
    private String owner;
    private String client;
    private boolean passed;
    private boolean loggedInBefore;
    private boolean closable;
    private boolean engine;
    private final Asks asks = new Asks();
    private Optional<Entry> fault = Optional.empty();
    private Optional<Entry> ended = Optional.empty();
    private Optional<Loss> loss = Optional.empty();
    private Optional<Entry> stray = Optional.empty();
    private long lastAct;
    private boolean deaf;
    private long heldNanos;
    private boolean garbled;
    private boolean refusedOnce;
    private boolean polled;
    private long keepAliveNanos;
    private boolean keepAliveOpen;
    private long aliveSince;
    private Optional<Wakes> waiting = Optional.empty();

    Connection(Entry opened, Life life) {
        this.opened = opened;
        this.opening = (Event.Connecting) opened.event();
        this.life = life;
        this.registration = new Registration(this);
        this.phase = new RegistrationPhase(this, life.site());
        this.owner = opening.owner();
        this.client = clientOf(owner, life);
        this.lastAct = opened.at();
    }

    String id() {
        return opening.link();
    }

    /** The agent whose connection it is, or the reporting engine. */
    String owner() {
        return owner;
    }

    /** Whether an agent application is at its other end. One that registers as a reporting engine is a reporting engine. */
    boolean agent() {
        return opening.role() == Role.AGENT && !engine;
    }

    /** A registration of that type was sent. */
    void registersAs(String type) {
        engine = opening.role() == Role.AGENT && type.equals("ReportingEngine");
    }

    /** The application goes on for another agent, after the last one has left. */
    void passTo(String agent) {
        loggedInBefore |= asks.any(it -> it.name().equals("RequestAgentLogin") && !it.refused());
        owner = agent;
        client = clientOf(agent, life);
        passed = true;
    }

    /** The server has let in the agent to whom it passed: from now on it is that agent's like any other. */
    void serves() {
        passed = false;
    }

    /** Whether it was another agent's before, and whether this one is served on it is not known. */
    boolean passed() {
        return passed;
    }

    /** Whether another agent may have been logged in on it before. */
    boolean loggedInBefore() {
        return loggedInBefore;
    }

    /** A login of the agent on another connection may make the server close this one, as its policy is. */
    void mayBeClosedByPolicy() {
        closable = true;
    }

    /** Whether that is so. */
    boolean closedByPolicy() {
        return closable && agent();
    }

    Life life() {
        return life;
    }

    Entry opened() {
        return opened;
    }

    Registration registration() {
        return registration;
    }

    /** What judges its registration. */
    RegistrationPhase phase() {
        return phase;
    }

    /** The application at its other end, and the server: the same for all connections between the two. */
    String client() {
        return client;
    }

    static String clientOf(String owner, Life life) {
        return owner + "@" + life.server();
    }

    Asks asks() {
        return asks;
    }

    /** Whether a request of that name is among those that are known. */
    boolean hasAsked(String name) {
        return asks.any(it -> it.name().equals(name));
    }

    void connected(Entry entry) {
        lastAct = entry.at();
    }

    void fault(Entry entry) {
        if (fault.isEmpty()) {
            fault = Optional.of(entry);
        }
    }

    /** The first thing that the kit did to it, if any. */
    Optional<Entry> fault() {
        return fault;
    }

    void ended(Entry entry) {
        ended = Optional.of(entry);
    }

    Optional<Entry> ended() {
        return ended;
    }

    boolean endedByServer() {
        return ended.filter(entry -> ((Event.Ended) entry.event()).by() == Event.Ended.By.SERVER)
                .isPresent();
    }

    /** Whether the kit can still be heard on it, as far as the kit knows. */
    boolean open() {
        return fault.isEmpty() && ended.isEmpty();
    }

    Optional<Loss> loss() {
        return loss;
    }

    void loss(Loss lost) {
        loss = Optional.of(lost);
    }

    /** An answer to no request of this connection came last at this entry. */
    Optional<Entry> stray() {
        return stray;
    }

    void strayed(Entry entry) {
        stray = Optional.of(entry);
    }

    /** When the kit last did something on it, or heard something there; nanoseconds. */
    long lastAct() {
        return lastAct;
    }

    void acted(Entry entry) {
        lastAct = entry.at();
    }

    /** Whether the kit may not have heard everything that the server sent on it. */
    boolean deaf() {
        return deaf;
    }

    void deafen() {
        deaf = true;
    }

    /** For how long the kit may have held back what it sent, or have left unread what came; in nanoseconds. */
    long heldNanos() {
        return heldNanos;
    }

    void hamper(long nanos) {
        heldNanos = Math.max(heldNanos, nanos);
    }

    boolean garbled() {
        return garbled;
    }

    void garble() {
        garbled = true;
    }

    /** Whether an EventError came after the registration. */
    boolean refusedOnce() {
        return refusedOnce;
    }

    void refuseOnce() {
        refusedOnce = true;
    }

    boolean polled() {
        return polled;
    }

    void poll() {
        polled = true;
    }

    /** The keep-alive time that was asked for, in nanoseconds; 0 if none. The shortest, if it is open which one counts. */
    long keepAliveNanos() {
        return keepAliveNanos;
    }

    /** Whether a second registration asked for another keep-alive time: the models leave open which one counts (RG-13). */
    boolean keepAliveOpen() {
        return keepAliveOpen;
    }

    /**
     * A registration asks for that keep-alive time.
     *
     * @param again whether another registration may stand
     */
    void keepAlive(long nanos, boolean again) {
        keepAliveOpen |= again && nanos != keepAliveNanos;
        boolean shortest = again && keepAliveNanos > 0 && (nanos == 0 || nanos > keepAliveNanos);
        keepAliveNanos = shortest ? keepAliveNanos : nanos;
    }

    /** Something that came on it had not come earlier than this; nanoseconds. */
    long aliveSince() {
        return aliveSince;
    }

    void heard(Entry entry) {
        aliveSince = Math.max(aliveSince, entry.since());
        lastAct = entry.at();
        phase.alive(entry);
        waiting.ifPresent(it -> it.due(aliveSince).forEach(due -> due.advance(aliveSince, entry)));
    }

    /** To be told once it has shown a sign of life that is not older than that, in nanoseconds. */
    void whenAlive(long since, Checked whom) {
        if (waiting.isEmpty()) {
            waiting = Optional.of(new Wakes());
        }
        waiting.get().add(since, whom);
    }

    @Override
    public String toString() {
        return id();
    }
}
