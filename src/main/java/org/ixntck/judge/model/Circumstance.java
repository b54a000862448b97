package org.ixntck.judge.model;

/**
 * What has happened before makes a violation concern a further requirement: some requirements are a rule of the table after a certain stimulus.
 */
enum Circumstance {
    REGISTERED_BEFORE(
            "RG-11", "an unregistered request is served", "the client was registered on an earlier connection"),
    PRIMARY_LOST("SD-01", "a registration fails", "the agent's primary was lost"),
    AGENT_AFTER_RESTART("SR-01", "a registration of an agent application fails", "the server was restarted"),
    ENGINE_AFTER_RESTART("SR-08", "a registration of a reporting engine fails", "the server was restarted"),
    NO_ENGINE("LI-08", "a login fails", "no reporting engine is connected"),
    NO_STATUS("LI-05", "a login gets no answer", "no reporting engine has sent a status"),
    STATUS_INVENTED("LI-05", "a status is relayed at a login", "no reporting engine has sent one of that agent"),
    AFTER_LOGOUT("LO-05", "a login fails", "the agent has logged out on the same connection"),
    AFTER_LOSS("AD-11", "a login fails", "a connection of the agent to that server was lost"),
    ENGINE_LOST("RP-06", "an agent is logged out or its connection closed", "a reporting engine was just lost"),
    OTHER_RETURNED(
            "SR-05",
            "an agent is logged out, its connection closed, or its state forced",
            "another server has just been started again"),
    OTHER_LOST("SD-08", "a reporting engine's connection is closed", "another server was just lost"),
    CLIENT_REFUSED("RG-10", "an agent is logged out or a connection closed", "another client was just refused"),
    TAKEOVER_OF_ANOTHER("SD-11", "an agent is logged in or out", "the server has just taken over another agent"),
    AGENT_LOST("AD-08", "an agent is logged in or out", "another agent's connection was just lost"),
    LOGOUT_MISSING("AD-07", "an agent is logged out", "another agent's connection was lost, whose logout is missing"),
    OTHER_NOT_AVAILABLE("AV-04", "an agent is logged out", "another agent has just said that it is not available"),
    AVAILABLE_AFTER_RESTART("SR-02", "RequestAgentAvailable fails", "the server was restarted"),
    TAKEN_OVER("SD-04", "the logout of a lost agent is missing", "the agent had made the server its new primary"),
    OUT_OF_ORDER("RP-03", "a report is missing or surplus between two others", "all are about one agent"),
    LOGOUT_OVERTAKEN("LO-06", "a report comes before a logout that was owed first", "the logout was requested"),
    CLOSING_OVERTAKEN(
            "LI-10", "a login is reported before a logout", "the server closes the earlier session at a second login");

    private final String requirement;
    private final String violation;
    private final String when;

    Circumstance(String requirement, String violation, String when) {
        this.requirement = requirement;
        this.violation = violation;
        this.when = when;
    }

    String requirement() {
        return requirement;
    }

    /** One line of a table in Markdown. */
    String markdown() {
        return "| %s | %s | %s |".formatted(violation, when, requirement);
    }
}
