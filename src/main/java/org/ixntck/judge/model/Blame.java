package org.ixntck.judge.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ixntck.journal.Entry;

/** Whom it concerns that something was reported which no explanation permits: by what the agent is to the server, and by what has just happened. */
final class Blame {

    private final Strand strand;
    private final Life life;
    private final Site site;

    Blame(Strand strand, Life life) {
        this.strand = strand;
        this.life = life;
        this.site = life.site();
    }

    /** A report that overtook one which was owed before it. */
    Hypothesis disorder(Hypothesis here, Debt ahead, Observation.Reported seen) {
        boolean byRequest = ahead.cause() instanceof Ask && ahead.kind() == Debt.Kind.LOGOUT;
        boolean closing = site.policy().equals("close-earlier") && ahead.row().situation() == Situation.LOGIN_CLOSING;
        String label = closing ? "LI-10" : byRequest ? "LO-06" : ahead.kind() == Debt.Kind.LOGOUT ? "AD-11" : "RP-03";
        return here.charged(
                List.of(label),
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

    /** No EventAgentLogin without a login of its own: AV-03, SD-05, SD-06, SR-03, SR-06, LI-06, SD-12, RG-07, RP-02. */
    Hypothesis surplusLogin(Hypothesis here, Observation.Reported seen) {
        return here.charged(
                List.of(loginLabel(seen)),
                "each EventAgentLogin for %s on %s to follow a login of its own"
                        .formatted(name(), seen.engine().id()),
                "one that no login has caused",
                seen.entry(),
                Optional.empty());
    }

    private String loginLabel(Observation.Reported seen) {
        boolean restarted = life.number() > 1;
        Optional<Ask> last = strand.lastLogin();
        if (strand.loginUnregistered() && last.isEmpty()) {
            return "RG-07";
        }
        if (last.isEmpty()) {
            Optional<Ask> available = strand.lastAvailable();
            if (available.isPresent()) {
                boolean lost = site.ledger()
                        .otherEnded(
                                life,
                                available.get().cause().seq(),
                                seen.entry().seq());
                return restarted ? "SR-03" : lost ? "SD-06" : "AV-03";
            }
            return restarted ? "SR-06" : "SD-05";
        }
        if (last.get().refused()) {
            return last.get().purpose().takeover() ? "SD-12" : "LI-06";
        }
        return life.severalEngines(seen.entry().seq()) ? "RP-02" : "SD-05";
    }

    private String name() {
        return strand.agent().isEmpty() ? "an agent without a name" : strand.agent();
    }

    /** No EventAgentLogout but for the end of a session: by the session that stands, the last one, or none. */
    Hypothesis surplusLogout(Hypothesis here, Observation.Reported seen) {
        Optional<Standing> standing = here.standings().stream()
                .filter(it -> it.session().filter(session -> !session.told()).isPresent())
                .filter(it -> !loginOwed(here, seen.engine(), it.session().orElseThrow()))
                .findFirst();
        if (standing.isPresent()) {
            return standing(here, standing.get(), seen);
        }
        List<String> labels = life.goingDown() ? List.of("RP-03") : List.of(strangerLabel(here, seen));
        return here.charged(
                labels,
                "no more EventAgentLogout than sessions for %s on %s"
                        .formatted(name(), seen.engine().id()),
                "one that no end of a session has caused",
                seen.entry(),
                Optional.empty());
    }

    /** Whether the engine has not been told yet that the session began: a logout that comes before is none of that session. */
    private static boolean loginOwed(Hypothesis here, Connection engine, Session session) {
        return here.channel(engine)
                .filter(channel -> channel.owed().stream()
                        .anyMatch(it -> it.kind() == Debt.Kind.LOGIN
                                && it.need() == Debt.Need.OWED
                                && it.cause() == session.login()))
                .isPresent();
    }

    /** AD-13, unless something has happened on which the models leave the server free. */
    private Hypothesis standing(Hypothesis here, Standing standing, Observation.Reported seen) {
        Session session = standing.session().orElseThrow();
        Hypothesis told = elsewhere(here.with(standing.with(session.withLogoutTold())), session, seen);
        if (life.goingDown()) {
            return told;
        }
        String expected = "no EventAgentLogout for %s on %s while %s is open and answers"
                .formatted(name(), seen.engine().id(), standing.on().id());
        Optional<Ask> later = strand.lastAsk()
                .filter(it -> it.cause().seq() > session.login().cause().seq()
                        && it.cause().seq() < seen.entry().seq());
        if (later.isPresent()) {
            return later.get().name().equals("RequestAgentNotAvailable")
                    ? told.charged(List.of("AV-04"), expected, "one", seen.entry(), Optional.empty())
                    : told;
        }
        return told.defers(new Deferred(
                standing.on(),
                standingLabels(seen),
                seen.engine(),
                seen.entry(),
                life.timing().reportOf(seen.entry()),
                site.ledger().otherAgentLost(life, strand.agent(), seen.entry())));
    }

    /** What one engine was told the others may be told, too. */
    private Hypothesis elsewhere(Hypothesis here, Session session, Observation.Reported seen) {
        Row row = site.table().get(State.PRIMARY, Situation.LOGOUT);
        Due due = life.goingDown() ? Due.NEVER : life.timing().reportOf(seen.entry());
        Debt debt = new Debt(Debt.Kind.LOGOUT, Debt.Need.OPTIONAL, List.of(), session.login(), due, row);
        Hypothesis then = here;
        for (Connection engine : life.engines()) {
            if (engine != seen.engine()) {
                then = then.with(
                        then.channel(engine).orElseGet(() -> Channel.to(engine)).plus(debt));
            }
        }
        return then;
    }

    private List<String> standingLabels(Observation.Reported seen) {
        List<String> labels = new ArrayList<>();
        Entry at = seen.entry();
        if (site.ledger().justNow(life.engineLost(), at)) {
            labels.add("RP-06");
        } else if (site.ledger().otherReturned(life, at)) {
            labels.add("SR-05");
        } else if (site.ledger().otherAgentLost(life, strand.agent(), at).isPresent()) {
            labels.add("AD-08");
        } else if (site.ledger().otherNotAvailable(life, strand.agent(), at)) {
            labels.add("AV-04");
        }
        labels.add("AD-13");
        return labels;
    }

    private String strangerLabel(Hypothesis here, Observation.Reported seen) {
        if (strand.hadSession()) {
            return againLabel(seen);
        }
        Entry at = seen.entry();
        boolean restarted = life.number() > 1;
        boolean known = site.knows(strand.agent());
        if (strand.agent().isEmpty() && site.ledger().anyLost(life)) {
            return "AD-09";
        }
        if (!known) {
            return "AD-07";
        }
        if (!restarted
                && site.ledger().otherEnded(life, 0, at.seq())
                && strand.lost().isEmpty()) {
            return "SD-06";
        }
        if (strand.lastAsk().isEmpty()) {
            return restarted ? "SR-06" : strand.lost().isPresent() ? "AD-09" : "AD-07";
        }
        Ask last = strand.lastAsk().get();
        if (last.name().equals("RequestAgentNotAvailable") && last.on().open()) {
            return "AV-04";
        }
        if (restarted && strand.lost().isEmpty()) {
            return "SR-06";
        }
        if (strand.lastAvailable().isPresent()) {
            return restarted ? "SR-04" : "AD-05";
        }
        if (strand.lastLogin().isPresent()) {
            return strand.lastLogin().get().purpose().takeover() ? "SD-12" : "AD-12";
        }
        return last.name().equals("RequestAgentLogout") ? "LO-04" : "AD-02";
    }

    /** One logout too many: by how the last session ended. Where there are two reporting engines no MUST is judged. */
    private String againLabel(Observation.Reported seen) {
        if (life.severalEngines(seen.entry().seq())) {
            return "RP-02";
        }
        Optional<Op> end = strand.lastEnd();
        if (end.isEmpty()) {
            return "LO-03";
        }
        if (end.get() instanceof Ask logout) {
            return logout.on().open() ? "LO-03" : "AD-04";
        }
        return ((Loss) end.get()).way() == Loss.Way.BY_SERVER ? "LO-03" : "AD-01";
    }
}
