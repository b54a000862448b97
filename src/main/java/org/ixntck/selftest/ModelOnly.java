package org.ixntck.selftest;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.ixntck.judge.model.Table;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * How many defects the protocol model and the invariants about content catch by themselves, whatever the scenarios expect. A defect is caught if
 * a requirement fails that its row of the reviewed matrix names: the one that it breaks, or one that has to fail with it.
 *
 * @param rows one for each defect
 * @param right what was found of the correct servers
 * @param reasons why the model cannot catch a defect, by its name; each is reviewed
 */
public record ModelOnly(List<Row> rows, List<Judged> right, Map<String, String> reasons) {

    private static final String RESOURCE = "model-only.yaml";
    private static final int PERCENT_MIN = 95;

    public ModelOnly {
        rows = List.copyOf(rows);
        right = List.copyOf(right);
        reasons = Map.copyOf(reasons);
    }

    /** With the reviewed reasons. */
    public static ModelOnly of(List<Row> rows, List<Judged> right) {
        return new ModelOnly(rows, right, reviewed());
    }

    /** The reviewed reasons, from the table of the model. */
    static Map<String, String> reviewed() {
        try (InputStream in = ModelOnly.class.getResourceAsStream(RESOURCE)) {
            LoadSettings settings = LoadSettings.builder()
                    .setLabel(RESOURCE)
                    .setAllowDuplicateKeys(false)
                    .build();
            Table table = Table.ofTheModels();
            Map<String, String> reasons = new TreeMap<>();
            ((Map<?, ?>) new Load(settings).loadFromInputStream(in)).forEach((defect, requirement) -> {
                String id = String.valueOf(requirement);
                String reason = Optional.ofNullable(table.probed().get(id))
                        .orElseThrow(() -> new IllegalStateException(
                                RESOURCE + ": expected a requirement that only a step shows, saw " + id));
                reasons.put(String.valueOf(defect), "only a step shows " + id + ": " + reason);
            });
            return reasons;
        } catch (IOException e) {
            throw new IllegalStateException(RESOURCE + " cannot be read; the kit's jar is damaged", e);
        }
    }

    private static Set<String> failed(Row row) {
        return row.judged().map(it -> it.failed().keySet()).orElse(Set.of());
    }

    private static boolean byItsOwn(Row row) {
        return failed(row).contains(row.expected().breaks());
    }

    private static boolean caught(Row row) {
        return row.expected().named().stream().anyMatch(failed(row)::contains);
    }

    /** How many defects are caught. */
    public long caught() {
        return rows.stream().filter(ModelOnly::caught).count();
    }

    /** How many of them are caught by the very requirement that names them. */
    public long caughtByTheirOwn() {
        return rows.stream().filter(ModelOnly::byItsOwn).count();
    }

    /** Whether enough of them are caught. */
    public boolean enough() {
        return caught() * 100 >= PERCENT_MIN * rows.size();
    }

    /** One line for each defect; for one that is not caught, the reason. */
    public Stream<String> lines() {
        int width = rows.stream().mapToInt(row -> row.defect().length()).max().orElse(0);
        return rows.stream()
                .map(row -> "%-9s %s  %s  %s"
                        .formatted(
                                byItsOwn(row) ? "caught" : caught(row) ? "otherwise" : "MISSED",
                                row.expected().breaks(),
                                row.defect() + " ".repeat(width - row.defect().length()),
                                caught(row)
                                        ? String.join(" ", new TreeSet<>(failed(row)))
                                        : reasons.getOrDefault(row.defect(), "no reason is reviewed"))
                        .stripTrailing());
    }

    /** What has to be looked at: correct servers that fail, and defects that are missed though no reason is reviewed. */
    public List<String> differences() {
        List<String> differences = new ArrayList<>();
        rows.stream()
                .filter(row -> !caught(row) && !reasons.containsKey(row.defect()))
                .forEach(row -> differences.add("%s: expected the model to find that %s is broken; it found %s"
                        .formatted(
                                row.defect(),
                                row.expected().breaks(),
                                row.judged().isEmpty() ? "no record of a run" : new TreeSet<>(failed(row)))));
        right.forEach(judged -> judged.failed()
                .values()
                .forEach(why ->
                        differences.add("%s: expected nothing to fail; saw %s".formatted(judged.adapter(), why))));
        return differences;
    }

    /** The score, in a sentence. */
    public String score() {
        return "%d of %d defects (%.1f %%; at least %d %% are expected) caught by the model and the invariants about content alone, %d of them by the requirement that names them"
                .formatted(
                        caught(),
                        rows.size(),
                        rows.isEmpty() ? 0.0 : 100.0 * caught() / rows.size(),
                        PERCENT_MIN,
                        caughtByTheirOwn());
    }
}
