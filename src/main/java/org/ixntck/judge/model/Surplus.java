package org.ixntck.judge.model;

import java.util.List;
import java.util.function.Predicate;

/**
 * Whom it concerns that something was reported which no explanation permits. The first line of its kind that applies is charged. Where there are
 * two reporting engines no MUST is judged (RP-02).
 */
enum Surplus {
    // ---- EventAgentLogin without a login of its own
    LOGIN_BEFORE_REGISTRATION(
            Debt.Kind.LOGIN,
            "RG-07",
            "the agent has only sent logins that came before its registration",
            it -> it.noLogin() && it.strand().unregisteredLogin().exists()),
    LOGIN_AFTER_RETURN(
            Debt.Kind.LOGIN,
            "SR-03",
            "the agent has only become available, on a restarted server",
            it -> it.onlyAvailable() && it.restarted()),
    LOGIN_BY_ITSELF(
            Debt.Kind.LOGIN,
            "SD-06",
            "the agent has only become available, and another server was lost since",
            it -> it.onlyAvailable() && it.otherEndedSinceAvailable()),
    LOGIN_OF_AVAILABLE(Debt.Kind.LOGIN, "AV-03", "the agent has only become available", Report::onlyAvailable),
    LOGIN_RESTORED(
            Debt.Kind.LOGIN,
            "SR-06",
            "the agent has sent nothing to the restarted server",
            it -> it.noLogin() && it.restarted()),
    LOGIN_UNASKED(Debt.Kind.LOGIN, "SD-05", "the agent has sent no login", Report::noLogin),
    LOGIN_REFUSED_TAKEOVER(
            Debt.Kind.LOGIN,
            "SD-12",
            "the agent's login at the secondary was refused",
            it -> it.lastLoginRefused() && it.takeover()),
    LOGIN_REFUSED(Debt.Kind.LOGIN, "LI-06", "the agent's login was refused", Report::lastLoginRefused),
    LOGIN_SEVERAL_ENGINES(Debt.Kind.LOGIN, "RP-02", "several reporting engines are registered", Report::severalEngines),
    LOGIN_TWICE(Debt.Kind.LOGIN, "SD-05", "otherwise", it -> true),

    // ---- EventAgentLogout that no end of a session has caused; no session stands
    LOGOUT_AGAIN_SEVERAL_ENGINES(
            Debt.Kind.LOGOUT,
            "RP-02",
            "the session is over, and several reporting engines are registered",
            it -> it.hadSession() && it.severalEngines()),
    LOGOUT_AGAIN_AFTER_LOSS(
            Debt.Kind.LOGOUT, "AD-01", "the session ended with the loss of its connection", Report::endedByLoss),
    LOGOUT_AGAIN_AT_LOSS(
            Debt.Kind.LOGOUT,
            "AD-04",
            "the agent has logged out, and its connection was lost since",
            Report::lostAfterLogout),
    LOGOUT_AGAIN(Debt.Kind.LOGOUT, "LO-03", "the session is over otherwise", Report::hadSession),
    LOGOUT_WITHOUT_NAME(
            Debt.Kind.LOGOUT,
            "AD-09",
            "it names nobody, and a connection to the server was lost",
            it -> it.strand().agent().isEmpty() && it.anyLost()),
    LOGOUT_OF_STRANGER(
            Debt.Kind.LOGOUT, "AD-07", "it names nobody, or an agent that nobody plays", it -> !it.knownAgent()),
    LOGOUT_BY_ITSELF(
            Debt.Kind.LOGOUT,
            "SD-06",
            "another server was lost, and no connection of the agent to this one",
            it -> !it.restarted() && it.otherEnded() && !it.lost()),
    LOGOUT_RESTORED(
            Debt.Kind.LOGOUT,
            "SR-06",
            "the agent has sent nothing to the restarted server",
            it -> it.nothingAsked() && it.restarted()),
    LOGOUT_BEFORE_REGISTRATION(
            Debt.Kind.LOGOUT,
            "RG-07",
            "the agent has only sent logins that came before its registration",
            it -> it.nothingAsked() && it.strand().unregisteredLogin().exists()),
    LOGOUT_OF_REGISTERED(
            Debt.Kind.LOGOUT,
            "AD-09",
            "the agent has only registered, and its connection was lost",
            it -> it.nothingAsked() && it.lost()),
    LOGOUT_OF_ANOTHER(Debt.Kind.LOGOUT, "AD-07", "the agent has sent nothing to the server", Report::nothingAsked),
    LOGOUT_OF_NOT_AVAILABLE(
            Debt.Kind.LOGOUT,
            "AV-04",
            "the agent has last sent RequestAgentNotAvailable, on a connection that is open",
            Report::notAvailableLast),
    LOGOUT_AFTER_RETURN(
            Debt.Kind.LOGOUT,
            "SR-06",
            "the server was restarted, and no connection of the agent lost since",
            it -> it.restarted() && !it.lost()),
    LOGOUT_OF_AVAILABLE_AFTER_RETURN(
            Debt.Kind.LOGOUT,
            "SR-04",
            "the agent was only available on the restarted server",
            it -> it.restarted() && it.wasAvailable()),
    LOGOUT_OF_AVAILABLE(Debt.Kind.LOGOUT, "AD-05", "the agent was only available", Report::wasAvailable),
    LOGOUT_AGAIN_AFTER_CUT(
            Debt.Kind.LOGOUT, "AD-01", "the agent's login was cut off before its answer", Report::lastLoginCutOff),
    LOGOUT_REFUSED_TAKEOVER(
            Debt.Kind.LOGOUT,
            "SD-12",
            "the agent's login at the secondary was refused",
            it -> !it.noLogin() && it.takeover()),
    LOGOUT_REFUSED(Debt.Kind.LOGOUT, "AD-12", "the agent's login was refused", it -> !it.noLogin()),
    LOGOUT_REQUEST_ONLY(Debt.Kind.LOGOUT, "LO-04", "the agent has only sent RequestAgentLogout", Report::logoutLast),
    LOGOUT_OTHERWISE(Debt.Kind.LOGOUT, "AD-02", "otherwise", it -> true);

