package org.ixntck.walk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.ixntck.adapter.Message;
import org.ixntck.adapter.Profile;
import org.ixntck.journal.Event.Fault.Kind;
import org.ixntck.journal.Journal;
import org.ixntck.judge.claim.Settled;
import org.ixntck.lab.LabException;
import org.ixntck.lab.Site;
import org.ixntck.peer.Connection;
import org.ixntck.peer.Dialer;
import org.ixntck.peer.FakeAgent;
import org.ixntck.peer.FakeReportingEngine;
import org.ixntck.walk.site.Ending;
import org.ixntck.walk.site.Pulse;
import org.ixntck.walk.site.Servers;

/**
 * The site of a walk with the fakes that act on it. Does what steps say, as far as it is possible, and judges nothing. Used by the walk's
 * thread.
 */
public final class Stage {

    static final long QUIET_NANOS = 60_000_000;

    /** No agent logs in and out for longer: a slow server would hold up the end of the run. */
    private static final long CHURN_NANOS_MAX = 20_000_000_000L;

    private final Profile profile;
    private final Pulse pulse;
    private final Servers servers;
    private final Engines engines;
    private final Cast cast;
    private final Lines lines;
    private final Requests requests;
    private final Ending ending;
    private final List<Step> held = new ArrayList<>();

    /** A stage on a site that nothing else uses. */
    public Stage(Journal journal, Dialer dialer, Site site, Profile profile) {
        this.profile = profile;
        this.pulse = new Pulse(journal, site.scope().site());
        this.servers = new Servers(site, profile);
        this.engines =
                new Engines(journal, dialer, site.scope(), profile.clients().reportingEngine(), servers);
        this.cast = new Cast(dialer, site, profile, engines);
        this.lines = new Lines(dialer, profile, servers, cast);
        this.requests = new Requests(journal, site, profile, cast, lines);
        this.ending = new Ending(journal, site.scope(), servers, pulse, dialer, profile);
    }

    /** Does all steps, in their order. */
    void play(List<Step> steps) throws LabException {
        for (Step step : steps) {
            play(step);
        }
    }

    /** Does one step, and waits for what it says. One that leaves together with the next is done with that. */
    public void play(Step step) throws LabException {
        if (!held.isEmpty() && !together(held.get(held.size() - 1), step)) {
            release();
        }
        if (!held.isEmpty() || step.pace() == Pace.TOGETHER) {
            held.add(step);
        }
        if (held.isEmpty()) {
            act(step.action());
        } else if (step.pace() != Pace.TOGETHER) {
            release();
        }
        wait(step.awaited());
    }

    /** Does what was held back for the next step. */
    private void release() throws LabException {
        List<Step> steps = List.copyOf(held);
        held.clear();
        if (steps.size() > 1) {
            requests.askTogether(steps);
        } else if (!steps.isEmpty()) {
            act(steps.get(0).action());
        }
    }

    private static boolean together(Step one, Step other) {
        return one.pace() == Pace.TOGETHER
                && one.action() instanceof Action.Ask first
                && other.action() instanceof Action.Ask second
                && first.agent() == second.agent()
                && first.server().equals(second.server())
                && first.connection() == second.connection()
                && Stream.of(first, second)
                        .allMatch(it -> it.quirks().isEmpty() && it.request().answered());
    }

    private void wait(Pace pace) {
        switch (pace) {
            case TOGETHER, AT_ONCE -> {
                // The next step follows.
            }
            case ANSWERED -> pulse.awaitAnswers(profile.budgets().answer().toNanos());
            case QUIET ->
                pulse.awaitQuiet(QUIET_NANOS, profile.budgets().answer().toNanos());
        }
    }

    private void act(Action action) throws LabException {
        if (action instanceof Action.Disguise disguise) {
            cast.disguise(disguise);
        } else if (action instanceof Action.NumberFrom number) {
            cast.numberFrom(number.reference());
            engines.numberFrom(number.reference());
        } else if (action instanceof Action.Connect connect) {
            lines.connect(connect);
        } else if (action instanceof Action.Ask ask) {
            requests.ask(ask);
        } else if (action instanceof Action.Break lost) {
            lines.connection(lost.agent(), lost.server(), lost.connection())
                    .ifPresent(it -> lines.lose(it, lost.kind()));
        } else if (action instanceof Action.BreakAt lost) {
            lines.loseAt(lost);
        } else if (action instanceof Action.Hamper hamper) {
            lines.hamper(hamper);
        } else if (action instanceof Action.Write write) {
            lines.write(write);
        } else if (action instanceof Action.Control control) {
            servers.control(servers.named(control.server()), control.control());
        } else if (action instanceof Action.CrowdIn crowd) {
            crowdIn(servers.named(crowd.server()), crowd.size());
        } else if (action instanceof Action.CrowdOut crowd) {
            crowdOut(servers.named(crowd.server()), crowd.kind());
        } else if (action instanceof Action.Churn churn) {
            churn(churn);
        } else if (action instanceof Action.Linger linger) {
            linger(linger.span());
        } else {
            report(action);
        }
    }

