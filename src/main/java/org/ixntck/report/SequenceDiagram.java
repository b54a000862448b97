package org.ixntck.report;

import java.util.List;
import org.ixntck.journal.Entry;
import org.ixntck.journal.History;
import org.ixntck.judge.rule.OfScenario;

/** Draws the messages between the agents, servers and reporting engines of a scenario as SVG. */
public final class SequenceDiagram {

    private final ScenarioEntries byScenario;

    public SequenceDiagram(History history) {
        this(ScenarioEntries.of(history, List.of()));
    }

    public SequenceDiagram(ScenarioEntries byScenario) {
        this.byScenario = byScenario;
    }

    /**
     * What a diagram shows.
     *
     * @param columns the lifelines, from left to right
     * @param rows what happens between them, from top to bottom
     */
    public record Content(List<Column> columns, List<Row> rows) {}

    /** What the diagram of one scenario shows; all text is sanitized, and not escaped. */
    public Content content(OfScenario scenario) {
        List<Entry> entries = byScenario.of(scenario.key());
        if (entries.isEmpty()) {
            return new Content(List.of(), List.of());
        }
        Lifelines columns = new Lifelines(entries, byScenario.servers());
        return new Content(columns.all(), new RowBuilder(byScenario, scenario, entries, columns).all());
    }

    /** The diagram of one scenario: a complete SVG document without scripts or external references. */
    public String svg(OfScenario scenario) {
        List<Entry> entries = byScenario.of(scenario.key());
        Content content = content(scenario);
        long start = entries.isEmpty() ? 0 : entries.get(0).at();
        return new SvgWriter(scenario.id(), start, content.columns(), content.rows()).svg();
    }
}
