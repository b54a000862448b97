package org.ixntck.walk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import org.ixntck.adapter.Control;
import org.ixntck.journal.Event.Fault.Kind;
import org.ixntck.walk.Action.Request;
import org.ixntck.walk.Belief.Line;
import org.ixntck.walk.Belief.State;

/** A walk as it is being made up: its steps so far, and where they would lead to. */
final class Draft {

    static final long KEEP_ALIVE_MILLIS = 400;

    private static final int LINES_MAX = 8;

    /** Less often than that is done in a moment, however slow the server is. */
    private static final int FEW = 10;

    private final Facts facts;
    private final Random random;
    private final Swarm swarm;
    private final boolean alone;
    private final int agents;
    private final OptionalInt desk;
    private final Belief belief = new Belief();
    private final List<Step> steps = new ArrayList<>();
    private boolean lingered;

    /**
     * No step yet.
     *
     * @param alone whether the walk has servers of its own
     * @param eager whether it does something for which it needs them
     */
    Draft(Facts facts, Random random, boolean alone, boolean eager) {
        this.facts = facts;
        this.random = random;
        this.alone = alone;
        this.swarm = new Swarm(random, eager ? facts.needServers() : List.of());
        this.agents = 1 + random.nextInt(facts.agents());
        this.desk = random.nextBoolean() ? OptionalInt.of(random.nextInt(agents)) : OptionalInt.empty();
    }

    Facts facts() {
        return facts;
    }

    Random random() {
        return random;
    }

    Belief belief() {
        return belief;
    }

    List<Step> steps() {
        return steps;
    }

    boolean alone() {
        return alone;
    }

    int agents() {
        return agents;
    }

    /** Whether time may pass for long; the first time only. */
    boolean lingers() {
        boolean first = !lingered;
        lingered = true;
        return first;
    }

    /** Whether there is no room for so many more connections. */
    boolean crowded(int times) {
        return belief.lines().size() >= times * LINES_MAX;
    }

    boolean on(Swarm.Kind kind) {
        return swarm.has(kind) && (alone || !kind.needsServers());
    }

    String server() {
        return on(Swarm.Kind.SECOND_SERVER)
                ? facts.servers().get(random.nextInt(facts.servers().size()))
                : facts.servers().get(0);
    }

    Optional<Line> line(Predicate<Line> condition) {
        List<Line> fitting = belief.lines().stream()
                .filter(it -> belief.up(it.server) && condition.test(it))
                .toList();
        return fitting.isEmpty() ? Optional.empty() : Optional.of(fitting.get(random.nextInt(fitting.size())));
    }

    Request media() {
        return List.of(Request.MEDIA_READY, Request.MEDIA_NOT_READY, Request.MEDIA_ADD, Request.MEDIA_REMOVE)
                .get(random.nextInt(4));
    }

    static Action plain(Line line, Request request) {
        return of(line, request, line.agent);
    }

    /** The place that an agent names: in some walks mostly the same one, where all want to sit. */
    int place(int agent) {
        if (!on(Swarm.Kind.OTHERS_PLACE)) {
            return agent;
        }
        if (desk.isPresent() && random.nextInt(4) > 0) {
            return desk.getAsInt();
        }
        return random.nextInt(4) == 0 ? random.nextInt(agents) : agent;
    }

    /** A request that names the place of that agent. */
    static Action of(Line line, Request request, int place) {
        return new Action.Ask(line.agent, line.server, line.number, request, place, Set.of());
    }

    static Action lose(Line line, Kind kind) {
        return new Action.Break(line.agent, line.server, line.number, kind);
    }

    void add(Action action) {
        add(action, pace(action));
    }

    void add(Action action, Pace pace) {
        Optional<Line> lost = action instanceof Action.Break loss ? belief.line(loss) : Optional.empty();
        belief.notice(action);
        steps.add(new Step(action, pace));
        lost.filter(it -> it.state == State.PRIMARY && random.nextInt(5) < 2).ifPresent(this::comeBack);
        if (action instanceof Action.Control control) {
            goOn(control);
        } else if (action instanceof Action.Churn churn && churn.times() < FEW && random.nextInt(3) == 0) {
            churnAgain(churn);
        }
    }

    /** What a server has counted on one connection it may take for what happens on the agent's next one. */
    private void churnAgain(Action.Churn churn) {
        if (!crowded(1)) {
            int next = belief.next(churn.agent(), churn.server());
            add(new Action.Connect(churn.agent(), churn.server(), next, 0), Pace.ANSWERED);
            add(plain(belief.lines().get(belief.lines().size() - 1), Request.REGISTER), Pace.ANSWERED);
            add(new Action.Churn(churn.agent(), churn.server(), next, churn.times()), Pace.ANSWERED);
        }
    }

    /** An application that has connected registers, most often at once. */
    void open(Action.Connect connect) {
        add(connect);
        if (random.nextInt(4) > 0) {
            add(plain(belief.lines().get(belief.lines().size() - 1), Request.REGISTER));
        }
    }

    /** A server that went down with sessions is often back at once, as where a watchdog starts it. */
    void goOn(Action.Control control) {
        boolean down = control.control() == Control.STOP || control.control() == Control.KILL;
        if (down && !belief.left(control.server()).isEmpty() && random.nextBoolean()) {
            add(new Action.Control(control.server(), Control.START));
        } else if (control.control() == Control.START && random.nextBoolean()) {
            takePlace(control.server());
        }
    }

    /** Somebody sits down where somebody sat before the server went down, and may not have got up. */
    void takePlace(String server) {
        List<Integer> left = belief.left(server);
        int place = left.isEmpty() ? random.nextInt(agents) : left.get(random.nextInt(left.size()));
        int agent = agents > 1 && random.nextInt(4) > 0 ? (place + 1 + random.nextInt(agents - 1)) % agents : place;
        add(new Action.EngineJoin(0, server), Pace.ANSWERED);
        add(new Action.Connect(agent, server, belief.next(agent, server), 0), Pace.ANSWERED);
        Line line = belief.lines().get(belief.lines().size() - 1);
        add(plain(line, Request.REGISTER), Pace.ANSWERED);
        add(new Action.Ask(agent, server, line.number, Request.LOGIN, place, Set.of()), Pace.ANSWERED);
    }

    /** What every application does when it has lost its connection, and the most likely to go wrong. */
    void comeBack(Line lost) {
        if (!belief.up(lost.server)) {
            return;
        }
        add(new Action.Connect(lost.agent, lost.server, belief.next(lost.agent, lost.server), 0), Pace.ANSWERED);
        Line line = belief.lines().get(belief.lines().size() - 1);
        add(plain(line, Request.REGISTER), Pace.ANSWERED);
        add(plain(line, Request.LOGIN));
    }

    Pace pace(Action action) {
        int dice = random.nextInt(10);
        if (dice < 3 && on(Swarm.Kind.AT_ONCE)) {
            return Pace.AT_ONCE;
        }
        if (dice < 6 && on(Swarm.Kind.TOGETHER) && action instanceof Action.Ask) {
            return Pace.TOGETHER;
        }
        return dice >= 8 && on(Swarm.Kind.QUIET) ? Pace.QUIET : Pace.ANSWERED;
    }

    void session(int agent, String server) {
        add(new Action.Connect(agent, server, belief.next(agent, server), 0), Pace.ANSWERED);
        Line line = belief.lines().get(belief.lines().size() - 1);
        add(plain(line, Request.REGISTER), Pace.ANSWERED);
        add(plain(line, Request.LOGIN), Pace.ANSWERED);
    }
}
