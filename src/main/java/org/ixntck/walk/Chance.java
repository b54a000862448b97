package org.ixntck.walk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.ixntck.adapter.Control;
import org.ixntck.fault.Moment;
import org.ixntck.journal.Event.Fault.Kind;
import org.ixntck.walk.Action.Hindrance;
import org.ixntck.walk.Belief.State;

/** Draws one action after the other at random, of the kinds that are switched on. */
final class Chance {

    private static final int CHURN = 140;

    private final Draft draft;
    private final Facts facts;
    private final Random random;
    private final Belief belief;
    private final int agents;
    private final RequestChance requests;

    Chance(Draft draft) {
        this.draft = draft;
        this.facts = draft.facts();
        this.random = draft.random();
        this.belief = draft.belief();
        this.agents = draft.agents();
        this.requests = new RequestChance(draft);
    }

    /** The next action, if what was drawn is possible. */
    Optional<Action> some() {
        int dice = random.nextInt(100);
        if (dice < 14) {
            return connect();
        } else if (dice < 66) {
            return requests.some();
        } else if (dice < 80) {
            return loss();
        } else if (dice < 91) {
            return engine();
        } else if (dice < 96) {
            return control();
        }
        return special();
    }

    private Optional<Action> connect() {
        int agent = random.nextInt(agents);
        String server = draft.server();
        boolean again = belief.lines().stream().anyMatch(it -> it.agent == agent && it.server.equals(server));
        if (draft.crowded(1) || !belief.up(server) || (again && !draft.on(Swarm.Kind.SECOND_CONNECTION))) {
            return Optional.empty();
        }
        boolean keepAlive = facts.keepAlive()
                && (draft.on(Swarm.Kind.KEEP_ALIVE) || draft.on(Swarm.Kind.SILENCE))
                && random.nextBoolean();
        return Optional.of(
                new Action.Connect(agent, server, belief.next(agent, server), keepAlive ? Draft.KEEP_ALIVE_MILLIS : 0));
    }

    private Optional<Action> loss() {
        List<Kind> kinds = new ArrayList<>();
        if (draft.on(Swarm.Kind.CLOSE)) {
            kinds.add(Kind.CLOSE);
        }
        if (draft.on(Swarm.Kind.RESET)) {
            kinds.add(Kind.RESET);
        }
        if (draft.on(Swarm.Kind.SILENCE)) {
            kinds.add(Kind.SILENCE);
        }
        if (draft.on(Swarm.Kind.HALF_CLOSE)) {
            kinds.add(Kind.HALF_CLOSE);
        }
        if (draft.on(Swarm.Kind.DEAFNESS)) {
            kinds.add(Kind.DEAFNESS);
        }
        kinds.retainAll(facts.faults());
        if (draft.on(Swarm.Kind.HAMPER) && random.nextInt(3) == 0) {
            Hindrance how = hindrance();
            return draft.line(it -> true).map(it -> new Action.Hamper(it.agent, it.server, it.number, how));
        }
        if (facts.moments() && !kinds.isEmpty() && draft.on(Swarm.Kind.HAMPER) && random.nextInt(3) == 0) {
            Kind kind = kinds.get(random.nextInt(kinds.size()));
            Moment.At moment = Facts.MOMENTS.get(random.nextInt(Facts.MOMENTS.size()));
            return draft.line(it -> true).map(it -> new Action.BreakAt(it.agent, it.server, it.number, kind, moment));
        }
        if (draft.on(Swarm.Kind.FORMS) && !facts.forms().isEmpty() && random.nextInt(3) == 0) {
            String form = facts.forms().get(random.nextInt(facts.forms().size()));
            return draft.line(it -> true).map(it -> new Action.Write(it.agent, it.server, it.number, form));
        }
        return kinds.isEmpty()
                ? Optional.empty()
                : draft.line(it -> true).map(it -> Draft.lose(it, kinds.get(random.nextInt(kinds.size()))));
    }

    private Hindrance hindrance() {
        Hindrance[] all = Hindrance.values();
        return all[random.nextInt(all.length)];
    }

