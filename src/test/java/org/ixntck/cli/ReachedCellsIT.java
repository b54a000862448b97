package org.ixntck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.ixntck.journal.Entry;
import org.ixntck.journal.Event;
import org.ixntck.journal.Ndjson;
import org.ixntck.judge.model.Table;
import org.ixntck.judge.rule.Catalogue;
import org.ixntck.judge.verdict.Observer;
import org.ixntck.plan.ReachedCells;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The stored list of scenarios that reach a cell of the model's table, compared with runs against the reference servers under each policy. With
 * {@code -Dixn-tck.reached=write} it is written anew instead; then reasons are still to be given for new cells that no scenario reaches.
 */
@Tag("soak")
class ReachedCellsIT {

    private static final Path STORED = Path.of("main", "resources", "org", "ixntck", "plan", "reached.yaml");
    private static final int SCENARIOS_MAX = 3;
    private static final int SECONDS_MAX = 120;
    /** What a scenario reaches by chance of time must not get into the list. */
    private static final int ROUNDS_TO_WRITE = 2;

    private static final List<String> SERVERS = List.of(
            "reference",
            "reference/duplicate-login=refuse",
            "reference/duplicate-login=close-earlier",
            "reference/places=shared");

    /** What one run has shown: the cells that count in it, the scenarios that passed, and the cells that each of them visited. */
    private record Shown(Set<String> cells, Map<String, Set<String>> visited) {

        boolean contradicts(String cell, String scenario) {
            return cells.contains(cell)
                    && visited.containsKey(scenario)
                    && !visited.get(scenario).contains(cell);
        }

        boolean shows(String cell, String scenario) {
            return cells.contains(cell)
                    && visited.getOrDefault(scenario, Set.of()).contains(cell);
        }
    }

    @TempDir
    private Path folder;

    @Test
    void shouldAgreeWithRunsOfTheReferencePair() throws Exception {
        boolean write = System.getProperty("ixn-tck.reached", "").equals("write");
        List<Shown> runs = new ArrayList<>();
        for (int round = 0; round < (write ? ROUNDS_TO_WRITE : 1); round++) {
            for (String server : SERVERS) {
                runs.add(run(Files.createDirectory(folder.resolve("run-" + runs.size())), server));
            }
        }
        Map<String, List<String>> reached = reached(runs);
        if (write) {
            write(reached);
            return;
        }
        ReachedCells stored = ReachedCells.bundled();

        List<String> differences = new ArrayList<>();
        stored.scenarios()
                .forEach((cell, ids) -> ids.stream()
                        .filter(id -> !always(runs, cell, id))
                        .forEach(id -> differences.add("%s is not reached by %s".formatted(cell, id))));
        new TreeSet<>(reached.keySet())
                .stream()
                        .filter(cell -> !stored.scenarios().containsKey(cell))
                        .forEach(cell -> differences.add("%s is reached by %s".formatted(cell, reached.get(cell))));
        assertThat(differences)
                .as("run this with -Dixn-tck.reached=write, and read what has changed")
                .isEmpty();
    }

    private static Shown run(Path folder, String server) throws Exception {
        StandaloneJar jar = new StandaloneJar(folder);
        Process process = jar.start("certify", "--adapter", server);
        assertThat(process.waitFor(SECONDS_MAX, TimeUnit.SECONDS)).isTrue();
        assertThat(jar.verdict().get("verdict").asText()).isEqualTo("CONFORMANT");
        Set<String> passed = new HashSet<>();
        jar.verdict().get("scenarios").forEach(it -> {
            if (it.get("verdict").asText().equals("PASS")) {
                passed.add(it.get("id").asText());
            }
        });
        return shown(new Ndjson().read(jar.report("journal.ndjson")).entries(), passed);
    }

    private static Shown shown(List<Entry> entries, Set<String> passed) {
        Observer observer = new Observer(Catalogue.bundled());
        Map<String, String> ids = new HashMap<>();
        Map<String, String> sites = new HashMap<>();
        Set<String> cells = new TreeSet<>();
        for (Entry entry : entries) {
            observer.accept(entry);
            if (entry.event() instanceof Event.RunStarted head) {
                cells.addAll(Table.ofTheModels().cells(head.terms()).keySet());
            } else if (entry.event() instanceof Event.ScenarioStarted scenario) {
                ids.put(entry.scenario(), scenario.id());
            } else if (entry.event() instanceof Event.SiteOpened) {
                sites.put(entry.site(), entry.scenario());
            }
        }
        Map<String, Set<String>> visited = new TreeMap<>();
        observer.end().visited().forEach((site, there) -> {
            String id = ids.getOrDefault(sites.getOrDefault(site, ""), "");
            if (passed.contains(id)) {
                visited.computeIfAbsent(id, key -> new TreeSet<>()).addAll(there);
            }
        });
        return new Shown(cells, visited);
    }

    private static boolean always(List<Shown> runs, String cell, String scenario) {
        return runs.stream().anyMatch(run -> run.shows(cell, scenario))
                && runs.stream().noneMatch(run -> run.contradicts(cell, scenario));
    }

    /** The scenarios that reached a cell whenever they could, those that reach the fewest others first. */
    private static Map<String, List<String>> reached(List<Shown> runs) {
        Map<String, Integer> breadth = new HashMap<>();
        runs.forEach(run -> run.visited().forEach((id, cells) -> breadth.merge(id, cells.size(), Math::max)));
        Map<String, List<String>> reached = new TreeMap<>();
        for (String cell : Table.ofTheModels().names()) {
            List<String> ids = breadth.keySet().stream()
                    .filter(id -> always(runs, cell, id))
                    .sorted(Comparator.comparing((String id) -> breadth.get(id)).thenComparing(id -> id))
                    .limit(SCENARIOS_MAX)
                    .toList();
            if (!ids.isEmpty()) {
                reached.put(cell, ids);
            }
        }
        return reached;
    }

    private static void write(Map<String, List<String>> reached) throws Exception {
        Map<String, String> reasons = ReachedCells.bundled().unreached();
        List<String> lines = new ArrayList<>(List.of(
                "# Which scenarios reach a cell of the protocol model's table, or why none does. Written from runs of the reference servers by",
                "#   mvn -pl src -am -P soak verify -Dtest=None -Dit.test=ReachedCellsIT -Dsurefire.failIfNoSpecifiedTests=false \\",
                "#       -Dfailsafe.failIfNoSpecifiedTests=false -Dixn-tck.reached=write",
                "# which keeps the reasons. Without the last option it compares the list with such runs."));
        for (String cell : Table.ofTheModels().names()) {
            lines.add("");
            if (reached.containsKey(cell)) {
                lines.add(cell + ":");
                reached.get(cell).forEach(id -> lines.add("  - \"%s\"".formatted(id)));
            } else {
                lines.add("%s: \"%s\"".formatted(cell, reasons.getOrDefault(cell, "TODO")));
            }
        }
        Files.write(STORED, lines);
    }
}