    private final Debt.Kind kind;
    private final String requirement;
    private final String when;
    private final Predicate<Report> applies;

    Surplus(Debt.Kind kind, String requirement, String when, Predicate<Report> applies) {
        this.kind = kind;
        this.requirement = requirement;
        this.when = when;
        this.applies = applies;
    }

    /** Whom it concerns, the first one above all. */
    List<String> requirements() {
        return switch (this) {
            // A refused login is not reported, wherever it was sent.
            case LOGIN_REFUSED_TAKEOVER -> List.of(requirement, LOGIN_REFUSED.requirement);
            // A login is reported once to each engine.
            case LOGIN_SEVERAL_ENGINES -> List.of(requirement, LOGIN_TWICE.requirement);
            default -> List.of(requirement);
        };
    }

    /** One line of a table in Markdown. */
    String markdown() {
        return "| %s | %s | %s |".formatted(kind.message(), when, String.join(", ", requirements()));
    }

    boolean applies(Report report) {
        return kind == report.seen().kind() && applies.test(report);
    }

    /**
     * A report, and what is certain of its agent and its server.
     *
     * @param seen the report
     * @param strand its agent on that life of the server
     * @param life the life of the server
     */
    record Report(Observation.Reported seen, Strand strand, Life life) {

        private long seq() {
            return seen.entry().seq();
        }

        private Ledger ledger() {
            return life.site().ledger();
        }

        boolean restarted() {
            return life.number() > 1;
        }

        boolean noLogin() {
            return strand.facts().lastLogin().isEmpty();
        }

        boolean wasAvailable() {
            return strand.facts().lastAvailable().isPresent();
        }

        boolean onlyAvailable() {
            return noLogin() && wasAvailable();
        }

        boolean otherEndedSinceAvailable() {
            return strand.facts()
                    .lastAvailable()
                    .filter(it -> ledger().otherEnded(life, it.cause().seq(), seq()))
                    .isPresent();
        }

        boolean lastLoginRefused() {
            return strand.facts().lastLogin().filter(Ask::refused).isPresent();
        }

        boolean lastLoginCutOff() {
            return strand.facts()
                    .lastLogin()
                    .filter(it -> !it.isAnswered() && !it.on().open())
                    .isPresent();
        }

        boolean takeover() {
            return strand.facts()
                    .lastLogin()
                    .filter(it -> it.purpose().takeover())
                    .isPresent();
        }

        boolean severalEngines() {
            return life.severalEngines(seq());
        }

        boolean hadSession() {
            return strand.facts().hadSession();
        }

        boolean endedByLoss() {
            return hadSession()
                    && strand.facts()
                            .lastEnd()
                            .filter(it -> it instanceof Loss loss && !loss.byServerAlone())
                            .isPresent();
        }

        boolean lostAfterLogout() {
            return hadSession()
                    && strand.facts()
                            .lastEnd()
                            .filter(it -> it instanceof Ask && !it.on().open())
                            .isPresent();
        }

        boolean anyLost() {
            return ledger().anyLost(life);
        }

        boolean knownAgent() {
            return life.site().knows(strand.agent());
        }

        boolean otherEnded() {
            return ledger().otherEnded(life, 0, seq());
        }

        boolean lost() {
            return strand.facts().lost().isPresent();
        }

        boolean nothingAsked() {
            return strand.facts().lastAsk().isEmpty();
        }

        boolean notAvailableLast() {
            return strand.facts()
                    .lastAsk()
                    .filter(it -> it.name().equals("RequestAgentNotAvailable")
                            && it.on().open())
                    .isPresent();
        }

        boolean logoutLast() {
            return strand.facts()
                    .lastAsk()
                    .filter(it -> it.name().equals("RequestAgentLogout"))
                    .isPresent();
        }
    }
}
