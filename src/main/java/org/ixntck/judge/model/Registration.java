package org.ixntck.judge.model;

import java.util.Optional;
import org.ixntck.journal.Entry;

/**
 * Page <i>Registration</i>, for one connection: a valid client is acknowledged, any other, and any message before that, gets EventError, and is
 * disconnected when a timeout expires. What the server owes here depends on this connection alone, so that there is only one explanation.
 */
final class Registration {

    /** How far it is. */
    enum Progress {
        NONE,
        /** A first registration of a valid client was sent. */
        EXPECTED,
        /** A registration was sent whose outcome the models leave open. */
        OPEN,
        REGISTERED
    }

    private final Connection on;
    private int asked;
    private int registrations;
    private int unanswered;
    private Progress progress = Progress.NONE;
    private Optional<Entry> registered = Optional.empty();
    private Optional<Entry> lastError = Optional.empty();
    private Optional<Ask> further = Optional.empty();
    private Optional<Ask> lastFurther = Optional.empty();
    private boolean refusedAsInvalid;
    private boolean hesitated;
    private boolean said;
    private boolean strayed;

    Registration(Connection on) {
        this.on = on;
    }

    Progress progress() {
        return progress;
    }

    /** When the registration was acknowledged, if it was. */
    Optional<Entry> registered() {
        return registered;
    }

    /** Whether it was registered before that happened for certain: of what is read at the same time the order is not known. */
    boolean standsBefore(Entry event) {
        return registered
                .filter(it -> it.seq() < event.seq() && it.at() <= event.since())
                .isPresent();
    }

    /** The last EventError before any registration, if there is one. */
    Optional<Entry> lastError() {
        return lastError;
    }

    boolean asked() {
        return asked > 0;
    }

    /** Whether more than one registration was asked for: the models leave open what a server does then (RG-13). */
    boolean askedAgain() {
        return registrations > 1;
    }

    /**
     * Whether the server may have ended the connection upon a further registration: the models leave open what it does then (RG-13).
     *
     * @param end when the connection ended
     */
    boolean mayEndIt(Entry end, Timing timing) {
        return lastFurther.filter(it -> timing.mayHold(it.due(), end)).isPresent();
    }

    /** The last registration, if it was a further one; what it does to a session is open. */
    Optional<Ask> lastFurther() {
        return lastFurther;
    }

    /** Whether it was sent behind a further registration. */
    boolean behindAnother(Ask ask) {
        return further.filter(it -> it.cause().seq() < ask.cause().seq()).isPresent();
    }

    /** Whether the connection is registered, or may be by a request before the last one. */
    boolean mayStand() {
        return registered.isPresent() || unanswered > 1;
    }

    /** Whether the client let so much time pass before a message that the server may have cut it off meanwhile. */
    boolean hesitated() {
        return hesitated;
    }

    void hesitate() {
        hesitated = true;
    }

    /** The situation in which a request finds the connection, while it is not registered. */
    Situation situation(Ask ask, boolean valid) {
        if (ask.name().equals("RequestRegisterClient")) {
            return asked > 0 || strayed || registered.isPresent()
                    ? Situation.REGISTER_AGAIN
                    : valid ? Situation.REGISTER : Situation.REGISTER_INVALID;
        }
        return on.life().number() > 1 && ask.name().equals("RequestAgentAvailable") && !refusedAsInvalid
                ? Situation.AVAILABLE_AFTER_RESTART
                : Situation.REQUEST;
    }

    State state() {
        if (registered.isPresent()) {
            return State.REGISTERED;
        }
        return refusedAsInvalid ? State.REFUSED : State.NEW;
    }

    void sent(Ask ask, Situation situation) {
        asked++;
        if (ask.name().equals("RequestRegisterClient")) {
            registrations++;
            unanswered++;
            lastFurther = askedAgain() ? Optional.of(ask) : Optional.empty();
            further = further.or(() -> lastFurther);
        }
        if (situation == Situation.REGISTER) {
            progress = Progress.EXPECTED;
        } else if (situation == Situation.REGISTER_AGAIN && registered.isEmpty()) {
            progress = Progress.OPEN;
        }
        if (situation == Situation.REGISTER_INVALID) {
            refusedAsInvalid = true;
        }
    }

    /** An EventError came that answers no request. */
    void strayError(Entry entry) {
        lastError = Optional.of(entry.withoutMessage());
        strayed |= said;
    }

    /** The client has sent a line that is no request. */
    void said() {
        said |= registered.isEmpty();
    }

    /**
     * Whether an EventError came that answers no request, but may answer another line. What a server makes of other lines before registration is open (docs/wire.md), and so what
     * a registration deserves behind one that it has refused.
     */
    boolean strayed() {
        return strayed;
    }

    void answered(Ask ask, boolean ack, Entry entry) {
        boolean registers = ask.name().equals("RequestRegisterClient");
        unanswered -= registers ? 1 : 0;
        if (registers && ack && registered.isEmpty()) {
            registered = Optional.of(entry.withoutMessage());
            progress = Progress.REGISTERED;
        } else if (!ack && registered.isEmpty()) {
            lastError = Optional.of(entry.withoutMessage());
            if (registers) {
                refusedAsInvalid = true;
                // One that was sent before this answer came is still open.
                progress = unanswered > 0 ? Progress.OPEN : Progress.NONE;
            }
        }
    }
}
