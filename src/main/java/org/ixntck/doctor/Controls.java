package org.ixntck.doctor;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.ixntck.adapter.Control;
import org.ixntck.adapter.Message;
import org.ixntck.journal.Entry;
import org.ixntck.journal.Event;
import org.ixntck.lab.LabException;
import org.ixntck.peer.Connection;
import org.ixntck.peer.FakeAgent;
import org.ixntck.peer.FakeReportingEngine;
import org.ixntck.peer.PendingRequest;

/** Whether a server can be stopped, killed, halted and started as the adapter says, seen from outside. */
final class Controls {

    private final Patient patient;
    private final Consumer<Examined> told;
    private final String server;
    private final Set<Control> offered;

    Controls(Patient patient, Consumer<Examined> told) {
        this.patient = patient;
        this.told = told;
        this.server = patient.first();
        this.offered = patient.profile().controls();
    }

    void examine() {
        halts();
        ends(Control.STOP);
        ends(Control.KILL);
    }

    private static String word(Control control) {
        return control.name().toLowerCase(Locale.ROOT);
    }

    private void halts() {
        if (!offered.contains(Control.FREEZE) || !offered.contains(Control.THAW)) {
            told.accept(Examined.notOffered("freeze and thaw", "no scenario needs them"));
            return;
        }
        try {
            FakeAgent agent = patient.agent();
            Optional<Connection> connection = patient.registered(agent, server);
            patient.site().control(server, Control.FREEZE);
            PendingRequest asked = connection.orElseThrow().ask(Message.of("RequestAgentLogout"));
            boolean halted = patient.answer(asked).answer().isEmpty();
            patient.site().control(server, Control.THAW);
            boolean thawed = patient.answer(asked).answer().isPresent();
            agent.drop();
            told.accept(
                    halted && thawed
                            ? Examined.sound("freeze halts %s, and thaw lets it go on".formatted(server), "")
                            : Examined.wrong(
                                    "freeze halts %s, and thaw lets it go on".formatted(server),
                                    halted ? "no answer after the thaw" : "an answer while it should be frozen",
                                    "do the signals reach the process that serves the port?"));
        } catch (LabException e) {
            told.accept(Examined.wrong(
                    "freeze and thaw of " + server, e.getMessage(), "do the signals reach the process?"));
        }
    }

    private void ends(Control how) {
        if (!offered.contains(how)) {
            String instead =
                    how == Control.KILL ? "the kit cuts its own connections instead" : "what needs it is NOT_TESTED";
            told.accept(Examined.notOffered(word(how), instead));
            return;
        }
        FakeAgent agent;
        try {
            agent = patient.agent();
            Optional<Connection> connection = patient.registered(agent, server);
            if (connection.isEmpty()) {
                told.accept(Examined.notTried(word(how), "no agent application could register before"));
                return;
            }
            patient.ask(connection.get(), agent.login());
            Entry done = patient.site().control(server, how);
            boolean over = patient.ends(connection.get(), answer());
            String what = "%s ends %s: its port and its connections are closed".formatted(word(how), server);
            if (how == Control.STOP
                    && !((Event.Controlled) done.event()).control().equals("stop")) {
                told.accept(
                        Examined.wrong(
                                what,
                                "it still ran when the budget 'restart' was over, so the kit killed it",
                                "does the stop reach the server, and does it wait for its clients? certify continues too, with an advisory (SD-10)"));
                starts(how, agent);
                return;
            }
            told.accept(
                    over
                            ? Examined.sound(what, "")
                            : Examined.wrong(
                                    what,
                                    "a connection from before is still open",
                                    "does it reach all processes of the server?"));
        } catch (LabException e) {
            told.accept(Examined.wrong(
                    "%s ends %s".formatted(word(how), server),
                    e.getMessage(),
                    "does it end the process that listens on the port, and wait until it has?"));
            return;
        }
        starts(how, agent);
    }

    private Duration answer() {
        return patient.profile().budgets().answer();
    }

    private void starts(Control after, FakeAgent before) {
        if (!offered.contains(Control.START)) {
            told.accept(Examined.notOffered("start", "what needs a restart is NOT_TESTED"));
            return;
        }
        String what = "start after a %s brings %s back".formatted(word(after), server);
        FakeReportingEngine engine = patient.engine("reporting-after-" + word(after));
        FakeAgent again = patient.again(before);
        try {
            long asked = patient.now();
            Entry done = patient.site().control(server, Control.START);
            long millis = (done.at() - asked) / 1_000_000;
            long budget = patient.profile().budgets().restart().toMillis();
            Optional<Connection> reporting = patient.registered(engine, server);
            Optional<Connection> connection = patient.registered(again, server);
            if (reporting.isEmpty() || connection.isEmpty() || millis > budget) {
                told.accept(Examined.wrong(
                        what,
                        millis > budget
                                ? "in %d ms, and it promises %d ms".formatted(millis, budget)
                                : "no registration is accepted then",
                        "may 'start' return before the server serves, or is the budget 'restart' too short?"));
                return;
            }
            told.accept(Examined.sound(what, "in %d ms".formatted(millis)));
            forgets(before, reporting.get(), connection.get());
        } catch (LabException e) {
            told.accept(Examined.wrong(what, e.getMessage(), "look at the server's own output"));
        } finally {
            again.drop();
            engine.drop();
        }
    }

    private void forgets(FakeAgent agent, Connection reporting, Connection connection) {
        String what = "%s has forgotten its sessions after that".formatted(server);
        boolean loggedOut =
                patient.ask(connection, Message.of("RequestAgentLogout")).acknowledged();
        boolean restored = patient.hears(reporting, "EventAgentLogin", agent).isPresent();
        told.accept(
                loggedOut || restored
                        ? Examined.wrong(
                                what,
                                restored
                                        ? "EventAgentLogin of an agent that has not logged in again"
                                        : "EventAck for the logout of an agent that has not logged in again",
                                "was it really ended, or does it restore what it had (SR-06)?")
                        : Examined.sound(what, ""));
    }
}
