package org.ixntck.simulator;

import static org.ixntck.simulator.Agenda.MILLI;

import java.util.Map;
import org.ixntck.adapter.Message;

/** Polls quiet clients and takes those for lost of which nothing is heard for twice their time, as the open wire says. */
final class KeepAlive {

    private static final long SHORTEST_MILLIS = 100;
    private static final long LONGEST_MILLIS = 60_000;

    private final ServerLife server;
    private final Agenda agenda;
    private final Pace pace;
    private final Settings settings;
    private final Manners manners;

    KeepAlive(ServerLife server, Agenda agenda, Pace pace, Settings settings, Manners manners) {
        this.server = server;
        this.agenda = agenda;
        this.pace = pace;
        this.settings = settings;
        this.manners = manners;
    }

    /** A client has registered, and may have asked for keep-alive. */
    void begin(Client client, Message registration) {
        if (settings.features().contains("keep-alive")
                && registration.attributes().get("extension") instanceof Map<?, ?> extension
                && extension.get("keepAliveMillis") instanceof Long millis
                && millis >= SHORTEST_MILLIS
                && millis <= LONGEST_MILLIS) {
            client.keepAlive(millis * MILLI);
        } else {
            client.keepAlive(manners.pollsUnasked());
        }
        watch(client);
    }

    /** Looks how long that client has been quiet, now and whenever that may matter. */
    void watch(Client client) {
        if (client.over() || client.keepAlive() == 0 || !server.serves(client)) {
            return;
        }
        long time = client.keepAlive();
        long quiet = agenda.now() - client.heard();
        if (quiet >= 2 * time) {
            long reportBy = pace.reportBy(Math.min(client.left(), client.heard() + 2 * time));
            server.end(client, "closed", pace.within(reportBy), reportBy);
            return;
        }
        if (quiet >= time && !client.polled()) {
            client.polls();
            client.send(Message.of("KeepAlivePoll"), pace.atOnce());
        }
        agenda.at(client.heard() + (client.polled() ? 2 : 1) * time, () -> watch(client));
    }
}
