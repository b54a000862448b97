package org.ixntck.walk.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.ixntck.adapter.Profile;
import org.ixntck.fault.Fault;
import org.ixntck.journal.Entry;
import org.ixntck.journal.Journal;
import org.ixntck.journal.Scope;
import org.ixntck.judge.claim.Expectation;
import org.ixntck.judge.claim.Settled;
import org.ixntck.lab.LabException;
import org.ixntck.peer.ConnectFailedException;
import org.ixntck.peer.Connection;
import org.ixntck.peer.Dialer;
import org.ixntck.peer.FakeAgent;

/**
 * The end of a walk and of a cell of the atlas. All faults heal, and nothing is open any more: what reporting believes has to be where each agent
 * is. Then all agents leave, nobody is logged in any more, and each can log in again on each server. The protocol model judges all of it. Used by
 * one thread.
 */
public final class Ending {

    /** How often the whole end waits until no budget is open: after the walk, after all have left, and after they have come back. */
    public static final int WAITS = 3;

    private static final long QUIET_NANOS = 60_000_000;

    private final Journal journal;
    private final Scope scope;
    private final Servers servers;
    private final Pulse pulse;
    private final Profile profile;
    private final boolean canReset;

    /** Who acts at a site until the end. */
    public interface Company {

        /**
         * Undoes all that was done to connections; the ones that cannot be used any more end.
         *
         * @return how long a server may take to notice that a connection is lost, beyond its report budget; in milliseconds
         */
        long heal();

        /** The agents. */
        List<FakeAgent> agents();

        /** Agents who only leave. */
        List<FakeAgent> crowd();

        /** Whether any reporting engine is connected. */
        boolean heard();

        /** A reporting engine connects to each server that has none, and registers. */
        void report();
    }

    /** The end of what has happened at a site. */
    public Ending(Journal journal, Scope scope, Servers servers, Pulse pulse, Dialer dialer, Profile profile) {
        this.journal = journal;
        this.scope = scope;
        this.servers = servers;
        this.pulse = pulse;
        this.profile = profile;
        this.canReset = dialer.can(new Fault.Reset());
    }

    /**
     * Plays all of it.
     *
     * @return what has to be expected last: that its time is over
     * @throws LabException if the adapter fails
     */
    public Settled play(Company company) throws LabException {
        return play(company, WAITS);
    }

    /**
     * Plays it up to one of its waits, for what shows that early.
     *
     * @param waits from 1 to {@link #WAITS}
     * @return what has to be expected last: that its time is over
     * @throws LabException if the adapter fails
     */
    public Settled play(Company company, int waits) throws LabException {
        servers.restore();
        long notice = company.heal();
        if (company.heard()) {
            report(company);
        }
        Settled walked = settle(notice);
        if (waits == 1) {
            return walked;
        }
        compare(walked);
        List<FakeAgent> all = new ArrayList<>(company.agents());
        all.addAll(company.crowd());
        part(all);
        Settled left = settle(0);
        if (waits == 2) {
            return left;
        }
        compare(left);
        if (!company.heard()) {
            // Where no reporting engine has heard of their loss, agents have to get in all the same.
            comeBack(company.agents());
        }
        report(company);
        comeBack(company.agents());
        return settle(0);
    }

    private void report(Company company) {
        company.report();
        answers();
    }

    private void answers() {
        pulse.awaitAnswers(profile.budgets().answer().toNanos());
    }

    /** Waits until no budget is open any more, as far as stalls allow. Returns that the time of the last act is over then. */
    private Settled settle(long moreMillis) {
        answers();
        Settled settled = settled();
        long report = profile.budgets().report().toNanos();
        pulse.settle(report + TimeUnit.MILLISECONDS.toNanos(moreMillis) + QUIET_NANOS);
        return settled;
    }

    /** Asks the judge to compare what reporting was told last with where each agent is. */
    private void compare(Settled settled) {
        journal.append(scope, new Expectation(List.of(), settled).event());
    }

    private Settled settled() {
        List<Entry> entries = journal.since(scope.site(), 0);
        long last = entries.get(entries.size() - 1).seq();
        return new Settled(last, profile.budgets().report().toMillis());
    }

    /** All leave; every other one closes its connections, the others reset theirs. */
    private void part(List<FakeAgent> all) {
        List<Connection> closed = new ArrayList<>();
        List<Connection> reset = new ArrayList<>();
        int turn = 0;
        for (FakeAgent agent : all) {
            boolean close = turn++ % 2 == 0 || !canReset;
            agent.all().stream().filter(Connection::open).forEach((close ? closed : reset)::add);
        }
        Connection.faults(closed, new Fault.Close());
        Connection.faults(reset, new Fault.Reset());
    }

    /** All log in on one server after the other, and leave. */
    private void comeBack(List<FakeAgent> agents) {
        for (String server : servers.names()) {
            List<Connection> open = new ArrayList<>();
            for (FakeAgent agent : agents) {
                agent.keepAlive(0);
                Optional<Connection> connection = connected(agent, server);
                connection.ifPresent(it -> it.ask(agent.registration()));
                connection.ifPresent(open::add);
            }
            answers();
            agents.forEach(agent -> agent.connection(server)
                    .filter(it -> open.contains(it) && it.open())
                    .ifPresent(it -> it.ask(agent.login())));
            answers();
            part(agents);
        }
    }

    private Optional<Connection> connected(FakeAgent agent, String server) {
        if (!servers.up(server)) {
            return Optional.empty();
        }
        try {
            return Optional.of(agent.connect(servers.address(server)));
        } catch (ConnectFailedException e) {
            // The journal says so.
            return Optional.empty();
        }
    }
}
