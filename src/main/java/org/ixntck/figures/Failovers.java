package org.ixntck.figures;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.ixntck.adapter.Message;
import org.ixntck.journal.Entry;
import org.ixntck.journal.Event;

/** Measures the failovers at one site. */
final class Failovers implements Meter {

    private final List<SwitchOver> done;
    /** When each server was taken away; a server that was started again is not in it. */
    private final Map<String, Long> taken = new HashMap<>();

    private final Map<String, Pending> pending = new LinkedHashMap<>();
    /** The states that the reporting engine has told the servers, by server and agent. */
    private final Map<String, Object> states = new HashMap<>();

    /** A failover that goes on. */
    private static final class Pending {
        private final Connection lost;
        private final Entry loss;
        private final OptionalLong unseen;
        private Optional<Connection> other = Optional.empty();
        private long loggedIn;
        private long served;
        /** When a correct status came on a connection whose login was not acknowledged yet. */
        private OptionalLong early = OptionalLong.empty();

        Pending(Connection lost, Entry loss, OptionalLong unseen) {
            this.lost = lost;
            this.loss = loss;
            this.unseen = unseen;
        }

        private long since(long at) {
            return Math.max(0, at - loss.at());
        }

        SwitchOver done(OptionalLong status) {
            Connection to = other.orElseThrow();
            return new SwitchOver(
                    lost.owner(),
                    loss.scenario(),
                    lost.server(),
                    to.server(),
                    loss.seq(),
                    unseen,
                    since(to.connected()),
                    since(to.registered()),
                    since(loggedIn),
                    status.isPresent() ? OptionalLong.of(since(status.getAsLong())) : status,
                    served + Math.max(0, status.orElse(loggedIn) - loggedIn));
        }
    }

    Failovers(List<SwitchOver> done) {
        this.done = done;
    }

    @Override
    public void controlled(Event.Controlled controlled, Entry entry) {
        switch (controlled.control()) {
            case "stop", "kill", "loss" -> taken.putIfAbsent(controlled.server(), entry.at());
            case "start" -> taken.remove(controlled.server());
            default -> {
                // The server is still there.
            }
        }
    }

    @Override
    public void ended(Connection connection, Event.Ended ended, Entry entry, boolean loggedIn) {
        if (!connection.isAgents() || !loggedIn || connection.left() && !taken.containsKey(connection.server())) {
            return;
        }
        Long act = taken.get(connection.server());
        if (act != null || ended.by() == Event.Ended.By.SERVER) {
            OptionalLong unseen = act == null ? OptionalLong.empty() : OptionalLong.of(entry.at() - act);
            finish(connection.owner(), OptionalLong.empty());
            pending.put(connection.owner(), new Pending(connection, entry, unseen));
        }
    }

    @Override
    public void answered(Connection connection, Connection.Asked asked, Entry entry, boolean acknowledged) {
        Pending failover = connection.isAgents() ? pending.get(connection.owner()) : null;
        if (failover == null
                || !acknowledged
                || failover.other.isPresent()
                || asked.at() < failover.loss.at()
                || connection.server().equals(failover.lost.server())) {
            return;
        }
        switch (asked.name()) {
            case "RequestRegisterClient" -> failover.served += entry.at() - asked.at();
            case "RequestAgentLogin" -> {
                failover.served += entry.at() - asked.at();
                failover.other = Optional.of(connection);
                failover.loggedIn = entry.at();
                if (failover.early.isPresent()) {
                    finish(connection.owner(), failover.early);
                }
            }
            default -> {
                // Not a part of the failover.
            }
        }
    }

    @Override
    public void told(Connection connection, Message message, Entry entry) {
        if (message.name().equals("EventCurrentAgentStatus")) {
            message.text("agentId").ifPresent(agent -> states.put(key(connection, agent), state(message)));
        }
    }

    /** A status is correct if it says what the reporting engine has told this server. It may overtake the acknowledgement of the login. */
    @Override
    public void heard(Connection connection, Message message, Entry entry) {
        Pending failover = connection.isAgents() ? pending.get(connection.owner()) : null;
        if (failover == null
                || connection.server().equals(failover.lost.server())
                || !message.name().equals("EventCurrentAgentStatus")
                || message.text("agentId").filter(connection.owner()::equals).isEmpty()
                || !Objects.equals(states.get(key(connection, connection.owner())), state(message))) {
            return;
        }
        if (failover.other.isEmpty()) {
            failover.early = OptionalLong.of(entry.at());
        } else if (failover.other.get().equals(connection)) {
            finish(connection.owner(), OptionalLong.of(entry.at()));
        }
    }

    private void finish(String agent, OptionalLong status) {
        Pending failover = pending.remove(agent);
        if (failover != null && failover.other.isPresent()) {
            done.add(failover.done(status));
        }
    }

    private static String key(Connection connection, String agent) {
        return connection.server() + " " + agent;
    }

    private static Object state(Message message) {
        return message.attributes().getOrDefault("mediaStateList", Map.of());
    }

    @Override
    public void closing(long at) {
        List.copyOf(pending.keySet()).forEach(agent -> finish(agent, OptionalLong.empty()));
    }
}
