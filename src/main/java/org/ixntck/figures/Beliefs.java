package org.ixntck.figures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ixntck.adapter.Message;
import org.ixntck.journal.Entry;
import org.ixntck.journal.Event;

/**
 * Measures at one site how long reporting engines that believe the servers show agents in a wrong state. An agent is logged in from the
 * acknowledgement of its login to that of its logout, or to the end of its connection. Its state is unknown while a login or a logout is under way,
 * while its application is silent or its server is being taken away, and, since the models leave open how several sessions of one agent are
 * reported, once it has had two at a time. A reporting engine that is not connected to the agent's server cannot know.
 */
final class Beliefs implements Meter {

    private final List<AgentTruth> done;
    private final Map<String, Agent> agents = new LinkedHashMap<>();
    private final Map<String, Engine> engines = new LinkedHashMap<>();
    private final Set<String> unusual = new HashSet<>();

    /** The state of an agent. */
    private enum State {
        IN,
        OUT,
        UNKNOWN
    }

    /** An agent and its sessions. */
    private static final class Agent {
        private final String id;
        private final List<Connection> connections = new ArrayList<>(2);
        /** One for each engine that was there, which are few. */
        private final List<Clock> clocks = new ArrayList<>(2);

        private String scenario = "";
        private boolean began;
        private boolean several;

        private Agent(String id) {
            this.id = id;
        }

        private Clock clock(Engine engine) {
            for (Clock clock : clocks) {
                if (clock.engine == engine) {
                    return clock;
                }
            }
            Clock clock = new Clock(this, engine);
            clocks.add(clock);
            engine.clocks.add(clock);
            return clock;
        }

        private void on(Connection connection) {
            if (!connections.contains(connection)) {
                connections.add(connection);
            }
        }

        private int sessions() {
            int sessions = 0;
            for (Connection connection : connections) {
                sessions += connection.loggedIn() ? 1 : 0;
            }
            return sessions;
        }

        private boolean hasSessionOnOneOf(Set<String> servers) {
            for (Connection connection : connections) {
                if (connection.loggedIn() && servers.contains(connection.server())) {
                    return true;
                }
            }
            return false;
        }

        private boolean undecided() {
            for (Connection connection : connections) {
                if (connection.undecided() || connection.loggedIn() && connection.left()) {
                    return true;
                }
            }
            return false;
        }
    }

    /** A reporting engine: the servers that it is connected to, and what it makes of their reports. */
    private static final class Engine {
        private final Set<String> servers = new HashSet<>();
        /** The agents that it takes for logged in, by server. */
        private final Map<String, Set<String>> shown = new LinkedHashMap<>();

        private final List<Clock> clocks = new ArrayList<>();

