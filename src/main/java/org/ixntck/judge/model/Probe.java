package org.ixntck.judge.model;

/**
 * A part of a requirement that a step of a scenario has to ask for, because the model cannot tell from what happens whether it is kept. The model
 * judges the rest of the requirement. Such a step fails a server by itself; any other fails one only where the model finds something broken, too.
 */
enum Probe {
    REFUSED_TWICE(
            "RG-06",
            "answered",
            "that a refused client gets a second EventError",
            "a server may end the connection after the first one (RG-04); then no further request can be sent"),
    SILENT_CONNECTION_ENDED(
            "AD-10",
            "closes",
            "that the server ends a silent connection",
            "the model follows what is reported of it; a connection that stays open is no debt, since the application may speak again at any time"),
    KEEP_ALIVE_ANSWERED(
            "AD-13",
            "none",
            "that an agent is not logged out although its application answers the polls",
            "whether a poll was answered in time for a server depends on when it was sent, which only a scenario makes certain"),
    BELIEVED_LOGGED_IN(
            "AD-11",
            "last-is-no-logout",
            "that reporting believes an agent logged in who has returned, with duplicate-login: allow",
            "the reports of two sessions may come in either order; only a scenario that waits until one is over knows which is the last"),
    CLOSED_AT_ONCE(
            "SD-10",
            "closes",
            "that a server which stops ends its connections as it does, not a while later",
            "the models give no time; the model waits for the promised restart, a step until the control is done");

    private final String requirement;
    private final String claim;
    private final String shown;
    private final String reason;

    Probe(String requirement, String claim, String shown, String reason) {
        this.requirement = requirement;
        this.claim = claim;
        this.shown = shown;
        this.reason = reason;
    }

    String requirement() {
        return requirement;
    }

    /** The kind of claim by which a step asks for it, as the journal names it. */
    String claim() {
        return claim;
    }

    /** Why no history without the step can show it. */
    String reason() {
        return reason;
    }

    /** One line of a table in Markdown. */
    String markdown() {
        return "| %s | %s | %s |".formatted(requirement, shown, reason);
    }
}
