package org.ixntck.reference.defect.disconnect;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.ixntck.reference.Client;
import org.ixntck.reference.Host;
import org.ixntck.reference.InteractionServer;
import org.ixntck.reference.Request;

/** Polls, and then counts only requests as a sign of life: agents that answer, and are just quiet, are cut off. */
final class CountsOnlyRequestsAsLife extends InteractionServer {

    private final Set<Client> polled = new HashSet<>();
    private final Map<Client, Integer> requests = new HashMap<>();

    CountsOnlyRequestsAsLife(Host host) {
        super(host);
    }

    @Override
    protected void received(Client client, Request request) {
        if (request.name().startsWith("Request")) {
            int count = requests.merge(client, 1, Integer::sum);
            host().after(Duration.ofMillis(1_000), () -> {
                if (polled.contains(client) && requests.get(client) == count) {
                    super.keepAliveExpired(client);
                }
            });
        }
        super.received(client, request);
    }

    @Override
    protected void keepAlivePoll(Client client) {
        polled.add(client);
        super.keepAlivePoll(client);
    }
}
