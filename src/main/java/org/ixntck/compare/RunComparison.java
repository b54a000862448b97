package org.ixntck.compare;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Runs side by side: verdicts that differ, timings, and the order of messages. The output is text, one line each. */
public final class RunComparison {

    private final List<RecordedRun> runs;
    private final ComparisonText lines;

    private RunComparison(List<RecordedRun> runs) {
        this.runs = runs;
        this.lines = new ComparisonText(runs.size());
    }

    /**
     * Compares runs.
     *
     * @param folders two or more folders of runs
     * @throws IOException if one of them cannot be read; the message is a sentence
     */
    public static List<String> of(List<Path> folders) throws IOException {
        List<RecordedRun> runs = new ArrayList<>();
        for (Path folder : folders) {
            try {
                runs.add(RecordedRun.read(folder));
            } catch (IOException e) {
                throw new IOException("%s cannot be compared: %s".formatted(folder, e.getMessage()), e);
            }
        }
        RunComparison comparison = new RunComparison(runs);
        comparison.runs();
        comparison.verdicts("requirements", "requirements");
        comparison.verdicts("scenarios", "scenarios");
        comparison.verdicts("own scenarios", "ownScenarios");
        new TimingComparison(runs, comparison.lines).add();
        new OrderComparison(runs, comparison.lines).add();
        return comparison.lines.all();
    }

    private void runs() {
        TextTable table =
                new TextTable("run", "folder", "servers", "kit", "java", "verdict", "passed", "failed", "time");
        for (int i = 0; i < runs.size(); i++) {
            RecordedRun run = runs.get(i);
            JsonNode it = run.verdict();
            JsonNode counts = it.path("counts").path("requirements");
            table.row(
                    "#" + (i + 1),
                    run.name(),
                    (it.path("subject").path("name").asText() + " "
                                    + it.path("subject").path("version").asText())
                            .strip(),
                    it.path("kit").path("version").asText(),
                    run.java(),
                    it.path("verdict").asText(),
                    String.valueOf(counts.path("PASS").asLong()),
                    String.valueOf(counts.path("FAIL").asLong()),
                    "%.1f s".formatted(it.path("timing").path("wallMillis").asLong() / 1e3));
        }
        lines.table(table);
    }

    /** Runs that lack the members, such as one without scenarios of the vendor's own, show nothing. */
    private void verdicts(String title, String member) {
        List<Map<String, JsonNode>> all =
                runs.stream().map(run -> run.rows(member)).toList();
        Set<String> ids = new LinkedHashSet<>();
        all.forEach(rows -> ids.addAll(rows.keySet()));
        if (ids.isEmpty()) {
            return;
        }
        TextTable table = lines.perRun("");
        for (String id : ids) {
            List<String> verdicts = all.stream()
                    .map(rows ->
                            rows.containsKey(id) ? rows.get(id).path("verdict").asText() : "-")
                    .toList();
            if (verdicts.stream().distinct().count() > 1) {
                table.row(id, verdicts);
            }
        }
        lines.section("verdicts of " + title + " that differ", table, "none of %d".formatted(ids.size()));
    }
}
