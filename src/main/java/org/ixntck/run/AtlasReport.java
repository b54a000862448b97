package org.ixntck.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ixntck.journal.History;
import org.ixntck.judge.rule.Catalogue;
import org.ixntck.judge.rule.OfScenario;
import org.ixntck.judge.rule.Requirement;
import org.ixntck.judge.rule.Verdict;
import org.ixntck.report.SequenceDiagram;
import org.ixntck.run.AtlasRun.AtlasResult;
import org.ixntck.walk.atlas.AtlasTable;
import org.ixntck.walk.atlas.Cell;

/** Writes the table of an atlas, and for each bad cell its sentence, a diagram and the command that plays it again. */
public final class AtlasReport {

    /** The table, for people. */
    public static final String TABLE = "atlas.md";

    /** More bad cells have one cause, most likely. */
    private static final int DIAGRAMS_MAX = 50;

    private final List<Cell> cells;
    private final Map<String, OfScenario> verdicts;
    private final Catalogue catalogue;
    private final String adapter;

    /**
     * A report of these cells.
     *
     * @param verdicts by the ids of cells
     * @param adapter as it is typed on the command line
     */
    AtlasReport(List<Cell> cells, Map<String, OfScenario> verdicts, Catalogue catalogue, String adapter) {
        this.cells = cells;
        this.verdicts = verdicts;
        this.catalogue = catalogue;
        this.adapter = adapter;
    }

    AtlasResult write(Result result, History history, Path folder) throws IOException {
        AtlasTable table = new AtlasTable(cells, verdicts, this::advisory);
        List<String> bad = bad(history, folder);
        Files.write(folder.resolve(TABLE), page(result, table, bad));
        return new AtlasResult(result, table, bad);
    }

    private boolean advisory(OfScenario scenario) {
        return scenario.findings().stream()
                .filter(finding -> finding.verdict() == Verdict.FAIL)
                .flatMap(finding -> finding.requirements().stream())
                .noneMatch(id -> catalogue.get(id).level() == Requirement.Level.MUST);
    }

    /** A diagram for each, and the command that plays only this cell again. */
    private List<String> bad(History history, Path folder) throws IOException {
        SequenceDiagram diagrams = new SequenceDiagram(history);
        List<String> bad = new ArrayList<>();
        for (Cell cell : cells) {
            OfScenario scenario = verdicts.get(cell.id());
            if (scenario != null && AtlasTable.bad(scenario)) {
                Path diagram = folder.resolve(cell.id().replaceAll("[^A-Za-z0-9-]+", "_") + ".svg");
                bad.add("%s %s".formatted(scenario.verdict(), cell.id()));
                bad.add("  " + scenario.why());
                if (bad.size() < 4 * DIAGRAMS_MAX) {
                    Files.writeString(diagram, diagrams.svg(scenario));
                    bad.add("  diagram: " + diagram);
                }
                bad.add("  again:   ./ixn-tck atlas --adapter %s --only %s".formatted(adapter, cell.id()));
            }
        }
        return bad;
    }

    private static List<String> page(Result result, AtlasTable table, List<String> bad) {
        List<String> page = new ArrayList<>();
        page.add("# Atlas of %s %s"
                .formatted(
                        result.judgement().head().terms().name(),
                        result.judgement().head().terms().version()));
        page.add("");
        page.add(table.summary());
        page.add("");
        page.add("```");
        page.addAll(table.lines());
        page.addAll(bad);
        page.add("```");
        return page;
    }
}
