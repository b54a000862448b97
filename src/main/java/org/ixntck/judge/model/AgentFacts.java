package org.ixntck.judge.model;

import java.util.Optional;
import org.ixntck.journal.Entry;

/** What is certain of one agent on one life of a server, whatever the server has made of it. */
final class AgentFacts {

    private final String agent;
    private Optional<Ask> lastAsk = Optional.empty();
    private Optional<Ask> lastLogin = Optional.empty();
    /** The last one on another connection than that. */
    private Optional<Ask> lastLoginElsewhere = Optional.empty();

    /** The last one that was acknowledged, and the last one of them on another connection than that. */
    private Optional<Ask> lastLetIn = Optional.empty();

    private Optional<Ask> lastLetInElsewhere = Optional.empty();

    private Optional<Ask> lastAvailable = Optional.empty();
    private Optional<Entry> lost = Optional.empty();
    private Optional<Op> lastEnd = Optional.empty();
    private boolean hadSession;
    private int logins;
    private int refused;
    private int sessions;
    private long firstLogin = Long.MAX_VALUE;

    AgentFacts(String agent) {
        this.agent = agent;
    }

    // ---- what happens

    /**
     * A registered connection has sent a request.
     *
     * @param maybePrimary whether the agent may be logged in on it
     */
    void asked(Ask ask, boolean maybePrimary) {
        lastAsk = Optional.of(ask);
        switch (ask.name()) {
            case "RequestAgentLogin" -> {
                lastLoginElsewhere = lastLogin.filter(it -> it.on() != ask.on()).or(() -> lastLoginElsewhere);
                lastLogin = Optional.of(ask);
                logins++;
                firstLogin = Math.min(firstLogin, ask.cause().seq());
            }
            case "RequestAgentAvailable" -> lastAvailable = Optional.of(ask);
            case "RequestAgentLogout" -> lastEnd = maybePrimary ? Optional.of(ask) : lastEnd;
            default -> {}
        }
    }

    void answered(Ask ask, boolean ack) {
        if (ask.name().equals("RequestAgentLogin")) {
            refused += ack ? 0 : 1;
            sessions += ack ? 1 : 0;
            hadSession |= ack;
            if (ack) {
                lastLetInElsewhere = lastLetIn.filter(it -> it.on() != ask.on()).or(() -> lastLetInElsewhere);
                lastLetIn = Optional.of(ask);
            }
        }
    }

    /** A login was acknowledged before the registration. */
    void servedUnregistered(Ask login) {
        lastLogin = Optional.of(login);
    }

    /**
     * A connection is lost.
     *
     * @param maybePrimary whether the agent may have been logged in on it
     */
    void lost(Loss loss, boolean maybePrimary) {
        lost = Optional.of(loss.cause());
        lastEnd = maybePrimary ? Optional.of(loss) : lastEnd;
    }

    // ---- what has happened

    /** Empty for reports that name nobody. */
    String agent() {
        return agent;
    }

    /** The last request that a registered connection has sent. */
    Optional<Ask> lastAsk() {
        return lastAsk;
    }

    /** The last login that a registered connection has sent. */
    Optional<Ask> lastLogin() {
        return lastLogin;
    }

    /** The last login that another registered connection than that has sent. */
    Optional<Ask> lastLoginBeside(Connection on) {
        return lastLogin.filter(it -> it.on() != on).or(() -> lastLoginElsewhere);
    }

    /** The last login that was acknowledged on another connection than that. */
    Optional<Ask> lastLetInBeside(Connection on) {
        return lastLetIn.filter(it -> it.on() != on).or(() -> lastLetInElsewhere);
    }

    Optional<Ask> lastAvailable() {
        return lastAvailable;
    }

    /** When the kit, or the server, last ended a connection of the agent. */
    Optional<Entry> lost() {
        return lost;
    }

    /** What the kit did last that ends a session, where there may have been one. */
    Optional<Op> lastEnd() {
        return lastEnd;
    }

    /** Whether any login was acknowledged. */
    boolean hadSession() {
        return hadSession;
    }

    /** How many logins were sent. */
    int logins() {
        return logins;
    }

    /** How many of these were not refused. */
    int loginsNotRefused() {
        return logins - refused;
    }

    /** How many of these were acknowledged. */
    int sessions() {
        return sessions;
    }

    /** Whether the engine was registered before the agent's first login, so that it is told all of it. */
    boolean beganAfter(Connection engine) {
        return engine.registration()
                .registered()
                .filter(it -> firstLogin > it.seq())
                .isPresent();
    }
}
