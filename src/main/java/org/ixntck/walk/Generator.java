package org.ixntck.walk;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.ixntck.adapter.Control;
import org.ixntck.adapter.Profile;
import org.ixntck.journal.Event.Fault.Kind;
import org.ixntck.walk.Action.Hindrance;
import org.ixntck.walk.Action.Request;
import org.ixntck.walk.Belief.Line;
import org.ixntck.walk.Belief.State;

/** Generates one walk. The same seed, number, facts and wishes give the same walk. */
final class Generator {

    private static final int LENGTH_MIN = 12;
    private static final int LENGTH_MAX = 28;
    private static final int TRIES_MAX = 40;
    private static final int LINES_MAX = 8;
    private static final long KEEP_ALIVE_MILLIS = 400;
    private static final int CHURN = 140;

    private final Facts facts;
    private final Random random;
    private final Swarm swarm;
    private final Belief belief = new Belief();
    private final List<Step> steps = new ArrayList<>();
    private final boolean alone;
    private final int agents;
    private boolean lingered;

    /** Whose servers a walk has. */
    enum Servers {
        OWN,
        /** Its own, while most walks share theirs: it does something for which it needs them. */
        OWN_ARE_RARE,
        IN_COMMON
    }

    private Generator(Facts facts, Random random, boolean alone, boolean eager) {
        this.facts = facts;
        this.random = random;
        this.alone = alone;
        this.swarm = new Swarm(random, eager ? facts.needServers() : List.of());
        this.agents = 1 + random.nextInt(facts.agents());
    }

    /**
     * A walk.
     *
     * @param who whether it has servers of its own
     * @param wanted names of rows of the model's table to steer to; empty to walk at random
     */
    static Walk walk(Facts facts, long seed, long number, Servers who, List<String> wanted) {
        Generator generator = new Generator(
                facts, new Random(mix(seed, number)), who != Servers.IN_COMMON, who == Servers.OWN_ARE_RARE);
        generator.generate(wanted);
        return new Walk(seed, number, generator.alone, generator.steps);
    }

