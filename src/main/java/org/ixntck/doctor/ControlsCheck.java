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

/** Checks from outside whether a server can be stopped, killed, frozen and started as the adapter claims. */
final class ControlsCheck {

    private final Subject subject;
    private final Consumer<CheckResult> results;
    private final String server;
    private final Set<Control> offered;

    ControlsCheck(Subject subject, Consumer<CheckResult> results) {
        this.subject = subject;
        this.results = results;
        this.server = subject.first();
        this.offered = subject.profile().controls();
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
            results.accept(CheckResult.notOffered("freeze and thaw", "no scenario needs them"));
            return;
        }
        try {
            FakeAgent agent = subject.agent();
            Optional<Connection> connection = subject.registered(agent, server);
            subject.site().control(server, Control.FREEZE);
            PendingRequest asked = connection.orElseThrow().ask(Message.of("RequestAgentLogout"));
            boolean halted = subject.answer(asked).answer().isEmpty();
            subject.site().control(server, Control.THAW);
            boolean thawed = subject.answer(asked).answer().isPresent();
            agent.drop();
            results.accept(
                    halted && thawed
                            ? CheckResult.sound("freeze halts %s, and thaw lets it go on".formatted(server), "")
                            : CheckResult.wrong(
                                    "freeze halts %s, and thaw lets it go on".formatted(server),
                                    halted ? "no answer after the thaw" : "an answer while it should be frozen",
                                    "do the signals reach the process that serves the port?"));
        } catch (LabException e) {
            results.accept(CheckResult.wrong(
                    "freeze and thaw of " + server, e.getMessage(), "do the signals reach the process?"));
        }
    }

    private void ends(Control how) {
        if (!offered.contains(how)) {
            String instead =
                    how == Control.KILL ? "the kit cuts its own connections instead" : "what needs it is NOT_TESTED";
            results.accept(CheckResult.notOffered(word(how), instead));
            return;
        }
        FakeAgent agent;
        try {
            agent = subject.agent();
            Optional<Connection> connection = subject.registered(agent, server);
            if (connection.isEmpty()) {
                results.accept(CheckResult.notTried(word(how), "no agent application could register before"));
                return;
            }
            subject.ask(connection.get(), agent.login());
            Entry done = subject.site().control(server, how);
            boolean over = subject.ends(connection.get(), answer());
            String what = "%s ends %s: its port and its connections are closed".formatted(word(how), server);
            if (how == Control.STOP
                    && !((Event.Controlled) done.event()).control().equals("stop")) {
                results.accept(
                        CheckResult.wrong(
                                what,
                                "it still ran when the budget 'restart' was over, so the kit killed it",
                                "does the stop reach the server, and does it wait for its clients? certify continues too, with an advisory (SD-10)"));
                starts(how, agent);
                return;
            }
            results.accept(
                    over
                            ? CheckResult.sound(what, "")
                            : CheckResult.wrong(
                                    what,
                                    "a connection from before is still open",
                                    "does it reach all processes of the server?"));
        } catch (LabException e) {
            results.accept(CheckResult.wrong(
                    "%s ends %s".formatted(word(how), server),
                    e.getMessage(),
                    "does it end the process that listens on the port, and wait until it has?"));
            return;
        }
        starts(how, agent);
    }

    private Duration answer() {
        return subject.profile().budgets().answer();
    }

    private void starts(Control after, FakeAgent before) {
        if (!offered.contains(Control.START)) {
            results.accept(CheckResult.notOffered("start", "what needs a restart is NOT_TESTED"));
            return;
        }
        String what = "start after a %s brings %s back".formatted(word(after), server);
        FakeReportingEngine engine = subject.engine("reporting-after-" + word(after));
        FakeAgent again = subject.again(before);
        try {
            long asked = subject.now();
            Entry done = subject.site().control(server, Control.START);
            long millis = (done.at() - asked) / 1_000_000;
            long budget = subject.profile().budgets().restart().toMillis();
            Optional<Connection> reporting = subject.registered(engine, server);
            Optional<Connection> connection = subject.registered(again, server);
            if (reporting.isEmpty() || connection.isEmpty() || millis > budget) {
                results.accept(CheckResult.wrong(
                        what,
                        millis > budget
                                ? "in %d ms, and it promises %d ms".formatted(millis, budget)
                                : "no registration is accepted then",
                        "may 'start' return before the server serves, or is the budget 'restart' too short?"));
                return;
            }
            results.accept(CheckResult.sound(what, "in %d ms".formatted(millis)));
            forgets(before, reporting.get(), connection.get());
        } catch (LabException e) {
            results.accept(CheckResult.wrong(what, e.getMessage(), "look at the server's own output"));
        } finally {
            again.drop();
            engine.drop();
        }
    }

    private void forgets(FakeAgent agent, Connection reporting, Connection connection) {
        String what = "%s has forgotten its sessions after that".formatted(server);
        boolean loggedOut =
                subject.ask(connection, Message.of("RequestAgentLogout")).acknowledged();
        boolean restored = subject.hears(reporting, "EventAgentLogin", agent).isPresent();
        results.accept(
                loggedOut || restored
                        ? CheckResult.wrong(
                                what,
                                restored
                                        ? "EventAgentLogin of an agent that has not logged in again"
                                        : "EventAck for the logout of an agent that has not logged in again",
                                "was it really ended, or does it restore what it had (SR-06)?")
                        : CheckResult.sound(what, ""));
    }
}
