package org.ixntck.judge.model;

/** What a connection of an agent application is to its server. */
enum State {
    /** Not registered, and nothing refused so far. */
    NEW("not registered"),
    /** Not registered, and something was refused. */
    REFUSED("refused"),
    /** Registered, and the agent never had a role on it. */
    REGISTERED("registered"),
    /** The agent is available: the server is secondary for it. */
    AVAILABLE("available"),
    /** The agent is logged in: the server is primary for it. */
    PRIMARY("logged in"),
    /** The agent was logged in and has logged out by request. */
    LOGGED_OUT("logged out");

    private final String words;

    State(String words) {
        this.words = words;
    }

    /** As a table prints it. */
    String words() {
        return words;
    }
}
