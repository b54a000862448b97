package org.ixntck.walk.atlas;

import java.util.List;
import java.util.Optional;
import org.ixntck.adapter.Message;
import org.ixntck.journal.Journal;
import org.ixntck.journal.Role;
import org.ixntck.judge.claim.Expectation;
import org.ixntck.lab.LabException;
import org.ixntck.lab.Site;
import org.ixntck.peer.Dialer;
import org.ixntck.peer.PendingRequest;

/**
 * Plays one cell: what comes before the phase, the phase with its fault, what an agent does then, and the end of all walks. Judges nothing. Used by
 * one thread.
 */
final class CellRun {

    private static final int PRIMARY = 0;
    private static final int SECONDARY = 1;

    private final Cell cell;
    private final Journal journal;
    private final Site site;
    private final Fakes fakes;
    private final FaultInjection injection;
    private final Dialer dialer;

    CellRun(Cell cell, Journal journal, Dialer dialer, Site site, Fakes fakes) {
        this.cell = cell;
        this.journal = journal;
        this.site = site;
        this.fakes = fakes;
        this.injection = new FaultInjection(cell, fakes);
        this.dialer = dialer;
    }

    /**
     * Plays it.
     *
     * @return whether the message came at which the fault was to begin
     * @throws LabException if a server could not be controlled
     */
    boolean play() throws LabException {
        fakes.reportingReady();
        prepare();
        injection.arm();
        perform();
        boolean happened = injection.happened(fakes.answerNanos());
        goOn();
        journal.append(site.scope(), new Expectation(List.of(), fakes.end(journal, dialer)).event());
        return happened;
    }

    private void prepare() throws LabException {
        switch (cell.phase()) {
            case REGISTRATION -> fakes.connect(PRIMARY);
            case LOGIN -> {
                fakes.registered(PRIMARY);
                fakes.registered(SECONDARY);
            }
            case LOGOUT, AGENT_DISCONNECTS -> atWork();
            case SERVER_DISCONNECTS -> {
                atWork();
                fakes.lose(PRIMARY);
                fakes.connect(SECONDARY);
            }
            case RESTART -> {
                atWork();
                fakes.lose(PRIMARY);
                fakes.loggedIn(SECONDARY);
                fakes.restore();
                fakes.reportingReady();
                fakes.connect(PRIMARY);
            }
        }
    }

    /** Logged in to the primary and available on the secondary. */
    private void atWork() {
        fakes.loggedIn(PRIMARY);
        fakes.registered(SECONDARY);
        fakes.ask(SECONDARY, fakes.available());
    }

    private void perform() {
        switch (cell.phase()) {
            case REGISTRATION -> ask(PRIMARY, fakes.registration());
            case LOGIN -> {
                ask(PRIMARY, fakes.login());
                statusRelayed(PRIMARY);
                ask(SECONDARY, fakes.available());
            }
            case LOGOUT -> {
                ask(PRIMARY, Message.of("RequestAgentLogout"));
                fakes.awaitReport(PRIMARY, "EventAgentLogout");
                ask(SECONDARY, Message.of("RequestAgentNotAvailable"));
            }
            case AGENT_DISCONNECTS -> {
                fakes.leave();
                injection.afterClose();
                fakes.awaitReport(PRIMARY, "EventAgentLogout");
            }
            case SERVER_DISCONNECTS -> {
                ask(SECONDARY, fakes.registration());
                ask(SECONDARY, fakes.login());
                statusRelayed(SECONDARY);
            }
            case RESTART -> {
                ask(PRIMARY, fakes.registration());
                ask(PRIMARY, fakes.available());
            }
        }
    }

    private void ask(int server, Message request) {
        injection.before(server, request.name());
        Optional<PendingRequest> asked = fakes.send(server, request);
        injection.after(server, request.name());
        asked.ifPresent(it -> fakes.watcher().answer(it, fakes.answerNanos()));
    }

    /** The report of a login, the engine's status and its relay come one after the other, on three ways. */
    private void statusRelayed(int server) {
        fakes.connection(Role.AGENT, server)
                .ifPresent(it -> fakes.watcher().message(it.id(), "EventCurrentAgentStatus", fakes.reportNanos()));
    }

    /**
     * Whose connection or server was lost goes where it can be served, and has logged in there before anybody has noticed the loss. Where the
     * reporting engine was lost, the agent leaves and comes back while nobody is told.
     */
    private void goOn() {
        int lost = cell.message().server();
        int other = 1 - lost;
        if (cell.phase() == Phase.AGENT_DISCONNECTS) {
            return;
        }
        if (cell.column().victim() == Column.Victim.REPORTING) {
            fakes.close(lost);
            Optional<PendingRequest> login = fakes.loggedIn(lost);
            if (login.filter(fakes.watcher()::refused).isPresent()) {
                // The server may still have believed in the old session, but not for longer than that.
                fakes.settle();
                fakes.ask(lost, fakes.login());
            }
        } else if (cell.phase() == Phase.RESTART) {
            if (fakes.up(lost)) {
                fakes.registered(lost);
                fakes.ask(lost, fakes.available());
            }
        } else if (fakes.up(other)) {
            fakes.loggedIn(other);
        } else if (fakes.up(lost)) {
            fakes.loggedIn(lost);
        }
    }
}
