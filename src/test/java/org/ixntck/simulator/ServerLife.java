package org.ixntck.simulator;

import static org.ixntck.simulator.Agenda.MILLI;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.ixntck.adapter.Message;
import org.ixntck.simulator.Client.Registration;
import org.ixntck.simulator.Liberties.HalfClose;

/**
 * One life of a server, from its start to its end: connections, registration and keep-alive, as the open wire and the pages Registration and
 * Disconnection say. What concerns sessions is with {@link Sessions}.
 */
final class ServerLife {

    private static final Set<String> OF_AGENTS = Set.of(
            "RequestAgentLogin",
            "RequestAgentLogout",
            "RequestAgentAvailable",
            "RequestAgentNotAvailable",
            "RequestNotReadyForMedia",
            "RequestCancelNotReadyForMedia",
            "RequestAddMedia",
            "RequestRemoveMedia");
    private static final int KEPT_MAX = 1_000;
    private static final int LAST_KEPT = 5;
    private static final long HALTED_RETRY = 20 * MILLI;

    private final Agenda agenda;
    private final Chance chance;
    private final Settings settings;
    private final Manners manners;
    private final Pace pace;
    private final Set<Client> clients = new LinkedHashSet<>();
    private final Set<Client> engines = new LinkedHashSet<>();
    private final Sessions sessions;
    private final KeepAlive keepAlive;
    private final Deque<Message> kept = new ArrayDeque<>();
    private boolean accepts = true;
    private boolean halted;
    private long proxies;

    ServerLife(Agenda agenda, Chance chance, Settings settings, Manners manners) {
        this.agenda = agenda;
        this.chance = chance;
        this.settings = settings;
        this.manners = manners;
        this.pace = new Pace(agenda, chance, manners, settings.budgets());
        this.sessions = new Sessions(this, pace, settings, manners, chance);
        this.keepAlive = new KeepAlive(this, agenda, pace, settings, manners);
    }

    // ---- what is done to it

    boolean accepts() {
        return accepts;
    }

    /** A connection that the system accepts, even if the process is halted. */
    Client accept(Consumer<Outbound> kit) {
        Client client = new Client(this, agenda, pace, chance, kit);
        clients.add(client);
        client.heard(agenda.now());
        if (halted) {
            client.hold();
        }
        return client;
    }

    void kill(String how) {
        accepts = false;
        new ArrayList<>(clients).forEach(client -> client.die(how));
        forgetAll();
    }

    /** Stops in order within that time. */
    void stop(long within) {
        accepts = false;
        long until = agenda.now() + within;
        for (Client client : new ArrayList<>(clients)) {
            if (chance.odds(manners.reportedAtStop())) {
                sessions.end(client, until);
            }
        }
        new ArrayList<>(clients).forEach(client -> client.stop(chance.between(agenda.now(), until)));
        forgetAll();
    }

    private void forgetAll() {
        clients.clear();
        engines.clear();
        kept.clear();
        sessions.clear();
    }

    void freeze() {
        halted = true;
        clients.forEach(Client::hold);
    }

    void thaw() {
        halted = false;
        for (Client client : new ArrayList<>(clients)) {
            client.release();
            if (!manners.losesAfterHalt()) {
                client.heard(agenda.now());
            }
            keepAlive.watch(client);
        }
    }

    /** Tells an agent application of a state that it did not ask for, or something that nobody knows. */
    void force() {
        if (halted) {
            return;
        }
        chance.anyOf(sessions.all()).ifPresent(client -> {
            Session session = client.session().orElseThrow();
            Message forced = Message.of("EventForcedAgentStateChange")
                    .with("mediaList", new TreeMap<>(session.media()))
                    .with("doNotDisturb", false)
                    .with("agentStateChangeOperation", "ReadyForMedia");
            client.send(chance.odds(0.7) ? forced : Message.of("EventUnheardOf"), pace.atOnce());
        });
    }

    // ---- what it reads

    void read(Client client, Inbound what) {
        if (client.over()) {
            return;
        }
        if (what.half()) {
            if (manners.liberties().halfClose() == HalfClose.LOSS) {
                close(client, "closed", pace.within(pace.reportBy(what.caused())));
            }
            return;
        }
        client.heard(agenda.now());
        if (what.message().isEmpty()) {
            gone(client, pace.reportBy(what.caused()));
            return;
        }
        Message message = what.message().get();
        if (message.number("referenceId").isPresent()) {
            request(client, message, what.caused());
        } else if (message.name().equals("EventCurrentAgentStatus") && client.reporting()) {
            sessions.relay(client, message, what.caused());
        }
    }

