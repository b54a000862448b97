package org.ixntck.doctor;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.ixntck.adapter.Endpoint;
import org.ixntck.adapter.Message;
import org.ixntck.adapter.Profile;
import org.ixntck.journal.Entry;
import org.ixntck.journal.Event;
import org.ixntck.journal.History;
import org.ixntck.journal.Journal;
import org.ixntck.lab.LabException;
import org.ixntck.lab.Site;
import org.ixntck.peer.Address;
import org.ixntck.peer.ConnectFailedException;
import org.ixntck.peer.Connection;
import org.ixntck.peer.Dialer;
import org.ixntck.peer.FakeAgent;
import org.ixntck.peer.FakeReportingEngine;
import org.ixntck.peer.PendingRequest;

/** The deployment that is checked, with its servers and with fakes that talk to them. Used by one thread. */
final class Subject {

    private static final int LINES_SHOWN = 3;
    private static final long DEATH_NANOS_MAX = 400_000_000;

    private final Journal journal;
    private final Dialer dialer;
    private final Profile profile;
    private final Site site;

    Subject(Journal journal, Dialer dialer, Profile profile, Site site) {
        this.journal = journal;
        this.dialer = dialer;
        this.profile = profile;
        this.site = site;
    }

    /** Nanoseconds since the checks began. */
    long now() {
        return journal.now();
    }

    Site site() {
        return site;
    }

    Profile profile() {
        return profile;
    }

    String first() {
        return profile.servers().get(0);
    }

    /** A new agent. */
    FakeAgent agent() throws LabException {
        return new FakeAgent(
                dialer,
                site.scope(),
                site.lease("patient", false),
                profile.clients().agentApplication());
    }

    /** A new agent with all that is unusual in the description, the first value of each list. */
    FakeAgent unusual() throws LabException {
        Profile.Unusual unusual = profile.agents().unusual();
        return new FakeAgent(
                dialer,
                site.scope(),
                site.lease(
                        "unusual",
                        false,
                        (all, number) -> all.agent(
                                number,
                                unusual.ids().isEmpty() ? 0 : 1,
                                unusual.tenants().isEmpty() ? 0 : 1,
                                unusual.places().isEmpty() ? 0 : 1,
                                true)),
                profile.clients().agentApplication());
    }

    /** A new application of the same agent. */
    FakeAgent again(FakeAgent agent) {
        return new FakeAgent(
                dialer, site.scope(), agent.identity(), profile.clients().agentApplication());
    }

    /** A reporting engine with the given name in the journal. */
    FakeReportingEngine engine(String name) {
        return new FakeReportingEngine(
                dialer, journal, site.scope(), name, profile.clients().reportingEngine());
    }

    Address address(String server) {
        return new Address(server, site.life(server), site.endpoint(server));
    }

    /** Connects and registers a reporting engine; empty if the server does not accept it. */
    Optional<Connection> registered(FakeReportingEngine engine, String server) {
        try {
            Connection connection = engine.connect(address(server));
            return ask(connection, engine.registration()).acknowledged() ? Optional.of(connection) : Optional.empty();
        } catch (ConnectFailedException e) {
            return Optional.empty();
        }
    }

    /** Connects and registers an agent application; empty if the server does not accept it. */
    Optional<Connection> registered(FakeAgent agent, String server) {
        try {
            Connection connection = agent.connect(address(server));
            return ask(connection, agent.registration()).acknowledged() ? Optional.of(connection) : Optional.empty();
        } catch (ConnectFailedException e) {
            return Optional.empty();
        }
    }

    /** Sends a request and waits for the answer within the {@code answer} budget. */
    Reply ask(Connection connection, Message request) {
        PendingRequest asked = connection.ask(request);
        Reply reply = answer(asked);
        return reply.answer().isPresent()
                ? reply
                : new Reply(
                        reply.answer(),
                        reply.instead()
                                + death(connection.address().server(), request.name())
                                + (reply.instead().contains("TLS")
                                        ? ""
                                        : tls(connection.address().server())));
    }

