package org.ixntck.reference.defect.login;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import org.ixntck.reference.Host;
import org.ixntck.reference.InteractionServer;
import org.ixntck.reference.Session;

/** Gathers logins for a while, to report them together. Logouts wait behind them, so that the order is right. */
final class ReportsLoginsLate extends InteractionServer {

    private static final Duration WHILE = Duration.ofMillis(900);

    /** What is to be reported, oldest first, by agent; each begins with a login. */
    private final Map<String, Queue<Report>> waiting = new HashMap<>();

    ReportsLoginsLate(Host host) {
        super(host);
    }

    private record Report(boolean login, Runnable sending) {}

    @Override
    protected void report(String event, Session session, String attribute, JsonNode value) {
        boolean login = event.equals("EventAgentLogin");
        Runnable sending = () -> super.report(event, session, attribute, value);
        Queue<Report> ofAgent = waiting.computeIfAbsent(session.agentId(), it -> new ArrayDeque<>());
        if (login) {
            host().after(WHILE, () -> reportLogin(ofAgent));
        } else if (ofAgent.isEmpty()) {
            sending.run();
            return;
        }
        ofAgent.add(new Report(login, sending));
    }

    /** The oldest login, and the logouts behind it. */
    private static void reportLogin(Queue<Report> ofAgent) {
        do {
            ofAgent.remove().sending().run();
        } while (!ofAgent.isEmpty() && !ofAgent.element().login());
    }
}