    /** What a reporting engine does. */
    private void report(Action action) throws LabException {
        if (action instanceof Action.EngineJoin join) {
            engines.join(join.engine(), servers.named(join.server()));
        } else if (action instanceof Action.EngineRepeat repeat) {
            FakeReportingEngine engine = engines.engine(repeat.engine());
            engines.on(repeat.engine(), servers.named(repeat.server())).ifPresent(it -> it.ask(engine.registration()));
        } else if (action instanceof Action.EngineBreak lost) {
            engines.lose(lost.engine(), servers.named(lost.server()), lost.kind());
        } else if (action instanceof Action.EngineHamper hamper) {
            engines.hamper(hamper.engine(), servers.named(hamper.server()), hamper.how());
        } else if (action instanceof Action.EngineMute mute) {
            engines.engine(mute.engine()).answers(!mute.mute());
        } else if (action instanceof Action.EngineStatus status) {
            Optional<Connection> on = engines.on(status.engine(), servers.named(status.server()));
            if (on.isPresent()) {
                Profile.Agent agent = cast.agent(status.agent()).identity();
                on.get().say(engines.engine(status.engine()).status(agent, status.ready() ? 1L : 0L));
            }
        }
    }

    private void churn(Action.Churn churn) throws LabException {
        FakeAgent agent = cast.agent(churn.agent());
        Optional<Connection> on = requests.connection(churn);
        long until = System.nanoTime() + CHURN_NANOS_MAX;
        for (int i = 0;
                i < churn.times()
                        && System.nanoTime() < until
                        && on.filter(Connection::open).isPresent();
                i++) {
            on.get().ask(agent.login());
            wait(Pace.ANSWERED);
            on.get().ask(Message.of("RequestAgentLogout"));
            wait(Pace.ANSWERED);
        }
    }

    private void crowdIn(String server, int size) throws LabException {
        for (int i = 0; i < size; i++) {
            FakeAgent agent = cast.oneOfTheCrowd(server);
            lines.open(agent, server).ifPresent(it -> {
                it.ask(agent.registration());
                wait(Pace.ANSWERED);
                it.ask(agent.login());
            });
        }
    }

    private void crowdOut(String server, Kind kind) {
        List<Connection> all = cast.crowd(server).stream()
                .flatMap(agent -> agent.open().stream())
                .toList();
        Connection.faults(all, Losses.of(kind));
    }

    private void linger(Action.Span span) {
        long report = profile.budgets().report().toMillis();
        long millis = span == Action.Span.KEEP_ALIVE
                ? 2 * lines.keepAliveMax() + report
                : profile.budgets().registrationTimeout().toMillis() + report / 2;
        pulse.pass(TimeUnit.MILLISECONDS.toNanos(millis));
    }

    /**
     * Plays the end of the walk.
     *
     * @return what has to be expected last: that its time is over
     * @throws LabException if the adapter fails
     */
    public Settled leave() throws LabException {
        return leave(Ending.WAITS);
    }

    /** The same up to one of the waits of {@link Ending}. */
    Settled leave(int waits) throws LabException {
        release();
        return ending.play(new Company(), waits);
    }

    /** Those who act in the walk. */
    private final class Company implements Ending.Company {
        @Override
        public long heal() {
            engines.heal();
            return lines.heal();
        }

        @Override
        public List<FakeAgent> agents() {
            return cast.named();
        }

        @Override
        public List<FakeAgent> crowd() {
            return cast.crowd();
        }

        @Override
        public boolean heard() {
            return engines.heard();
        }

        @Override
        public void report() {
            engines.joinAll();
        }
    }

    /** Ends all connections of the agents, when the site is taken down. */
    public void dropAgents() {
        cast.drop();
    }

    /** Ends all connections of the reporting engines. */
    public void dropEngines() {
        engines.drop();
    }
}
