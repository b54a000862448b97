package org.ixntck.doctor;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.ixntck.adapter.Message;
import org.ixntck.adapter.Profile;
import org.ixntck.journal.Entry;
import org.ixntck.journal.Event;
import org.ixntck.journal.History;
import org.ixntck.journal.Journal;
import org.ixntck.lab.LabException;
import org.ixntck.lab.Site;
import org.ixntck.peer.Address;
import org.ixntck.peer.Asked;
import org.ixntck.peer.Connection;
import org.ixntck.peer.Dialer;
import org.ixntck.peer.FakeAgent;
import org.ixntck.peer.FakeReportingEngine;
import org.ixntck.peer.NotSent;

/** A deployment that is being examined: its servers, and what can be asked of them. Used by one thread. */
final class Patient {

    private final Journal journal;
    private final Dialer dialer;
    private final Profile profile;
    private final Site site;

    Patient(Journal journal, Dialer dialer, Profile profile, Site site) {
        this.journal = journal;
        this.dialer = dialer;
        this.profile = profile;
        this.site = site;
    }

    /** Nanoseconds since the examination began. */
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

    /** An agent that nobody else plays. */
    FakeAgent agent() throws LabException {
        return new FakeAgent(
                dialer,
                site.scope(),
                site.lease("patient", false),
                profile.clients().agentApplication());
    }

    /** The application of an agent that is known already, started anew. */
    FakeAgent again(FakeAgent agent) {
        return new FakeAgent(
                dialer, site.scope(), agent.identity(), profile.clients().agentApplication());
    }

    /** A reporting engine of that name. */
    FakeReportingEngine engine(String name) {
        return new FakeReportingEngine(
                dialer, journal, site.scope(), name, profile.clients().reportingEngine());
    }

    Address address(String server) {
        return new Address(server, site.life(server), site.endpoint(server));
    }

    /** A connection of a new reporting engine that is registered; empty if that does not come about. */
    Optional<Connection> registered(FakeReportingEngine engine, String server) {
        try {
            Connection connection = engine.connect(address(server));
            return acknowledged(ask(connection, engine.registration())) ? Optional.of(connection) : Optional.empty();
        } catch (NotSent e) {
            return Optional.empty();
        }
    }

    /** The same for an agent's application. */
    Optional<Connection> registered(FakeAgent agent, String server) {
        try {
            Connection connection = agent.connect(address(server));
            return acknowledged(ask(connection, agent.registration())) ? Optional.of(connection) : Optional.empty();
        } catch (NotSent e) {
            return Optional.empty();
        }
    }

    /** Asks, and waits for the answer as long as the servers promise. */
    Optional<Message> ask(Connection connection, Message request) {
        return answer(connection.ask(request));
    }

    /** Waits for the answer to what was asked before. */
    Optional<Message> answer(Asked asked) {
        return first(
                        asked.link(),
                        entry -> History.message(entry)
                                .filter(message -> entry.seq() > asked.entry().seq())
                                .filter(message -> message.name().equals("EventAck")
                                        || message.name().equals("EventError"))
                                .filter(message -> message.number("referenceId").orElse(0L) == asked.reference())
                                .isPresent(),
                        profile.budgets().answer())
                .flatMap(History::message);
    }

    static boolean acknowledged(Optional<Message> answer) {
        return answer.filter(message -> message.name().equals("EventAck")).isPresent();
    }

    static String said(Optional<Message> answer) {
        return answer.map(message -> message.name()
                        + message.text("errorDescription")
                                .map(" (%.100s)"::formatted)
                                .orElse(""))
                .orElse("no answer");
    }

    /** Waits for a message of that name about that agent. */
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

    /** Waits until that message comes, whoever it is about. */
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

    /** Waits for the first such entry on a connection, whenever it was. */
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
