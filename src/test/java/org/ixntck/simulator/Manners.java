package org.ixntck.simulator;

import java.util.List;

/**
 * How one implementation behaves where the models leave a choice. Drawn once for a deployment.
 *
 * @param logouts which ends of several sessions of one agent are reported
 * @param reportsAtStop whether a server that is stopped in order reports the logouts of its agents
 * @param relaysToAll whether each connection of an agent gets the relayed status, or only the newest
 * @param recovers whether a client that was not valid may register on the same connection
 * @param resetsStrangers whether a client that did not register is disconnected by reset
 * @param tellsAgents whether an agent application gets the reporting events of its own agent as well
 * @param acksIdleLogout whether a logout on a connection whose agent is only available, or was logged out, is acknowledged
 * @param acksIdleNotAvailable the same for a RequestAgentNotAvailable where nothing is available
 * @param closesAvailable whether close-earlier also closes connections on which the agent is only available
 * @param losesAfterHalt whether keep-alive times go on while the server is halted
 * @param batch nanoseconds to whose multiples messages are put off; 0 for none
 * @param slow part of the messages that take any time within their budget
 */
record Manners(
        Logouts logouts,
        boolean reportsAtStop,
        boolean relaysToAll,
        boolean recovers,
        boolean resetsStrangers,
        boolean tellsAgents,
        boolean acksIdleLogout,
        boolean acksIdleNotAvailable,
        boolean closesAvailable,
        boolean losesAfterHalt,
        long batch,
        double slow) {

    static Manners draw(Chance chance, Settings settings) {
        return new Manners(
                settings.logouts(),
                chance.odds(0.5),
                chance.odds(0.5),
                chance.odds(0.5),
                chance.odds(0.3),
                chance.odds(0.2),
                chance.odds(0.5),
                chance.odds(0.5),
                chance.odds(0.3),
                chance.odds(0.5),
                chance.of(List.of(0L, 0L, 20L, 100L)) * Agenda.MILLI,
                settings.mood().slow());
    }
}
