package org.ixntck.doctor;

import java.util.function.Consumer;
import org.ixntck.adapter.Message;
import org.ixntck.adapter.Profile;
import org.ixntck.lab.LabException;
import org.ixntck.peer.ConnectFailedException;
import org.ixntck.peer.Connection;
import org.ixntck.peer.FakeAgent;
import org.ixntck.peer.FakeReportingEngine;

/** Checks whether one server accepts connections, registrations and a login, and reports the login. */
final class ConversationCheck {

    private static final String NO_ANSWER =
            "does this port speak the wire of this adapter, and within the budget 'answer'?";

    private final Subject subject;
    private final String server;
    private final Consumer<CheckResult> results;

    ConversationCheck(Subject subject, String server, Consumer<CheckResult> results) {
        this.subject = subject;
        this.server = server;
        this.results = results;
    }

    /** Returns whether an agent could log in and was reported, so that further checks make sense. */
    boolean examine() throws LabException {
        Profile.Clients clients = subject.profile().clients();
        FakeAgent agent = subject.agent();
        String accepts =
                "%s accepts a connection at %s".formatted(server, subject.site().endpoint(server));
        Connection connection;
        try {
            connection = agent.connect(subject.address(server));
            results.accept(CheckResult.sound(accepts, ""));
        } catch (ConnectFailedException e) {
            results.accept(CheckResult.wrong(
                    accepts,
                    e.getMessage(),
                    "is the address right, and the server up? Does the port speak TLS or plain TCP?"));
            return false;
        }
        boolean known = registers("an agent application", clients.agentApplication(), connection, agent.registration());
        refuses(agent, clients.invalid());
        FakeReportingEngine engine = subject.engine("reporting");
        boolean reports = reporting(engine);
        return known && reports && logsIn(agent, connection, engine) && knowsUnusual();
    }

    private boolean registers(String type, String name, Connection connection, Message registration) {
        Reply reply = subject.ask(connection, registration);
        String what = "%s registers '%s' as %s".formatted(server, name, type);
        boolean registered = reply.acknowledged();
        results.accept(
                registered
                        ? CheckResult.sound(what, "EventAck")
                        : CheckResult.wrong(
                                what,
                                reply.said(),
                                reply.answer().isPresent()
                                        ? "which client name is valid for this type? It belongs under 'clients'"
                                        : NO_ANSWER));
        return registered;
    }

    /** On a second connection of that agent's application. */
    private void refuses(FakeAgent agent, String name) {
        String what = "%s refuses '%s', which is valid for no type of client".formatted(server, name);
        try {
            Connection connection = agent.connect(subject.address(server));
            Reply reply = subject.ask(connection, agent.registration(name));
            results.accept(
                    reply.refused()
                            ? CheckResult.sound(what, reply.said())
                            : CheckResult.wrong(
                                    what,
                                    reply.said(),
                                    reply.answer().isPresent()
                                            ? "write a name under 'clients: invalid' that the server does not know"
                                            : NO_ANSWER));
        } catch (ConnectFailedException e) {
            results.accept(
                    CheckResult.wrong(what, e.getMessage(), "does the server accept only one connection at a time?"));
        }
    }

    private boolean reporting(FakeReportingEngine engine) {
        try {
            Connection connection = engine.connect(subject.address(server));
            return registers(
                    "a reporting engine",
                    subject.profile().clients().reportingEngine(),
                    connection,
                    engine.registration());
        } catch (ConnectFailedException e) {
            results.accept(CheckResult.wrong(
                    server + " accepts a second connection", e.getMessage(), "the kit needs several at a time"));
            return false;
        }
    }

    private boolean logsIn(FakeAgent agent, Connection connection, FakeReportingEngine engine) {
        engine.knows(agent.identity());
        Reply reply = subject.ask(connection, agent.login());
        String what = "%s logs in %s at %s"
                .formatted(server, agent.identity().id(), agent.identity().place());
        if (!reply.acknowledged()) {
            results.accept(
                    CheckResult.wrong(
                            what,
                            reply.said(),
                            reply.answer().isPresent()
                                    ? "does the server know the agents, places, tenant and media that stand under 'agents'?"
                                    : "each request has to be answered, with EventAck or EventError, within the budget 'answer'"));
            return false;
        }
        results.accept(CheckResult.sound(what, "EventAck"));
        Connection reporting = engine.connection(server).orElseThrow();
        boolean reported = subject.hears(reporting, "EventAgentLogin", agent).isPresent();
        String report = "%s reports that login".formatted(server);
        String heard =
                subject.heard(reporting.id(), 0).insteadOfLogin(agent.identity().id());
        results.accept(
                reported
                        ? CheckResult.sound(report, "EventAgentLogin")
                        : CheckResult.wrong(
                                report,
                                heard.isEmpty() ? "no EventAgentLogin within the budget 'report'" : heard,
                                "is this client really registered as a reporting engine?"));
        agent.drop();
        engine.drop();
        return reported;
    }

    /** One agent with an unusual value of each kind, if the description has any. */
    private boolean knowsUnusual() throws LabException {
        if (subject.profile().agents().unusual().isEmpty()) {
            return true;
        }
        FakeAgent agent = subject.unusual();
        String what = "%s logs in %s, with unusual values"
                .formatted(server, agent.identity().id());
        try {
            Connection connection = agent.connect(subject.address(server));
            subject.ask(connection, agent.registration());
            Reply reply = subject.ask(connection, agent.login());
            results.accept(
                    reply.acknowledged()
                            ? CheckResult.sound(what, "EventAck")
                            : CheckResult.wrong(
                                    what,
                                    reply.said(),
                                    "does the server know each id, tenant, place and medium that stands under 'agents: unusual', in any combination?"));
            return reply.acknowledged();
        } catch (ConnectFailedException e) {
            results.accept(CheckResult.wrong(what, e.getMessage(), "the kit needs several connections at a time"));
            return false;
        } finally {
            agent.drop();
        }
    }
}
