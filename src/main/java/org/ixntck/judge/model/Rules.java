package org.ixntck.judge.model;

import java.util.List;
import org.ixntck.journal.Entry;

/** One step of a conformant server: it processes the next thing that it sees on a connection of an agent. Several results are several ways to go on. */
final class Rules {

    private final Table table;
    private final Logins logins;
    private final Logouts logouts;
    private final Availability availability;
    private final Disconnections disconnections;

    Rules(Strand strand, Life life, Settlement settlement, Table table) {
        Reporting reporting = new Reporting(strand, life, settlement);
        this.table = table;
        this.logins = new Logins(strand, life, table, reporting);
        this.availability = new Availability(life, table, reporting);
        this.logouts = new Logouts(life, table, reporting, availability);
        this.disconnections = new Disconnections(table, reporting);
    }

    /** The server processes what is first in the queue of that connection. */
    List<Hypothesis> next(Hypothesis from, Standing standing, Entry now) {
        Op head = standing.queue().get(0);
        return head instanceof Ask ask ? asked(from, standing, ask, now) : List.of(lost(from, standing, (Loss) head));
    }

    private List<Hypothesis> asked(Hypothesis from, Standing standing, Ask ask, Entry now) {
        Registration registration = standing.on().registration();
        boolean refused = registration.registered().isEmpty()
                && registration.progress() != Registration.Progress.EXPECTED
                && registration.progress() != Registration.Progress.OPEN;
        Standing rest = standing.withoutHead();
        if (refused) {
            return List.of(from.with(rest));
        }
        return switch (ask.name()) {
            case "RequestAgentLogin" -> logins.login(from, rest, ask, now);
            case "RequestAgentLogout" -> logouts.logout(from, rest, ask, now);
            case "RequestAgentAvailable" -> availability.available(from, rest, ask, now);
            case "RequestAgentNotAvailable" -> List.of(availability.notAvailable(from, rest, ask));
            default -> List.of(availability.simple(from, rest, ask, table.get(rest.state(), Situation.MEDIA)));
        };
    }

    private Row row(Standing standing, Situation situation) {
        return table.get(standing.state(), situation);
    }

    /** The connection is gone. */
    Hypothesis lost(Hypothesis from, Standing standing, Loss loss) {
        return disconnections.lost(from, standing, loss);
    }

    /** What may be changed by processing what is on that connection: only this matters to others. */
    boolean matters(Standing standing) {
        boolean session = standing.session().isPresent();
        for (Op op : standing.queue()) {
            if (op instanceof Ask ask && ask.name().equals("RequestAgentLogin")) {
                return true;
            }
            if (session && (op instanceof Loss || ((Ask) op).name().equals("RequestAgentLogout"))) {
                return true;
            }
            if (op instanceof Ask ask && ask.name().equals("RequestAgentAvailable") && session) {
                return true;
            }
        }
        return false;
    }
}