        private boolean shows(String agent) {
            for (Set<String> agents : shown.values()) {
                if (agents.contains(agent)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** How long an engine has shown an agent in a wrong state. */
    private static final class Clock {
        private final Agent agent;
        private final Engine engine;
        private final List<AgentTruth.Span> spans = new ArrayList<>();
        private State state = State.UNKNOWN;
        private boolean wrong;
        private long since;
        private long wrongSince;
        private long wrongFrom;
        private long observed;
        private long wrongNanos;

        private Clock(Agent agent, Engine engine) {
            this.agent = agent;
            this.engine = engine;
        }

        void now(State next, boolean nowWrong, long seq, long at) {
            observed += state == State.UNKNOWN ? 0 : at - since;
            if (wrong && (!nowWrong || next != state)) {
                spans.add(new AgentTruth.Span(state == State.OUT, wrongFrom, at - wrongSince));
                wrongNanos += at - wrongSince;
            }
            if (nowWrong && (!wrong || next != state)) {
                wrongSince = at;
                wrongFrom = seq;
            }
            since = at;
            state = next;
            wrong = nowWrong;
        }
    }

    Beliefs(List<AgentTruth> done) {
        this.done = done;
    }

    @Override
    public void asked(Connection connection, Connection.Asked asked, Entry entry) {
        touch(connection, entry);
    }

    @Override
    public void answered(Connection connection, Connection.Asked asked, Entry entry, boolean acknowledged) {
        if (!connection.isAgents()) {
            if (acknowledged && asked.name().equals("RequestRegisterClient")) {
                engine(connection).servers.add(connection.server());
            }
            return;
        }
        touch(connection, entry);
    }

    @Override
    public void fault(Connection connection, Event.Fault.Kind kind, Entry entry) {
        if (connection.isAgents() && kind.ends()) {
            connection.over();
        }
        touch(connection, entry);
    }

    @Override
    public void ended(Connection connection, Event.Ended ended, Entry entry, boolean loggedIn) {
        if (connection.isAgents()) {
            touch(connection, entry);
            agent(connection).connections.remove(connection);
            return;
        }
        Engine engine = engine(connection);
        engine.servers.remove(connection.server());
        engine.shown.remove(connection.server());
        agents.values().forEach(agent -> settle(agent, entry));
    }

    @Override
    public void heard(Connection connection, Message message, Entry entry) {
        boolean in = message.name().equals("EventAgentLogin");
        if (connection.isAgents() || !in && !message.name().equals("EventAgentLogout")) {
            return;
        }
        message.text("agentId").ifPresent(agent -> {
            Set<String> shown = engine(connection).shown.computeIfAbsent(connection.server(), key -> new HashSet<>());
            if (in) {
                shown.add(agent);
            } else {
                shown.remove(agent);
            }
            Optional.ofNullable(agents.get(agent)).ifPresent(it -> settle(it, entry));
        });
    }

    /** From the act on until the connections have ended, a server may do either. */
    @Override
    public void controlled(Event.Controlled controlled, Entry entry) {
        if (controlled.control().equals("start") || controlled.control().equals("thaw")) {
            unusual.remove(controlled.server());
        } else {
            unusual.add(controlled.server());
        }
        agents.values().forEach(agent -> settle(agent, entry));
    }

    private void touch(Connection connection, Entry entry) {
        if (!connection.isAgents()) {
            return;
        }
        Agent agent = agent(connection);
        agent.on(connection);
        agent.scenario = entry.scenario();
        settle(agent, entry);
    }

    private Agent agent(Connection connection) {
        return agents.computeIfAbsent(connection.owner(), Agent::new);
    }

    private Engine engine(Connection connection) {
        return engines.computeIfAbsent(connection.owner(), key -> new Engine());
    }

    private void settle(Agent agent, Entry entry) {
        agent.several |= agent.sessions() > 1;
        State truth = truth(agent);
        agent.began |= truth == State.IN;
        if (agent.began) {
            engines.values().forEach(engine -> settle(agent, truth, engine, entry));
        }
    }

    private static void settle(Agent agent, State truth, Engine engine, Entry entry) {
        boolean sees = truth == State.OUT && !engine.servers.isEmpty() || agent.hasSessionOnOneOf(engine.servers);
        boolean wrong = sees && truth != State.UNKNOWN && (truth == State.IN) != engine.shows(agent.id);
        agent.clock(engine).now(sees ? truth : State.UNKNOWN, wrong, entry.seq(), entry.at());
    }

    private State truth(Agent agent) {
        boolean unknown = agent.several || agent.undecided() || agent.hasSessionOnOneOf(unusual);
        return unknown ? State.UNKNOWN : agent.sessions() == 0 ? State.OUT : State.IN;
    }

    @Override
    public void closing(long at) {
        engines.forEach((engine, its) -> its.clocks.forEach(clock -> {
            clock.now(State.UNKNOWN, false, 0, at);
            List<AgentTruth.Span> longest = Stream.of(clock.spans)
                    .flatMap(List::stream)
                    .sorted(Comparator.comparingLong(AgentTruth.Span::nanos).reversed())
                    .limit(AgentTruth.SPANS_MAX)
                    .toList();
            done.add(new AgentTruth(
                    clock.agent.id, engine, clock.agent.scenario, clock.observed, clock.wrongNanos, longest));
        }));
    }
}
