package org.ixntck.judge.model;

/** What happens on a connection, as far as it matters for what the server owes. */
enum Situation {
    REGISTER("RequestRegisterClient of a valid client"),
    REGISTER_INVALID("RequestRegisterClient of an invalid client"),
    REGISTER_AGAIN("a further RequestRegisterClient"),
    REQUEST("any other request"),
    AVAILABLE_AFTER_RESTART("RequestAgentAvailable to a restarted server"),
    LOGIN("RequestAgentLogin"),
    LOGIN_INCOMPLETE("RequestAgentLogin that lacks an attribute"),
    LOGIN_FOREIGN("RequestAgentLogin for another agent than that of the connection"),
    LOGIN_OCCUPIED("RequestAgentLogin at a place where another agent is logged in"),
    LOGIN_PERHAPS_OCCUPIED("RequestAgentLogin at a place that another agent may hold"),
    LOGIN_ALLOWED("RequestAgentLogin of an agent with a session on another connection, policy allow"),
    LOGIN_DUPLICATE("RequestAgentLogin of an agent with a session on another connection, policy refuse"),
    LOGIN_CLOSING("RequestAgentLogin of an agent with a session on another connection, policy close-earlier"),
    LOGOUT("RequestAgentLogout"),
    AVAILABLE("RequestAgentAvailable"),
    AVAILABLE_OPEN(
            "RequestAgentAvailable that lacks an attribute, at a place that another agent may hold, or of an agent logged in there"),
    NOT_AVAILABLE("RequestAgentNotAvailable"),
    MEDIA("a request about media"),
    CLOSED("the application closes the connection"),
    RESET("the application resets the connection"),
    SILENT("the application falls silent, with keep-alive"),
    ENDED("the server ends the connection"),
    TIMEOUT("the registration timeout expires"),
    STOPPED("the server is stopped in order"),
    STANDS("the session goes on"),
    STATUS("EventCurrentAgentStatus of the reporting engine");

    private final String words;

    Situation(String words) {
        this.words = words;
    }

    /** As a table prints it. */
    String words() {
        return words;
    }
}