    private Optional<Action> engine() {
        String server = draft.server();
        int engine = draft.on(Swarm.Kind.SECOND_ENGINE) ? random.nextInt(3) : 0;
        if (!belief.up(server)) {
            return Optional.empty();
        }
        if (!belief.engines(server).contains(engine)) {
            if (draft.on(Swarm.Kind.NO_ENGINE) && random.nextInt(4) > 0) {
                return Optional.empty();
            }
            return Optional.of(new Action.EngineJoin(engine, server));
        }
        List<Action> possible = new ArrayList<>();
        if (draft.on(Swarm.Kind.ENGINE_BREAK)) {
            Kind kind = facts.faults().contains(Kind.RESET) && random.nextBoolean() ? Kind.RESET : Kind.CLOSE;
            possible.add(new Action.EngineBreak(engine, server, kind));
        }
        List<Kind> hangs =
                Losses.HANGING.stream().filter(facts.faults()::contains).toList();
        if (draft.on(Swarm.Kind.ENGINE_HANG) && !hangs.isEmpty()) {
            possible.add(new Action.EngineBreak(engine, server, hangs.get(random.nextInt(hangs.size()))));
        }
        if (draft.on(Swarm.Kind.ENGINE_HAMPER)) {
            Hindrance how = hindrance();
            // Nothing awaits the statuses of many agents: byte by byte they would queue up for a minute.
            boolean many = draft.on(Swarm.Kind.CHURN) || draft.on(Swarm.Kind.CROWD);
            possible.add(
                    new Action.EngineHamper(engine, server, many && how == Hindrance.BYTES ? Hindrance.SLICES : how));
        }
        if (draft.on(Swarm.Kind.ENGINE_REPEAT)) {
            possible.add(new Action.EngineRepeat(engine, server));
        }
        if (draft.on(Swarm.Kind.MUTE)) {
            possible.add(new Action.EngineMute(engine, random.nextInt(3) > 0));
        }
        if (draft.on(Swarm.Kind.STATUS)) {
            possible.add(new Action.EngineStatus(engine, server, random.nextInt(agents), random.nextBoolean()));
        }
        return possible.isEmpty() ? Optional.empty() : Optional.of(possible.get(random.nextInt(possible.size())));
    }

    private Optional<Action> control() {
        String server = draft.server();
        if (!belief.up(server)) {
            return Optional.of(
                    new Action.Control(server, belief.down(server) == Control.FREEZE ? Control.THAW : Control.START));
        }
        List<Control> possible = new ArrayList<>();
        if (draft.on(Swarm.Kind.STOP)) {
            possible.add(Control.STOP);
        }
        if (draft.on(Swarm.Kind.KILL)) {
            possible.add(Control.KILL);
        }
        if (draft.on(Swarm.Kind.FREEZE)) {
            possible.add(Control.FREEZE);
        }
        possible.retainAll(facts.controls());
        boolean returns = facts.controls().contains(Control.START);
        return possible.isEmpty() || !returns
                ? Optional.empty()
                : Optional.of(new Action.Control(server, possible.get(random.nextInt(possible.size()))));
    }

    private Optional<Action> special() {
        String server = draft.server();
        int dice = random.nextInt(4);
        if (dice == 0 && draft.on(Swarm.Kind.CROWD) && facts.crowd() > 0 && belief.up(server)) {
            return Optional.of(
                    belief.crowded(server)
                            ? new Action.CrowdOut(server, random.nextBoolean() ? Kind.CLOSE : Kind.RESET)
                            : new Action.CrowdIn(server, facts.crowd()));
        }
        if (dice == 1 && draft.on(Swarm.Kind.CHURN)) {
            return draft.line(it -> it.state == State.REGISTERED || it.state == State.LOGGED_OUT)
                    .map(it -> new Action.Churn(
                            it.agent, it.server, it.number, random.nextBoolean() ? CHURN : 2 + random.nextInt(4)));
        }
        if (dice == 2 && draft.on(Swarm.Kind.LINGER) && draft.lingers()) {
            boolean keepAlive = draft.on(Swarm.Kind.KEEP_ALIVE) && random.nextBoolean();
            return Optional.of(
                    new Action.Linger(keepAlive ? Action.Span.KEEP_ALIVE : Action.Span.REGISTRATION_TIMEOUT));
        }
        return Optional.empty();
    }
}
