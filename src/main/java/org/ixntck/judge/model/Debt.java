package org.ixntck.judge.model;

import java.util.List;

/**
 * A report that a reporting engine is owed, or may be sent.
 *
 * @param kind login or logout
 * @param need how firmly it is owed
 * @param labels whom it concerns if it is missing or late, the first one above all
 * @param cause what it reports
 * @param due when
 * @param row the row of the table
 * @param overtaken whether a login that was caused later was reported before it, or something later than what was kept
 */
record Debt(Kind kind, Need need, List<String> labels, Op cause, Due due, Row row, boolean overtaken) {

    Debt(Kind kind, Need need, List<String> labels, Op cause, Due due, Row row) {
        this(kind, need, labels, cause, due, row, false);
    }

    /** Which report. */
    enum Kind {
        LOGIN("EventAgentLogin"),
        LOGOUT("EventAgentLogout");

        private final String message;

        Kind(String message) {
            this.message = message;
        }

        String message() {
            return message;
        }
    }

    /** How firmly. */
    enum Need {
        OWED,
        /** Owed if the engine's last report says that the agent is logged in. */
        IF_IN,
        OPTIONAL,
        /** Optional, and due at no certain time: it was caused while no reporting engine was registered. */
        KEPT
    }

    /** The same for the next reporting engine, where none was registered; at least until then. */
    Debt keptUntil(Due other) {
        long end = Math.max(other.deadline(), due.deadline());
        return new Debt(kind, Need.KEPT, List.of(), cause, new Due(other.start(), end - other.start()), row);
    }

    Debt optional() {
        return new Debt(kind, Need.OPTIONAL, labels, cause, due, row, overtaken);
    }

    /** The same, which may come as late as another one. */
    Debt until(Due other) {
        long budget = Math.max(due.budget(), other.deadline() - due.start());
        return new Debt(kind, need, labels, cause, new Due(due.start(), budget), row, overtaken);
    }

    /** The same if what was caused later has been reported before it: it may come as late as another one. */
    Debt behindNewer(Due other) {
        return need != Need.KEPT || overtaken ? this : until(other).overtakenByLogin();
    }

    /** The same, due at the time at which its cause is, if that was not known before. */
    Debt dated() {
        return due == Due.NEVER ? new Debt(kind, need, labels, cause, cause.due(), row, overtaken) : this;
    }

    /** Whether it is the same report of the same cause. */
    boolean sameReport(Debt other) {
        return cause == other.cause && kind == other.kind;
    }

    /** Whether it is a logout that was kept for the engine. */
    boolean keptLogout() {
        return need == Need.KEPT && kind == Kind.LOGOUT;
    }

    Debt overtakenByLogin() {
        return new Debt(kind, need, labels, cause, due, row, true);
    }

    /** Whether it is the logout of a session on another connection than that. */
    boolean ends(Connection than) {
        return kind == Kind.LOGOUT && cause.on() != than;
    }

    /** Whether it is about a session that began before the engine came (RP-07). */
    boolean snapshot() {
        return need == Need.OPTIONAL
                && kind == Kind.LOGIN
                && due.start() > cause.cause().at();
    }
}
