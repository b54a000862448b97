package org.ixntck.simulator;

import java.util.Optional;
import java.util.function.Predicate;
import org.ixntck.adapter.Message;

/** The media of logged-in agents, and what reporting engines hear of them. */
final class Media {

    private final ServerLife server;
    private final Pace pace;
    private final Settings settings;
    private final Predicate<String> reported;

    /**
     * The media of one life of a server.
     *
     * @param reported whether reporting engines take that agent for logged in
     */
    Media(ServerLife server, Pace pace, Settings settings, Predicate<String> reported) {
        this.server = server;
        this.pace = pace;
        this.settings = settings;
        this.reported = reported;
    }

    /** A session has begun. */
    void added(Session session, long reportBy) {
        session.media().keySet().forEach(name -> report(session, "EventMediaAdded", name, reportBy));
    }

    /** A session is about to end. */
    void removed(Session session, long reportBy) {
        session.media().keySet().forEach(name -> report(session, "EventMediaRemoved", name, reportBy));
    }

    void request(Client client, Message request, long caused) {
        Optional<String> name = request.text("mediaTypeName");
        if (client.session().isEmpty() || name.isEmpty()) {
            server.refuse(client, request, caused, 34, "client is not logged in");
            return;
        }
        Session session = client.session().get();
        boolean has = session.media().containsKey(name.get());
        if (has == request.name().equals("RequestAddMedia")) {
            server.refuse(client, request, caused, 39, "the agent has that medium already, or has it not");
            return;
        }
        report(session, change(session, request.name(), name.get()), name.get(), pace.reportBy(caused));
        server.acknowledge(client, request, caused);
    }

    /** Does what was asked, and returns the event that says so. */
    private static String change(Session session, String request, String medium) {
        switch (request) {
            case "RequestAddMedia" -> {
                session.media().put(medium, 1L);
                return "EventMediaAdded";
            }
            case "RequestRemoveMedia" -> {
                session.media().remove(medium);
                return "EventMediaRemoved";
            }
            case "RequestNotReadyForMedia" -> {
                session.media().put(medium, 0L);
                return "EventNotReadyForMedia";
            }
            default -> {
                session.media().put(medium, 1L);
                return "EventReadyForMedia";
            }
        }
    }

    private void report(Session session, String event, String medium, long deadline) {
        if (settings.features().contains("media") && reported.test(session.agent())) {
            server.report(session.event(event).with("mediaTypeName", medium), deadline);
        }
    }
}