    private void request(Client client, Message request, long caused) {
        if (request.name().equals("RequestRegisterClient")) {
            register(client, request, caused);
        } else if (!client.registered()) {
            refuse(client, request, caused, 100, "client not registered");
        } else if (OF_AGENTS.contains(request.name())) {
            sessions.request(client, request, caused);
        } else {
            refuse(client, request, caused, 103, "unknown request");
        }
    }

    private void register(Client client, Message request, long caused) {
        if (client.registered() && !manners.acksSecondRegistration()) {
            refuse(client, request, caused, 104, "client is registered already");
            return;
        }
        Optional<Registration> as = as(request);
        boolean spoilt = client.registration() == Registration.INVALID && !manners.recovers();
        if (as.isEmpty() || spoilt) {
            if (!client.registered()) {
                client.registers(Registration.INVALID);
            }
            refuse(client, request, caused, 101, "client not valid");
            return;
        }
        client.registers(as.get());
        client.error();
        keepAlive.begin(client, request);
        client.send(answer("EventAck", request).with("proxyClientId", ++proxies), pace.within(pace.answerBy(caused)));
        if (as.get() == Registration.REPORTING && engines.add(client)) {
            welcome(client, pace.reportBy(caused));
        }
    }

    private Optional<Registration> as(Message request) {
        String type = request.text("clientType").orElse("");
        String name = request.text("clientName").orElse("");
        if (!name.equals(Settings.CLIENTS.get(type))) {
            return Optional.empty();
        }
        return Optional.of(type.equals("ReportingEngine") ? Registration.REPORTING : Registration.AGENT);
    }

    static Message answer(String name, Message request) {
        return Message.of(name)
                .with("referenceId", request.number("referenceId").orElseThrow());
    }

    void acknowledge(Client client, Message request, long caused) {
        answer(client, answer("EventAck", request), pace.within(pace.answerBy(caused)));
    }

    private void answer(Client client, Message answer, long when) {
        if (manners.answersInOrder() || !client.registered()) {
            client.send(answer, when);
        } else {
            client.awaits(answer, when);
            agenda.at(when, () -> client.answers(answer));
        }
    }

    /** Answers by EventError; a client that is not registered is disconnected some time after the last one. */
    void refuse(Client client, Message request, long caused, long code, String why) {
        long when = pace.within(pace.answerBy(caused));
        answer(client, answer("EventError", request).with("errorCode", code).with("errorDescription", why), when);
        if (!client.registered()) {
            client.error();
            long errors = client.errors();
            agenda.at(pace.disconnects(when), () -> disconnect(client, errors));
        }
    }

    /** Not if it has got another error since then, or has registered. */
    private void disconnect(Client client, long errors) {
        if (halted) {
            agenda.after(HALTED_RETRY, () -> disconnect(client, errors));
        } else if (!client.over() && client.errors() == errors) {
            close(client, manners.resetsStrangers() ? "reset" : "closed", agenda.now());
        }
    }

    // ---- ends of connections

    /** The client has gone. */
    private void gone(Client client, long reportBy) {
        sessions.end(client, reportBy);
        client.goes();
        clients.remove(client);
        engines.remove(client);
    }

    /** The server ends the connection itself. */
    void close(Client client, String how, long when) {
        end(client, how, when, pace.reportBy(agenda.now()));
    }

    /** The same, where the logout has to be reported by that time. */
    void end(Client client, String how, long when, long reportBy) {
        gone(client, reportBy);
        client.end(how, when);
    }

    /** Whether it serves that client, and runs. */
    boolean serves(Client client) {
        return !halted && clients.contains(client);
    }

    // ---- reporting

    private void welcome(Client engine, long deadline) {
        if (manners.newcomers() == Newcomers.STANDING) {
            sessions.loggedIn().forEach(event -> tell(engine, event, deadline));
        }
        kept.forEach(event -> tell(engine, event, deadline));
        kept.clear();
    }

    private void keep(Message event) {
        int most = switch (manners.newcomers()) {
            case KEPT -> KEPT_MAX;
            case LAST_KEPT -> LAST_KEPT;
            default -> 0;
        };
        kept.add(event);
        while (kept.size() > most) {
            kept.remove();
        }
    }

    private void tell(Client engine, Message event, long deadline) {
        Message numbered = settings.features().contains("sequence-numbers")
                ? event.with("reportingEventSequenceNumber", engine.nextSequence())
                : event;
        engine.send(numbered, pace.within(deadline));
    }

    /** Sends an event to each registered reporting engine. */
    void report(Message event, long deadline) {
        if (engines.isEmpty()) {
            keep(event);
        }
        engines.forEach(engine -> tell(engine, event, deadline));
    }
}
