package org.ixntck.judge.model;

/** Page <i>Disconnection and Failover</i>, phase "Agent Disconnects". */
final class Disconnections {

    private final Table table;
    private final Reporting reporting;

    Disconnections(Table table, Reporting reporting) {
        this.table = table;
        this.reporting = reporting;
    }

    /** The connection is gone. A login that it had sent may have been processed before, or not. */
    Hypothesis lost(Hypothesis from, Standing standing, Loss loss) {
        Hypothesis then = from;
        if (standing.session().isPresent()) {
            Row row = table.get(State.PRIMARY, way(loss));
            then = reporting
                    .ended(from, standing, standing.session().get(), row.reported(), loss, row, loss.cause())
                    .lingering(loss);
            then = then.withoutTold(standing, loss);
        }
        CutLogins cut = then.cut();
        for (Op op : standing.queue()) {
            boolean login = op instanceof Ask ask && ask.name().equals("RequestAgentLogin");
            cut = login ? cut.plus(new CutLogins.Cut(op, loss, loss.due())) : cut;
        }
        return then.without(standing.on()).with(cut);
    }

    private static Situation way(Loss loss) {
        return switch (loss.way()) {
            case CLOSED -> Situation.CLOSED;
            case RESET -> Situation.RESET;
            case SILENT -> Situation.SILENT;
            // A server that takes a connection for lost which it need not ends it.
            case BY_SERVER, PERHAPS -> Situation.ENDED;
        };
    }
}