    /** Neighbouring numbers give unlike walks (SplitMix64). */
    private static long mix(long seed, long number) {
        long z = seed * 0x9E3779B97F4A7C15L + number * 0xD1B54A32D192ED03L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    private void generate(List<String> wanted) {
        disguise();
        if (!on(Swarm.Kind.NO_ENGINE) || random.nextBoolean()) {
            facts.servers().forEach(server -> add(new Action.EngineJoin(0, server), Pace.ANSWERED));
        }
        int length = steps.size() + LENGTH_MIN + random.nextInt(LENGTH_MAX - LENGTH_MIN + 1);
        while (steps.size() < length) {
            int before = steps.size();
            if (!wanted.isEmpty() && random.nextBoolean()) {
                steer(wanted.get(random.nextInt(wanted.size())));
            }
            for (int tries = 0; steps.size() == before && tries < TRIES_MAX; tries++) {
                some().ifPresent(this::add);
            }
            if (steps.size() == before) {
                return;
            }
        }
    }

    /** Each agent draws each of its values by itself: any combination is valid. */
    private void disguise() {
        Profile.Unusual unusual = facts.unusual();
        if (!on(Swarm.Kind.UNUSUAL) || unusual.isEmpty()) {
            return;
        }
        for (int agent = 0; agent < agents; agent++) {
            add(
                    new Action.Disguise(
                            agent,
                            random.nextInt(unusual.ids().size() + 1),
                            random.nextInt(unusual.tenants().size() + 1),
                            random.nextInt(unusual.places().size() + 1),
                            !unusual.media().isEmpty() && random.nextBoolean()),
                    Pace.AT_ONCE);
        }
    }

    // ---- at random

    private Optional<Action> some() {
        int dice = random.nextInt(100);
        if (dice < 14) {
            return connect();
        } else if (dice < 66) {
            return request();
        } else if (dice < 80) {
            return loss();
        } else if (dice < 91) {
            return engine();
        } else if (dice < 96) {
            return control();
        }
        return special();
    }

    private boolean on(Swarm.Kind kind) {
        return swarm.has(kind) && (alone || !kind.needsServers());
    }

    private Optional<Action> connect() {
        int agent = random.nextInt(agents);
        String server = server();
        boolean again = belief.lines().stream().anyMatch(it -> it.agent == agent && it.server.equals(server));
        if (belief.lines().size() >= LINES_MAX || !belief.up(server) || (again && !on(Swarm.Kind.SECOND_CONNECTION))) {
            return Optional.empty();
        }
        boolean keepAlive =
                facts.keepAlive() && (on(Swarm.Kind.KEEP_ALIVE) || on(Swarm.Kind.SILENCE)) && random.nextBoolean();
        return Optional.of(
                new Action.Connect(agent, server, belief.next(agent, server), keepAlive ? KEEP_ALIVE_MILLIS : 0));
    }

    private String server() {
        return on(Swarm.Kind.SECOND_SERVER)
                ? facts.servers().get(random.nextInt(facts.servers().size()))
                : facts.servers().get(0);
    }

    private Optional<Line> line(Predicate<Line> condition) {
        List<Line> fitting = belief.lines().stream()
                .filter(it -> belief.up(it.server) && condition.test(it))
                .toList();
        return fitting.isEmpty() ? Optional.empty() : Optional.of(fitting.get(random.nextInt(fitting.size())));
    }

    private Optional<Action> request() {
        return line(it -> true).flatMap(it -> choice(it).map(request -> ask(it, request)));
    }

    private Optional<Request> choice(Line line) {
        if (on(Swarm.Kind.UNKNOWN) && random.nextInt(12) == 0) {
            return Optional.of(Request.UNKNOWN);
        }
        return switch (line.state) {
            case NEW, REFUSED -> unregistered();
            case REGISTERED, LOGGED_OUT ->
                pick(
                        Request.LOGIN,
                        true,
                        Request.LOGIN,
                        true,
                        Request.AVAILABLE,
                        on(Swarm.Kind.AVAILABLE),
                        Request.LOGOUT,
                        on(Swarm.Kind.LOGOUT),
                        Request.NOT_AVAILABLE,
                        on(Swarm.Kind.NOT_AVAILABLE),
                        Request.REGISTER,
                        on(Swarm.Kind.REGISTER_AGAIN),
                        Request.LOGIN_WITHOUT_PLACE,
                        on(Swarm.Kind.LOGIN_WITHOUT_PLACE),
                        media(),
                        on(Swarm.Kind.MEDIA) && facts.media());
            case AVAILABLE ->
                pick(
                        Request.NOT_AVAILABLE,
                        on(Swarm.Kind.NOT_AVAILABLE),
                        Request.LOGIN,
                        true,
                        Request.AVAILABLE,
                        on(Swarm.Kind.AVAILABLE),
                        Request.LOGOUT,
                        on(Swarm.Kind.LOGOUT),
                        media(),
                        on(Swarm.Kind.MEDIA) && facts.media());
            case PRIMARY ->
                pick(
                        Request.LOGOUT,
                        on(Swarm.Kind.LOGOUT),
                        Request.LOGOUT,
                        on(Swarm.Kind.LOGOUT),
                        Request.LOGIN,
                        on(Swarm.Kind.LOGIN_AGAIN),
                        media(),
                        on(Swarm.Kind.MEDIA) && facts.media(),
                        media(),
                        on(Swarm.Kind.MEDIA) && facts.media(),
                        Request.AVAILABLE,
                        on(Swarm.Kind.AVAILABLE),
                        Request.NOT_AVAILABLE,
                        on(Swarm.Kind.NOT_AVAILABLE),
                        Request.REGISTER,
                        on(Swarm.Kind.REGISTER_AGAIN));
        };
    }

    private Optional<Request> unregistered() {
        if (on(Swarm.Kind.REGISTER_INVALID) && random.nextInt(6) == 0) {
            return Optional.of(Request.REGISTER_INVALID);
        }
        if (on(Swarm.Kind.UNREGISTERED) && random.nextInt(5) == 0) {
            return pick(
                    Request.LOGIN, true, Request.LOGOUT, true, Request.AVAILABLE, true, Request.NOT_AVAILABLE, true);
        }
        return Optional.of(Request.REGISTER);
    }

    private Request media() {
        return List.of(Request.MEDIA_READY, Request.MEDIA_NOT_READY, Request.MEDIA_ADD, Request.MEDIA_REMOVE)
                .get(random.nextInt(4));
    }

    /** One of the requests behind which true stands. */
    private Optional<Request> pick(Object... requests) {
        List<Request> possible = IntStream.range(0, requests.length / 2)
                .filter(i -> (Boolean) requests[2 * i + 1])
                .mapToObj(i -> (Request) requests[2 * i])
                .toList();
        return possible.isEmpty() ? Optional.empty() : Optional.of(possible.get(random.nextInt(possible.size())));
    }

    private Action.Ask ask(Line line, Request request) {
        boolean others = on(Swarm.Kind.OTHERS_PLACE) && agents > 1 && random.nextInt(4) == 0;
        int place = others && (request == Request.LOGIN || request == Request.AVAILABLE)
                ? random.nextInt(agents)
                : line.agent;
        return new Action.Ask(line.agent, line.server, line.number, request, place, quirks(line, request));
    }

    private Set<Quirk> quirks(Line line, Request request) {
        EnumSet<Quirk> quirks = EnumSet.noneOf(Quirk.class);
        if (on(Swarm.Kind.QUIRKS)) {
            for (Quirk quirk : Quirk.values()) {
                boolean once = quirk != Quirk.HIGHEST_REFERENCE || !line.usedHighest;
                if (once && quirk.fits(request) && random.nextInt(8) == 0) {
                    quirks.add(quirk);
                }
            }
        }
        return quirks;
    }

    private Optional<Action> loss() {
        List<Kind> kinds = new ArrayList<>();
        if (on(Swarm.Kind.CLOSE)) {
            kinds.add(Kind.CLOSE);
        }
        if (on(Swarm.Kind.RESET)) {
            kinds.add(Kind.RESET);
        }
        if (on(Swarm.Kind.SILENCE)) {
            kinds.add(Kind.SILENCE);
        }
        if (on(Swarm.Kind.HALF_CLOSE)) {
            kinds.add(Kind.HALF_CLOSE);
        }
        if (on(Swarm.Kind.DEAFNESS)) {
            kinds.add(Kind.DEAFNESS);
        }
        kinds.retainAll(facts.faults());
        if (on(Swarm.Kind.HAMPER) && random.nextInt(3) == 0) {
            Hindrance[] all = Hindrance.values();
            Hindrance how = all[random.nextInt(all.length)];
            return line(it -> true).map(it -> new Action.Hamper(it.agent, it.server, it.number, how));
        }
        if (on(Swarm.Kind.FORMS) && !facts.forms().isEmpty() && random.nextInt(3) == 0) {
            String form = facts.forms().get(random.nextInt(facts.forms().size()));
            return line(it -> true).map(it -> new Action.Write(it.agent, it.server, it.number, form));
        }
        return kinds.isEmpty()
                ? Optional.empty()
                : line(it -> true).map(it -> lose(it, kinds.get(random.nextInt(kinds.size()))));
    }

    private static Action lose(Line line, Kind kind) {
        return new Action.Break(line.agent, line.server, line.number, kind);
    }

    private Optional<Action> engine() {
        String server = server();
        int engine = on(Swarm.Kind.SECOND_ENGINE) ? random.nextInt(3) : 0;
        if (!belief.up(server)) {
            return Optional.empty();
        }
        if (!belief.engines(server).contains(engine)) {
            if (on(Swarm.Kind.NO_ENGINE) && random.nextInt(4) > 0) {
                return Optional.empty();
            }
            return Optional.of(new Action.EngineJoin(engine, server));
        }
        List<Action> possible = new ArrayList<>();
        if (on(Swarm.Kind.ENGINE_BREAK)) {
            Kind kind = facts.faults().contains(Kind.RESET) && random.nextBoolean() ? Kind.RESET : Kind.CLOSE;
            possible.add(new Action.EngineBreak(engine, server, kind));
        }
        if (on(Swarm.Kind.ENGINE_REPEAT)) {
            possible.add(new Action.EngineRepeat(engine, server));
        }
        if (on(Swarm.Kind.MUTE)) {
            possible.add(new Action.EngineMute(engine, random.nextInt(3) > 0));
        }
        if (on(Swarm.Kind.STATUS)) {
            possible.add(new Action.EngineStatus(engine, server, random.nextInt(agents), random.nextBoolean()));
        }
        return possible.isEmpty() ? Optional.empty() : Optional.of(possible.get(random.nextInt(possible.size())));
    }

    private Optional<Action> control() {
        String server = server();
        if (!belief.up(server)) {
            return Optional.of(
                    new Action.Control(server, belief.down(server) == Control.FREEZE ? Control.THAW : Control.START));
        }
        List<Control> possible = new ArrayList<>();
        if (on(Swarm.Kind.STOP)) {
            possible.add(Control.STOP);
        }
        if (on(Swarm.Kind.KILL)) {
            possible.add(Control.KILL);
        }
        if (on(Swarm.Kind.FREEZE)) {
            possible.add(Control.FREEZE);
        }
        possible.retainAll(facts.controls());
        boolean returns = facts.controls().contains(Control.START);
        return possible.isEmpty() || !returns
                ? Optional.empty()
                : Optional.of(new Action.Control(server, possible.get(random.nextInt(possible.size()))));
    }

    private Optional<Action> special() {
        String server = server();
        int dice = random.nextInt(4);
        if (dice == 0 && on(Swarm.Kind.CROWD) && facts.crowd() > 0 && belief.up(server)) {
            return Optional.of(
                    belief.crowded(server)
                            ? new Action.CrowdOut(server, random.nextBoolean() ? Kind.CLOSE : Kind.RESET)
                            : new Action.CrowdIn(server, facts.crowd()));
        }
        if (dice == 1 && on(Swarm.Kind.CHURN)) {
            return line(it -> it.state == State.REGISTERED || it.state == State.LOGGED_OUT)
                    .map(it -> new Action.Churn(
                            it.agent, it.server, it.number, random.nextBoolean() ? CHURN : 2 + random.nextInt(4)));
        }
        if (dice == 2 && on(Swarm.Kind.LINGER) && !lingered) {
            lingered = true;
            boolean keepAlive = on(Swarm.Kind.KEEP_ALIVE) && random.nextBoolean();
            return Optional.of(
                    new Action.Linger(keepAlive ? Action.Span.KEEP_ALIVE : Action.Span.REGISTRATION_TIMEOUT));
        }
        return Optional.empty();
    }

    private void add(Action action) {
        add(action, pace(action));
    }

    private void add(Action action, Pace pace) {
        Optional<Line> lost = action instanceof Action.Break loss ? belief.line(loss) : Optional.empty();
        belief.notice(action);
        steps.add(new Step(action, pace));
        lost.filter(it -> it.state == State.PRIMARY && random.nextInt(5) < 2).ifPresent(this::comeBack);
        if (action instanceof Action.Control control) {
            goOn(control);
        }
    }

    /** A server that went down with sessions is often back at once, as where a watchdog starts it. */
    private void goOn(Action.Control control) {
        boolean down = control.control() == Control.STOP || control.control() == Control.KILL;
        if (down && !belief.left(control.server()).isEmpty() && random.nextBoolean()) {
            add(new Action.Control(control.server(), Control.START));
        } else if (control.control() == Control.START && random.nextBoolean()) {
            takePlace(control.server());
        }
    }

    /** Somebody sits down where somebody sat before the server went down, and may not have got up. */
    private void takePlace(String server) {
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
    private void comeBack(Line lost) {
        if (!belief.up(lost.server)) {
            return;
        }
        add(new Action.Connect(lost.agent, lost.server, belief.next(lost.agent, lost.server), 0), Pace.ANSWERED);
        Line line = belief.lines().get(belief.lines().size() - 1);
        add(plain(line, Request.REGISTER), Pace.ANSWERED);
        add(plain(line, Request.LOGIN));
    }

    private Pace pace(Action action) {
        int dice = random.nextInt(10);
        if (dice < 3 && on(Swarm.Kind.AT_ONCE)) {
            return Pace.AT_ONCE;
        }
        if (dice < 6 && on(Swarm.Kind.TOGETHER) && action instanceof Action.Ask) {
            return Pace.TOGETHER;
        }
        return dice >= 8 && on(Swarm.Kind.QUIET) ? Pace.QUIET : Pace.ANSWERED;
    }

    // ---- guided

    /** Takes steps to a row of the model's table, by its name: the state of a connection, and what happens on it. */
    private void steer(String row) {
        String[] parts = row.split("/");
        String state = parts[0];
        String situation = parts[1];
        Optional<Line> there = line(it -> words(it.state).equals(state)).or(() -> lead(state));
        there.ifPresent(it -> happen(it, situation));
    }

    private static String words(State state) {
        return state.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** A new connection that is brought into that state. */
    private Optional<Line> lead(String state) {
        int agent = random.nextInt(agents);
        List<String> up = facts.servers().stream().filter(belief::up).toList();
        if (up.isEmpty() || belief.lines().size() >= 2 * LINES_MAX) {
            return Optional.empty();
        }
        String server = up.get(random.nextInt(up.size()));
        boolean keepAlive = facts.keepAlive() && random.nextInt(3) == 0;
        add(
                new Action.Connect(agent, server, belief.next(agent, server), keepAlive ? KEEP_ALIVE_MILLIS : 0),
                Pace.ANSWERED);
        Line line = belief.lines().get(belief.lines().size() - 1);
        List<Request> way = switch (state) {
            case "refused" -> List.of(Request.REGISTER_INVALID);
            case "registered" -> List.of(Request.REGISTER);
            case "available" -> List.of(Request.REGISTER, Request.AVAILABLE);
            case "primary" -> List.of(Request.REGISTER, Request.LOGIN);
            case "logged-out" -> List.of(Request.REGISTER, Request.LOGIN, Request.LOGOUT);
            default -> List.of();
        };
        way.forEach(request -> add(plain(line, request), Pace.ANSWERED));
        return Optional.of(line);
    }

    private static Action plain(Line line, Request request) {
        return new Action.Ask(line.agent, line.server, line.number, request, line.agent, Set.of());
    }

    private void happen(Line line, String situation) {
        switch (situation) {
            case "register", "register-again" -> add(plain(line, Request.REGISTER));
            case "register-invalid" -> add(plain(line, Request.REGISTER_INVALID));
            case "request" -> add(plain(line, random.nextBoolean() ? Request.LOGIN : Request.LOGOUT));
            case "available", "available-open" -> add(plain(line, Request.AVAILABLE));
            case "available-after-restart" -> restart(line);
            case "login" -> add(plain(line, Request.LOGIN));
            case "login-incomplete" -> add(plain(line, Request.LOGIN_WITHOUT_PLACE));
            case "login-occupied", "login-perhaps-occupied" -> occupied(line);
            case "login-allowed", "login-duplicate", "login-closing" -> duplicate(line);
            case "logout" -> add(plain(line, Request.LOGOUT));
            case "not-available" -> add(plain(line, Request.NOT_AVAILABLE));
            case "media" -> add(plain(line, media()));
            case "closed" -> add(lose(line, Kind.CLOSE));
            case "reset" -> add(lose(line, Kind.RESET));
            case "silent" -> add(lose(line, Kind.SILENCE));
            case "timeout" -> {
                if (!lingered) {
                    lingered = true;
                    add(new Action.Linger(Action.Span.REGISTRATION_TIMEOUT));
                }
            }
            case "status" -> add(new Action.EngineStatus(0, line.server, line.agent, random.nextBoolean()));
            default -> {
                // Servers alone bring it about.
            }
        }
    }

    private void restart(Line line) {
        boolean kill = facts.controls().contains(Control.KILL);
        if (!alone || !facts.controls().contains(Control.START)) {
            return;
        }
        add(new Action.Control(line.server, kill ? Control.KILL : Control.STOP), Pace.AT_ONCE);
        add(new Action.Control(line.server, Control.START), Pace.AT_ONCE);
        add(new Action.Connect(line.agent, line.server, belief.next(line.agent, line.server), 0), Pace.ANSWERED);
        add(plain(belief.lines().get(belief.lines().size() - 1), Request.AVAILABLE));
    }

    /** Another agent logs in first, at its own place. */
    private void occupied(Line line) {
        if (agents < 2) {
            return;
        }
        int other = (line.agent + 1) % agents;
        session(other, line.server);
        add(new Action.Ask(line.agent, line.server, line.number, Request.LOGIN, other, Set.of()));
    }

    /** The agent has a session on another connection first. */
    private void duplicate(Line line) {
        session(line.agent, line.server);
        add(plain(line, Request.LOGIN));
    }

    private void session(int agent, String server) {
        add(new Action.Connect(agent, server, belief.next(agent, server), 0), Pace.ANSWERED);
        Line line = belief.lines().get(belief.lines().size() - 1);
        add(plain(line, Request.REGISTER), Pace.ANSWERED);
        add(plain(line, Request.LOGIN), Pace.ANSWERED);
    }
}
