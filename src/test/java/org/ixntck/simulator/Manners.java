package org.ixntck.simulator;

import java.util.List;

/**
 * How one implementation behaves where the models leave a choice. Drawn once for a deployment.
 *
 * @param logouts which ends of several sessions of one agent are reported
 * @param reportedAtStop part of the agents whose logout a server reports that is stopped in order
 * @param relaysToAll whether each connection of an agent gets the relayed status, or only the newest
 * @param relaysEach whether the status of each reporting engine is relayed, or only that of the first for each login
 * @param recovers whether a client that was not valid may register on the same connection
 * @param resetsStrangers whether a client that did not register is disconnected by reset
 * @param tellsAgents whether an agent application gets the reporting events of its own agent as well
 * @param acksIdleLogout whether a logout on a connection whose agent is only available, or was logged out, is acknowledged
 * @param acksIdleNotAvailable the same for a RequestAgentNotAvailable where nothing is available
 * @param closesAvailable whether close-earlier also closes connections on which the agent is only available
 * @param acksSecondRegistration whether a connection may be registered once more
 * @param pollsUnasked nanoseconds after which a quiet connection is polled that did not ask for it; 0 for never
 * @param looksAtEarlier whether a login makes the server notice that earlier connections of the agent are lost
 * @param losesAfterHalt whether keep-alive times go on while the server is halted
 * @param batch nanoseconds to whose multiples messages are put off; 0 for none
 * @param newcomers what an engine that registers is told
 * @param answersInOrder whether the requests of a registered connection are answered in their order
 * @param liberties what it makes of the oddest requests and faults
 * @param slow part of the messages that take any time within their budget
 */
record Manners(
        Logouts logouts,
        double reportedAtStop,
        boolean relaysToAll,
        boolean relaysEach,
        boolean recovers,
        boolean resetsStrangers,
        boolean tellsAgents,
        boolean acksIdleLogout,
        boolean acksIdleNotAvailable,
        boolean closesAvailable,
        boolean acksSecondRegistration,
        long pollsUnasked,
        boolean looksAtEarlier,
        boolean losesAfterHalt,
        long batch,
        Newcomers newcomers,
        boolean answersInOrder,
        Liberties liberties,
        double slow) {

    static Manners draw(Chance chance, Settings settings) {
        return new Manners(
                settings.logouts(),
                chance.of(List.of(0.0, 0.5, 1.0)),
                chance.odds(0.5),
                chance.odds(0.5),
                chance.odds(0.5),
                chance.odds(0.3),
                chance.odds(0.4),
                chance.odds(0.5),
                chance.odds(0.5),
                chance.odds(0.3),
                chance.odds(0.5),
                settings.features().contains("keep-alive") ? chance.of(List.of(0L, 0L, 1_500L)) * Agenda.MILLI : 0,
                chance.odds(0.3),
                chance.odds(0.5),
                chance.of(List.of(0L, 0L, 20L, 100L)) * Agenda.MILLI,
                chance.of(List.of(Newcomers.values())),
                chance.odds(0.6),
                Liberties.draw(chance, settings),
                settings.mood().slow());
    }
}