    /** Whether the port is closed. The connections of a server that dies may end a little earlier. */
    private boolean goesDown(String server) {
        long patience = journal.now() + DEATH_NANOS_MAX;
        while (site.answers(server)) {
            if (journal.now() > patience) {
                return false;
            }
            LockSupport.parkNanos(DEATH_NANOS_MAX / 20);
        }
        return true;
    }

    private String tls(String server) {
        Endpoint endpoint = site.endpoint(server);
        return endpoint.tls().isEmpty() && TlsProbe.speaksTls(endpoint)
                ? "; the port speaks TLS, and the kit was not told so"
                : "";
    }

    /** Waits for the answer to an earlier request. */
    Reply answer(PendingRequest asked) {
        Optional<Entry> answer = first(
                asked.link(),
                entry -> ended(entry)
                        || History.message(entry)
                                .filter(message -> entry.seq() > asked.entry().seq())
                                .filter(message -> message.name().equals("EventAck")
                                        || message.name().equals("EventError"))
                                .filter(message -> message.number("referenceId").orElse(0L) == asked.reference())
                                .isPresent(),
                profile.budgets().answer());
        String heard = heard(asked.link(), asked.entry().seq()).insteadOfAnswer(asked.reference());
        return new Reply(
                answer.flatMap(History::message),
                heard.isEmpty()
                        ? "nothing came within %d ms"
                                .formatted(profile.budgets().answer().toMillis())
                        : heard);
    }

    private static boolean ended(Entry entry) {
        return entry.event() instanceof Event.Ended;
    }

    /** The traffic of a connection after the entry {@code after}. */
    UnexpectedTraffic heard(String link, long after) {
        String here = site.scope().site();
        return new UnexpectedTraffic(journal.history(here).link(here, link).orElseThrow(), after);
    }

    /** A clause that says that the server has exited after a request, with its last output; empty if it has not. */
    private String death(String server, String request) {
        if (!goesDown(server)) {
            return "";
        }
        // Lines of the adapter itself are not output of the server.
        List<String> printed = site.printed(server).stream()
                .filter(line -> !line.startsWith("[ixn-tck:"))
                .toList();
        String last = String.join(" | ", printed.subList(Math.max(0, printed.size() - LINES_SHOWN), printed.size()));
        return "; %s has ended by itself after %s: its port accepts no connection any more%s"
                .formatted(server, request, last.isEmpty() ? "" : "; it printed last: " + last);
    }

    /** Waits for a message with the given name about the given agent, within the {@code report} budget. */
    Optional<Message> hears(Connection connection, String name, FakeAgent about) {
        return first(
                        connection.id(),
                        entry -> History.message(entry)
                                .filter(message -> entry.event() instanceof Event.Received)
                                .filter(message -> message.name().equals(name))
                                .filter(message -> message.text("agentId")
                                        .equals(Optional.of(about.identity().id())))
                                .isPresent(),
                        profile.budgets().report())
                .flatMap(History::message);
    }

    /** Waits for a message with the given name. */
    boolean comes(Connection connection, String name, Duration within) {
        return first(
                        connection.id(),
                        entry -> entry.event() instanceof Event.Received received
                                && received.message().name().equals(name),
                        within)
                .isPresent();
    }

    /** Waits until the connection is over. */
    boolean ends(Connection connection, Duration within) {
        return first(connection.id(), entry -> entry.event() instanceof Event.Ended, within)
                .isPresent();
    }

    /** Waits for the first matching entry of a connection; it may be an earlier one. */
    private Optional<Entry> first(String link, Predicate<Entry> wanted, Duration within) {
        String here = site.scope().site();
        long end = journal.now() + within.toNanos();
        while (true) {
            History history = journal.history(here);
            Optional<Entry> found = history.link(here, link).stream()
                    .flatMap(it -> it.entries().stream())
                    .filter(wanted)
                    .findFirst();
            long left = end - journal.now();
            if (found.isPresent() || left <= 0) {
                return found;
            }
            try {
                journal.await(here, history.last(), Math.min(left, TimeUnit.MILLISECONDS.toNanos(20)));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return Optional.empty();
            }
        }
    }
}
