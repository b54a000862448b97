package org.ixntck.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Where messages came in another order. */
final class OrderComparison {

    private final List<RecordedRun> runs;
    private final ComparisonText lines;

    OrderComparison(List<RecordedRun> runs, ComparisonText lines) {
        this.runs = runs;
        this.lines = lines;
    }

    void add() {
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
        lines.line("");
        lines.line("order of messages on each connection, for each agent: "
                + (found.isEmpty() ? "the same in all scenarios" : "it differs in"));
        found.stream().limit(2L * ComparisonText.ROWS_MAX).forEach(lines::line);
        if (found.size() > 2 * ComparisonText.ROWS_MAX) {
            lines.line("  ... and %d more lines".formatted(found.size() - 2 * ComparisonText.ROWS_MAX));
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
