package org.ixntck.compare;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** How long servers took in each run, and which scenarios took much longer in one than in another. */
final class TimingComparison {

    private static final int SLOWEST_MAX = 10;
    private static final double FACTOR = 2;
    private static final long MILLIS_MIN = 100;

    private final List<RecordedRun> runs;
    private final ComparisonText lines;

    TimingComparison(List<RecordedRun> runs, ComparisonText lines) {
        this.runs = runs;
        this.lines = lines;
    }

    void add() {
        timings();
        durations();
    }

    private void timings() {
        TextTable table = lines.perRun("ms: median / 99 % / most");
        Map<String, Function<JsonNode, JsonNode>> rows = new LinkedHashMap<>();
        for (String budget : List.of("answer", "report", "registration-timeout", "restart")) {
            rows.put(budget, figures -> budget(figures, budget));
        }
        for (String step : List.of("unseen", "reconnected", "registered", "loggedIn", "status", "served")) {
            rows.put(
                    "switch-over: " + step,
                    figures -> figures.path("switchOver").path(step));
        }
        rows.put(
                "wrong at the reporting engine, per agent",
                it -> it.path("reportingTruth").path("perAgent"));
        rows.forEach((name, of) -> {
            List<String> cells = runs.stream()
                    .map(run -> spread(of.apply(run.verdict().path("figures"))))
                    .toList();
            if (cells.stream().anyMatch(cell -> !cell.equals("-"))) {
                table.row(name, cells);
            }
        });
        lines.section("timings", table, "none were measured");
    }

    private static JsonNode budget(JsonNode figures, String name) {
        for (JsonNode budget : figures.path("margins").path("budgets")) {
            if (budget.path("budget").asText().equals(name)) {
                return budget;
            }
        }
        return figures.path("none");
    }

    private static String spread(JsonNode it) {
        return it.path("n").asLong() == 0
                ? "-"
                : "%.1f / %.1f / %.1f"
                        .formatted(
                                it.path("p50").asDouble(),
                                it.path("p99").asDouble(),
                                it.path("max").asDouble());
    }

    private void durations() {
        List<Map<String, JsonNode>> all =
                runs.stream().map(run -> run.rows("scenarios")).toList();
        record Duration(String id, long difference, List<String> cells) {}
        List<Duration> durations = new ArrayList<>();
        for (String id : all.get(0).keySet()) {
            if (all.stream().allMatch(rows -> rows.containsKey(id))) {
                List<Long> millis = all.stream()
                        .map(rows -> rows.get(id).path("millis").asLong())
                        .toList();
                long least = millis.stream().mapToLong(it -> it).min().orElse(0);
                long most = millis.stream().mapToLong(it -> it).max().orElse(0);
                if (most > FACTOR * least && most - least > MILLIS_MIN) {
                    durations.add(new Duration(
                            id,
                            most - least,
                            millis.stream().map(it -> it + " ms").toList()));
                }
            }
        }
        TextTable table = lines.perRun("");
        durations.stream()
                .sorted((one, other) -> Long.compare(other.difference(), one.difference()))
                .limit(SLOWEST_MAX)
                .forEach(it -> table.row(it.id(), it.cells()));
        lines.section("scenarios that took twice as long, and %d ms longer".formatted(MILLIS_MIN), table, "none");
    }
}
