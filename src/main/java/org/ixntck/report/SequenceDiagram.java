package org.ixntck.report;

import java.util.List;
import org.ixntck.journal.Entry;
import org.ixntck.journal.History;
import org.ixntck.judge.Judgement.OfScenario;

/** Draws what passed between the agents, the servers and the reporting engines of a scenario, as SVG. */
public final class SequenceDiagram {

    private final Records records;

    public SequenceDiagram(History history) {
        this(new Records(history));
    }

    SequenceDiagram(Records records) {
        this.records = records;
    }

    /** The picture of one scenario: a whole SVG document without scripts or references. */
    public String svg(OfScenario scenario) {
        List<Entry> entries = records.of(scenario.key());
        if (entries.isEmpty()) {
            return new Drawing(scenario.id(), 0, List.of(), List.of()).svg();
        }
        Columns columns = new Columns(entries, records.servers());
        List<Row> rows = new Rows(records, scenario, entries, columns).all();
        return new Drawing(scenario.id(), entries.get(0).at(), columns.all(), rows).svg();
    }
}
