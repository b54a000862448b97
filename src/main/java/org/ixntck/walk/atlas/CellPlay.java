package org.ixntck.walk.atlas;

import java.util.List;
import org.ixntck.adapter.Message;
import org.ixntck.fault.Fault;
import org.ixntck.journal.Journal;
import org.ixntck.judge.Expectation;
import org.ixntck.judge.claim.Answered;
import org.ixntck.lab.LabException;
import org.ixntck.lab.Site;
import org.ixntck.peer.Dialer;

/**
 * Plays one cell: what comes before the phase, the phase with its fault, what an agent does then, and the end: all faults heal, the agent leaves,
 * logs in again on each server, and leaves for good. Judges nothing. Used by one thread.
 */
final class CellPlay {

    private static final int PRIMARY = 0;
    private static final int SECONDARY = 1;

    private final Cell cell;
    private final Journal journal;
    private final Site site;
    private final Cast cast;
    private final Strike strike;
    private final boolean canReset;

    CellPlay(Cell cell, Journal journal, Dialer dialer, Site site, Cast cast) {
        this.cell = cell;
        this.journal = journal;
        this.site = site;
        this.cast = cast;
        this.strike = new Strike(cell, cast);
        this.canReset = dialer.can(new Fault.Reset());
    }

    /**
     * Plays it.
     *
     * @return whether the message came at which the fault was to begin
     * @throws LabException if a server could not be controlled
     */
    boolean play() throws LabException {
        cast.reportingReady();
        prepare();
        strike.arm();
        perform();
        boolean happened = strike.happened(cast.answerNanos());
        goOn();
        end();
        return happened;
    }

    private void prepare() throws LabException {
        switch (cell.phase()) {
            case REGISTRATION -> cast.connect(PRIMARY);
            case LOGIN -> {
                cast.registered(PRIMARY);
                cast.registered(SECONDARY);
            }
            case LOGOUT, AGENT_DISCONNECTS -> atWork();
            case SERVER_DISCONNECTS -> {
                atWork();
                cast.lose(PRIMARY);
                cast.connect(SECONDARY);
            }
            case RESTART -> {
                atWork();
                cast.lose(PRIMARY);
                cast.loggedIn(SECONDARY);
                cast.restore();
                cast.reportingReady();
                cast.connect(PRIMARY);
            }
        }
    }

    /** Logged in to the primary and available on the secondary. */
    private void atWork() {
        cast.loggedIn(PRIMARY);
        cast.registered(SECONDARY);
        cast.ask(SECONDARY, cast.available());
    }

    private void perform() {
        switch (cell.phase()) {
            case REGISTRATION -> ask(PRIMARY, cast.registration());
            case LOGIN -> {
                ask(PRIMARY, cast.login());
                statusRelayed(PRIMARY);
                ask(SECONDARY, cast.available());
            }
            case LOGOUT -> {
                ask(PRIMARY, Message.of("RequestAgentLogout"));
                cast.awaitReport(PRIMARY, "EventAgentLogout");
                ask(SECONDARY, Message.of("RequestAgentNotAvailable"));
            }
            case AGENT_DISCONNECTS -> {
                cast.leave(false, canReset);
                strike.afterClose();
                cast.awaitReport(PRIMARY, "EventAgentLogout");
            }
            case SERVER_DISCONNECTS -> {
                ask(SECONDARY, cast.registration());
                ask(SECONDARY, cast.login());
                statusRelayed(SECONDARY);
            }
            case RESTART -> {
                ask(PRIMARY, cast.registration());
                ask(PRIMARY, cast.available());
            }
        }
    }

    private void ask(int server, Message request) {
        strike.before(server, request.name());
        var asked = cast.send(server, request);
        strike.after(server, request.name());
        asked.ifPresent(it -> cast.watcher().answer(it, cast.answerNanos()));
    }

    /** The report of a login, the engine's status and its relay come one after the other, on three ways. */
    private void statusRelayed(int server) {
        cast.connection(org.ixntck.journal.Role.AGENT, server)
                .ifPresent(it -> cast.watcher().message(it.id(), "EventCurrentAgentStatus", cast.reportNanos()));
    }

    /** Whose connection or server was lost goes where it can be served: the agent has logged in there before anybody has noticed the loss. */
    private void goOn() {
        int lost = cell.message().server();
        int other = 1 - lost;
        boolean byReporting = cell.column().victim() == Column.Victim.REPORTING;
        if (byReporting || cell.phase() == Phase.AGENT_DISCONNECTS) {
            return;
        }
        if (cell.phase() == Phase.RESTART) {
            if (cast.up(lost)) {
                cast.registered(lost);
                cast.ask(lost, cast.available());
            }
        } else if (cast.up(other)) {
            cast.loggedIn(other);
        } else if (cast.up(lost)) {
            cast.loggedIn(lost);
        }
    }

    private void end() throws LabException {
        cast.restore();
        cast.reportingReady();
        cast.watcher().settle(cast.reportNanos() + 2 * cast.keepAliveNanos());
        cast.leave(true, canReset);
        cast.watcher().settle(cast.reportNanos());
        for (int server = 0; server < cast.servers(); server++) {
            if (cast.up(server)) {
                comeBack(server);
            }
        }
        cast.watcher().settle(cast.reportNanos());
    }

    /** Wherever the agent was before, it can log in now. */
    private void comeBack(int server) {
        cast.loggedIn(server)
                .ifPresent(login -> journal.append(
                        site.scope(),
                        new Expectation(
                                        List.of("LI-01"),
                                        new Answered(
                                                login.link(),
                                                login.reference(),
                                                "EventAck",
                                                cast.answerNanos() / 1_000_000))
                                .event()));
        cast.leave(false, canReset);
    }
}
