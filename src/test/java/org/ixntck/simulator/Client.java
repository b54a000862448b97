package org.ixntck.simulator;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.ixntck.adapter.Message;
import org.ixntck.journal.Event.Fault.Kind;

/** The server's end of a connection, with what the server knows of its client. */
final class Client {

    /** Part of the cuts after which nothing that is still under way is read. */
    private static final double FORGETTING = 0.5;

    /** What the server takes a client for. */
    enum Registration {
        NONE,
        INVALID,
        AGENT,
        REPORTING
    }

    private final ServerLife server;
    private final Pace pace;
    private final Chance chance;
    private final Lane<Inbound> in;
    private final Lane<Outbound> out;
    /** Answers that are not sent yet, each with the time by which it is. */
    private final Map<Message, Long> awaited = new LinkedHashMap<>(2);

    private Registration registration = Registration.NONE;
    private Optional<Session> session = Optional.empty();
    private Optional<String> available = Optional.empty();
    private long keepAlive;
    private long heard;
    private boolean polled;
    /** When the kit ended the connection. */
    private long left = Long.MAX_VALUE;

    private boolean served;
    private boolean over;
    /** How many errors an unregistered client has got; each one winds its timer up again. */
    private long errors;

    private long sequence;

    Client(ServerLife server, Agenda agenda, Pace pace, Chance chance, Consumer<Outbound> kit) {
        this.server = server;
        this.pace = pace;
        this.chance = chance;
        this.in = new Lane<>(agenda, what -> server.read(this, what));
        this.out = new Lane<>(agenda, kit);
    }

    // ---- what the kit does

    void hear(Message message, long caused) {
        boolean reply = message.name().equals("KeepAliveReply");
        in.put(Inbound.message(message, caused), reply ? pace.atOnce() : pace.reading());
    }

    /** The kit closes or resets the connection; perhaps what it sent just before is never read. */
    void lose(Kind kind, long caused) {
        out.cut(0);
        if (kind == Kind.RESET || chance.odds(FORGETTING)) {
            in.lose((int) chance.between(0, in.underWay()));
        }
        in.put(Inbound.loss(caused), pace.noticing());
        left = caused;
    }

    /** The kit ends its direction of the connection; what it has sent before is read. */
    void halfClose(long caused) {
        in.put(Inbound.halfClose(caused), pace.noticing());
    }

    /** The server looks whether the kit has ended the connection, and reads all that came before. */
    void notice() {
        if (left != Long.MAX_VALUE) {
            in.hurry();
        }
    }

    // ---- what the server does

    void send(Message message, long when) {
        out.put(Outbound.message(message), when);
    }

    /** An answer is sent at that time, which others may overtake. */
    void awaits(Message answer, long when) {
        awaited.put(answer, when);
    }

    void answers(Message answer) {
        Long when = awaited.remove(answer);
        if (when != null) {
            send(answer, when);
        }
    }

    /** Ends the connection behind all that has been sent on it, and is due; nothing more is read. */
    void end(String how, long when) {
        over = true;
        in.cut(0);
        awaited.forEach((answer, due) -> send(answer, Math.min(due, when)));
        awaited.clear();
        out.put(Outbound.end(how), when);
    }

    /** The server is being stopped; what it owes it may leave undone. */
    void stop(long when) {
        if (chance.odds(0.5)) {
            out.lose((int) chance.between(0, out.underWay()));
        }
        end("closed", when);
    }

    /** The process is gone: what the system had already sent may still arrive. */
    void die(String how) {
        over = true;
        in.cut(0);
        awaited.clear();
        out.lose((int) chance.between(0, out.underWay()));
        out.put(
                new Outbound(Optional.empty(), how, (int) (chance.odds(0.2) ? chance.between(1, 80) : 0)),
                pace.atOnce());
    }

    void hold() {
        in.hold();
        out.hold();
    }

    void release() {
        out.release();
        in.release();
    }

    // ---- what the server knows

    boolean over() {
        return over;
    }

    void goes() {
        over = true;
    }

    Registration registration() {
        return registration;
    }

    void registers(Registration as) {
        registration = as;
    }

    boolean registered() {
        return registration == Registration.AGENT || registration == Registration.REPORTING;
    }

    boolean reporting() {
        return registration == Registration.REPORTING && !over;
    }

    Optional<Session> session() {
        return session;
    }

    /** Whether an agent has ever been logged in on it. */
    boolean served() {
        return served;
    }

    void begins(Session agent) {
        session = Optional.of(agent);
        available = Optional.empty();
        served = true;
    }

    void endsSession() {
        session = Optional.empty();
    }

    Optional<String> available() {
        return available;
    }

    void available(Optional<String> agent) {
        available = agent;
    }

    long keepAlive() {
        return keepAlive;
    }

    void keepAlive(long nanos) {
        keepAlive = nanos;
    }

    long heard() {
        return heard;
    }

    /** When the kit ended the connection, which the server may not have noticed; {@link Long#MAX_VALUE} if it has not. */
    long left() {
        return left;
    }

    void heard(long at) {
        heard = at;
        polled = false;
    }

    boolean polled() {
        return polled;
    }

    void polls() {
        polled = true;
    }

    long errors() {
        return errors;
    }

    void error() {
        errors++;
    }

    long nextSequence() {
        return ++sequence;
    }
}
