package org.ixntck.judge.model;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ixntck.journal.Entry;

/** Whom it concerns that something was reported which no explanation permits: by what the agent is to the server, and by what has just happened. */
final class Blame {

    /** What may make a server report a login of somebody who has asked for nothing. */
    private static final Set<Circumstance> LOGIN_OF_ANOTHER =
            EnumSet.of(Circumstance.TAKEOVER_OF_ANOTHER, Circumstance.OTHER_RETURNED, Circumstance.AGENT_LOST);

    private final Strand strand;
    private final Life life;
    private final Site site;
    private final EarlyLogouts early;

    Blame(Strand strand, Life life, EarlyLogouts early) {
        this.strand = strand;
        this.life = life;
        this.site = life.site();
        this.early = early;
    }

    /** A report that overtook one which was owed before it. */
    Hypothesis disorder(Hypothesis here, Debt ahead, Observation.Reported seen) {
        boolean byRequest = ahead.cause() instanceof Ask && ahead.kind() == Debt.Kind.LOGOUT;
        boolean closing = site.policy().equals("close-earlier") && ahead.row().situation() == Situation.LOGIN_CLOSING;
        boolean loss = !closing && !byRequest && ahead.kind() == Debt.Kind.LOGOUT;
        boolean earlier = loss && site.ledger().closesEarlier(strand.agent(), life);
        Circumstance order = closing || earlier
                ? Circumstance.CLOSING_OVERTAKEN
                : byRequest ? Circumstance.LOGOUT_OVERTAKEN : Circumstance.OUT_OF_ORDER;
        Hypothesis then = ahead.kind() == Debt.Kind.LOGOUT
                ? here.with(here.channel(seen.engine()).orElseThrow().with(ahead, overtaken(ahead, earlier, seen)))
                : here;
        return then.charged(
                List.of(order.requirement()),
                "%s for %s on %s before %s"
                        .formatted(
                                ahead.kind().message(),
                                strand.agent(),
                                seen.engine().id(),
                                seen.kind().message()),
                "it missing when %s came".formatted(seen.kind().message()),
                seen.entry(),
                Optional.of(ahead.row()));
    }

    /**
     * LI-10: where the policy is to close the earlier session, the next login has ended a silent one, not the keep-alive. Its logout is late
     * already, and is missing after one report budget more.
     */
    private Debt overtaken(Debt logout, boolean closing, Observation.Reported login) {
        if (!closing || logout.row().situation() != Situation.SILENT) {
            return logout.overtakenByLogin();
        }
        Row row = site.table().get(State.REGISTERED, Situation.LOGIN_CLOSING);
        Due due = life.timing().reportOf(login.entry());
        return new Debt(logout.kind(), logout.need(), row.reported(), logout.cause(), due, row).overtakenByLogin();
    }

    /** AD-11: the logout of an earlier session comes after the login of the next, and is what reporting believes then. */
    Hypothesis logoutLast(Hypothesis here, Debt logout, Observation.Reported seen) {
        return here.charged(
                List.of(Circumstance.AFTER_LOSS.requirement()),
                "the logout of an earlier session of %s on %s before the login of the next"
                        .formatted(strand.agent(), seen.engine().id()),
                "it after that login",
                seen.entry(),
                Optional.of(logout.row()));
    }

    /** No EventAgentLogin without a login of its own: AV-03, SD-05, SD-06, SR-03, SR-06, LI-06, SD-12, RG-07, RP-02. */
    Hypothesis surplusLogin(Hypothesis here, Observation.Reported seen) {
        return here.charged(
                loginLabels(seen),
                "each EventAgentLogin for %s on %s to follow a login of its own"
                        .formatted(Clauses.name(strand), seen.engine().id()),
                strand.tooMany(seen.engine(), seen.kind()),
                seen.entry(),
                Optional.empty());
    }

    /** LI-06 and SD-12: a login was reported, and then refused. */
    Hypothesis refusedAfterReport(Hypothesis here, Observation.Answered seen) {
        boolean takeover = seen.ask().purpose().takeover();
        return here.charged(
                (takeover ? Surplus.LOGIN_REFUSED_TAKEOVER : Surplus.LOGIN_REFUSED).requirements(),
                "no EventAgentLogin for %s, whose RequestAgentLogin on %s is refused"
                        .formatted(Clauses.name(strand), seen.ask().on().id()),
                "one before the " + Clauses.describe(seen),
                seen.entry(),
                Optional.empty());
    }

    /** No EventAgentLogout but for the end of a session: by the session that stands, the last one, or none. */
    Hypothesis surplusLogout(Hypothesis here, Observation.Reported seen) {
        Optional<Standing> standing = early.mayBeAbout(here, seen);
        if (standing.isPresent()) {
            return early.charged(here, standing.get(), seen);
        }
        List<String> labels = life.goingDown()
                ? List.of(Circumstance.OUT_OF_ORDER.requirement())
                : site.table().blame(new Surplus.Report(seen, strand, life)).requirements();
        return here.charged(
                labels,
                "no more EventAgentLogout than sessions for %s on %s"
                        .formatted(Clauses.name(strand), seen.engine().id()),
                strand.tooMany(seen.engine(), seen.kind()),
                seen.entry(),
                Optional.empty());
    }

    private List<String> loginLabels(Observation.Reported seen) {
        List<String> labels = new ArrayList<>(2);
        labels.addAll(site.table().blame(new Surplus.Report(seen, strand, life)).requirements());
        Entry at = seen.entry();
        if (site.ledger().justNow(strand.facts().lastAsk().map(Ask::cause), at)) {
            // It may have to do with what the agent has asked for itself.
            return labels;
        }
        site.ledger()
                .recents()
                .before(at, life, strand.agent(), LOGIN_OF_ANOTHER)
                // SR-05 is about the current primary, not about a server that has returned itself.
                .filter(it -> it.what() != Circumstance.OTHER_RETURNED || life.number() == 1)
                .map(it -> it.what().requirement())
                .ifPresent(labels::add);
        return labels;
    }
}
