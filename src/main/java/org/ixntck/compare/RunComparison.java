package org.ixntck.compare;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Runs side by side: verdicts that differ, timings, and the order of messages. The output is text, one line each. */
public final class RunComparison {

    private static final int ROWS_MAX = 40;
    private static final int SLOWEST_MAX = 10;
    private static final double FACTOR = 2;
    private static final long MILLIS_MIN = 100;

    private final List<RecordedRun> runs;
    private final List<String> lines = new ArrayList<>();

    private RunComparison(List<RecordedRun> runs) {
        this.runs = runs;
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
        comparison.timings();
        comparison.durations();
        comparison.order();
        return comparison.lines;
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
        lines.addAll(table.lines());
    }

    private TextTable perRun(String first) {
        List<String> heads = new ArrayList<>(List.of(first));
        for (int i = 1; i <= runs.size(); i++) {
            heads.add("#" + i);
        }
        return new TextTable(heads.toArray(String[]::new));
    }

    private void section(String title, TextTable table, String nothing) {
        lines.add("");
        if (table.size() == 0) {
            lines.add("%s: %s".formatted(title, nothing));
        } else {
            lines.add(title + ":");
            table.lines().stream().limit(ROWS_MAX + 1L).forEach(line -> lines.add("  " + line));
            if (table.size() > ROWS_MAX) {
                lines.add("  ... and %d more".formatted(table.size() - ROWS_MAX));
            }
        }
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
        TextTable table = perRun("");
        for (String id : ids) {
            List<String> verdicts = all.stream()
                    .map(rows ->
                            rows.containsKey(id) ? rows.get(id).path("verdict").asText() : "-")
                    .toList();
            if (verdicts.stream().distinct().count() > 1) {
                table.row(id, verdicts);
            }
        }
        section("verdicts of " + title + " that differ", table, "none of %d".formatted(ids.size()));
    }

    private void timings() {
        TextTable table = perRun("ms: median / 99 % / most");
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
        section("timings", table, "none were measured");
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
        TextTable table = perRun("");
        durations.stream()
                .sorted((one, other) -> Long.compare(other.difference(), one.difference()))
                .limit(SLOWEST_MAX)
                .forEach(it -> table.row(it.id(), it.cells()));
        section("scenarios that took twice as long, and %d ms longer".formatted(MILLIS_MIN), table, "none");
    }

    private void order() {
        Set<String> scenarios = new TreeSet<>();
        runs.forEach(run -> scenarios.addAll(run.order().scenarios()));
        List<String> found = new ArrayList<>();
        for (String scenario : scenarios) {
            boolean everywhere =
                    runs.stream().allMatch(run -> run.order().scenarios().contains(scenario));
            if (everywhere && !scenario.startsWith("walks/")) {
                order(scenario, found);
            }
        }
        lines.add("");
        lines.add("order of messages on each connection, for each agent: "
                + (found.isEmpty() ? "the same in all scenarios" : "it differs in"));
        found.stream().limit(2L * ROWS_MAX).forEach(lines::add);
        if (found.size() > 2 * ROWS_MAX) {
            lines.add("  ... and %d more lines".formatted(found.size() - 2 * ROWS_MAX));
        }
    }

    private void order(String scenario, List<String> found) {
        Set<String> connections = new TreeSet<>();
        runs.forEach(run -> connections.addAll(run.order().of(scenario).keySet()));
        boolean first = true;
        for (String connection : connections) {
            List<List<String>> orders = runs.stream()
                    .map(run -> run.order().of(scenario).getOrDefault(connection, List.of()))
                    .toList();
            if (orders.stream().distinct().count() > 1) {
                if (first) {
                    found.add("  " + scenario);
                    first = false;
                }
                found.add("    " + connection);
                for (int i = 0; i < orders.size(); i++) {
                    found.add("      #%d %s".formatted(i + 1, around(orders, orders.get(i))));
                }
            }
        }
    }

    /** From a little before the first difference on. */
    private static String around(List<List<String>> orders, List<String> order) {
        int same = 0;
        while (same < order.size() && same(orders, same)) {
            same++;
        }
        int from = Math.max(0, same - 2);
        List<String> shown = order.subList(from, Math.min(order.size(), same + 4));
        return (from > 0 ? "... " : "")
                + (shown.isEmpty() ? "nothing" : String.join(", ", shown))
                + (same + 4 < order.size() ? ", ..." : "");
    }

    private static boolean same(List<List<String>> orders, int place) {
        return orders.stream()
                        .map(order -> place < order.size() ? order.get(place) : "")
                        .distinct()
                        .count()
                == 1;
    }
}
