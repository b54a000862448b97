package org.ixntck.figures;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ixntck.adapter.Message;
import org.ixntck.journal.Entry;
import org.ixntck.journal.Event;
import org.ixntck.journal.Request;

/** The connections at one site, and the meters that measure there. */
final class Site {

    private final Map<String, Connection> connections = new LinkedHashMap<>();
    private final List<Meter> meters;

    Site(List<Meter> meters) {
        this.meters = meters;
    }

    void accept(Entry entry) {
        Event event = entry.event();
        if (event instanceof Event.Connecting opening) {
            connections.put(opening.link(), new Connection(opening));
        } else if (event instanceof Event.OnLink on) {
            Optional.ofNullable(connections.get(on.link())).ifPresent(it -> onLink(entry, on, it));
        } else if (event instanceof Event.Controlled controlled) {
            meters.forEach(meter -> meter.controlled(controlled, entry));
        } else if (event instanceof Event.Expected expected) {
            meters.forEach(meter -> meter.expected(expected, entry));
        } else if (event instanceof Event.SiteClosing) {
            closing(entry.at());
        }
    }

    void closing(long at) {
        meters.forEach(meter -> meter.closing(at));
    }

    private void onLink(Entry entry, Event.OnLink event, Connection connection) {
        if (event instanceof Event.Connected) {
            connection.connected(entry);
        } else if (event instanceof Event.Sent sent) {
            Optional<Connection.Asked> asked = connection.sent(entry, sent.message());
            asked.ifPresentOrElse(
                    it -> meters.forEach(meter -> meter.asked(connection, it, entry)),
                    () -> meters.forEach(meter -> meter.told(connection, sent.message(), entry)));
        } else if (event instanceof Event.SendFailed failed) {
            connection.unsent(failed.reference());
        } else if (event instanceof Event.Received received) {
            received(entry, received.message(), connection);
        } else if (event instanceof Event.Fault fault) {
            connection.leave();
            meters.forEach(meter -> meter.fault(connection, fault.kind(), entry));
        } else if (event instanceof Event.Ended ended) {
            boolean loggedIn = connection.loggedIn();
            connection.over();
            meters.forEach(meter -> meter.ended(connection, ended, entry, loggedIn));
            connections.remove(ended.link());
        } else if (event instanceof Event.ConnectFailed) {
            connections.remove(event.link());
        }
    }

    private void received(Entry entry, Message message, Connection connection) {
        if (!Request.isAnswer(message)) {
            meters.forEach(meter -> meter.heard(connection, message, entry));
            return;
        }
        boolean acknowledged = message.name().equals("EventAck");
        connection.answered(message).ifPresent(asked -> {
            if (acknowledged) {
                connection.acknowledged(asked, entry);
            }
            meters.forEach(meter -> meter.answered(connection, asked, entry, acknowledged));
        });
    }
}
