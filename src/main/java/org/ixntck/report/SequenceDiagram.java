package org.ixntck.report;

import java.util.List;
import org.ixntck.journal.Entry;
import org.ixntck.journal.History;
import org.ixntck.judge.rule.OfScenario;

/** Draws the messages between the agents, servers and reporting engines of a scenario as SVG. */
public final class SequenceDiagram {

    private final ScenarioEntries byScenario;

    public SequenceDiagram(History history) {
        this(new ScenarioEntries(history));
    }

    SequenceDiagram(ScenarioEntries byScenario) {
        this.byScenario = byScenario;
    }

    /** The diagram of one scenario: a complete SVG document without scripts or external references. */
    public String svg(OfScenario scenario) {
        List<Entry> entries = byScenario.of(scenario.key());
        if (entries.isEmpty()) {
            return new SvgWriter(scenario.id(), 0, List.of(), List.of()).svg();
        }
        Lifelines columns = new Lifelines(entries, byScenario.servers());
        List<Row> rows = new RowBuilder(byScenario, scenario, entries, columns).all();
        return new SvgWriter(scenario.id(), entries.get(0).at(), columns.all(), rows).svg();
    }
}
