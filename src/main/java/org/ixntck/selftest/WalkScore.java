package org.ixntck.selftest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How many defects random walks find without any scenario. A defect is found if a requirement fails that its row of the reviewed matrix names: the
 * one that it breaks, or one that has to fail with it. Of several seeds the worst one counts.
 *
 * @param seeds of the walks
 * @param rows one list for each seed, with one row for each defect
 * @param right what was found of the correct servers
 * @param reasons why the model cannot find a defect, by its name; each is reviewed
 */
public record WalkScore(List<Long> seeds, List<List<Row>> rows, List<Judged> right, Map<String, String> reasons) {

    private static final int PERCENT_MIN = 90;

    /** What walks came to with a defect. The later one is worse. */
    public enum Outcome {
        /** A requirement failed that the defect breaks. */
        KILLED,
        /** No requirement of the model depends on what the defect does, whether walks or scenarios lead there. */
        DEAD,
        /** The walks were judged, and none broke a requirement that the defect breaks. */
        SILENT,
        /** The run gave no verdict, or stalls left it undecided. */
        UNDECIDED;

        private String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public WalkScore {
        seeds = List.copyOf(seeds);
        rows = List.copyOf(rows);
        right = List.copyOf(right);
        reasons = Map.copyOf(reasons);
    }

    /** With the reviewed reasons. */
    public static WalkScore of(List<Long> seeds, List<List<Row>> rows, List<Judged> right) {
        return new WalkScore(seeds, rows, right, ModelOnly.reviewed());
    }

    private static Set<String> found(Row row) {
        Set<String> found = new TreeSet<>(row.expected().named());
        found.retainAll(row.judged().map(it -> it.failed().keySet()).orElse(Set.of()));
        return found;
    }

    private Outcome outcome(Row row) {
        if (!found(row).isEmpty()) {
            return Outcome.KILLED;
        }
        if (reasons.containsKey(row.defect())) {
            return Outcome.DEAD;
        }
        boolean judged = row.judged()
                .filter(it -> Set.of("INCOMPLETE", "NOT_CONFORMANT").contains(it.verdict()))
                .isPresent();
        return judged ? Outcome.SILENT : Outcome.UNDECIDED;
    }

    private long count(int seed, Outcome outcome) {
        return rows.get(seed).stream().filter(row -> outcome(row) == outcome).count();
    }

    /** The number of defects that the model catches. */
    private long catchable(int seed) {
        return rows.get(seed).size() - count(seed, Outcome.DEAD);
    }

    private double percent(int seed) {
        return catchable(seed) == 0 ? 100 : 100.0 * count(seed, Outcome.KILLED) / catchable(seed);
    }

    private int worst() {
        return Stream.iterate(0, it -> it + 1)
                .limit(seeds.size())
                .min(Comparator.comparingDouble(this::percent))
                .orElseThrow();
    }

    /** One line for each defect: the worst outcome, and what was found with each seed. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        int width = rows.get(0).stream()
                .mapToInt(row -> row.defect().length())
                .max()
                .orElse(0);
        for (int i = 0; i < rows.get(0).size(); i++) {
            int place = i;
            List<Row> all = rows.stream().map(it -> it.get(place)).toList();
            Outcome outcome = all.stream()
                    .map(this::outcome)
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
            Row row = all.get(0);
            lines.add("%-9s %s  %s  %s"
                    .formatted(
                            outcome.word(),
                            row.expected().breaks(),
                            row.defect() + " ".repeat(width - row.defect().length()),
                            outcome == Outcome.DEAD ? reasons.get(row.defect()) : bySeed(all)));
        }
        return lines;
    }

    private String bySeed(List<Row> all) {
        return Stream.iterate(0, it -> it + 1)
                .limit(seeds.size())
                .map(i -> "seed %d: %s".formatted(seeds.get(i), said(all.get(i))))
                .collect(Collectors.joining("; "));
    }

    private String said(Row row) {
        return outcome(row) == Outcome.KILLED
                ? String.join(" ", found(row))
                : row.judged()
                        .map(it -> it.failed().isEmpty()
                                ? it.verdict()
                                : "only "
                                        + String.join(
                                                " ", new TreeSet<>(it.failed().keySet())))
                        .orElse("no verdict");
    }

    /** The counts of each seed, and the score of the worst one. */
    public List<String> scores() {
        List<String> scores = new ArrayList<>();
        for (int seed = 0; seed < seeds.size(); seed++) {
            int of = seed;
            scores.add("seed %d: %s"
                    .formatted(
                            seeds.get(seed),
                            Stream.of(Outcome.KILLED, Outcome.SILENT, Outcome.DEAD, Outcome.UNDECIDED)
                                    .map(it -> "%d %s".formatted(count(of, it), it.word()))
                                    .collect(Collectors.joining(", "))));
        }
        scores.add(
                "%d of %d defects that the model catches (%.1f %%; at least %d %% are expected) found by walks alone with the worst seed, %d"
                        .formatted(
                                count(worst(), Outcome.KILLED),
                                catchable(worst()),
                                percent(worst()),
                                PERCENT_MIN,
                                seeds.get(worst())));
        return scores;
    }

    /** Whether enough of them are found with the worst seed. */
    public boolean enough() {
        return percent(worst()) >= PERCENT_MIN;
    }

    /** A sentence for each requirement that a correct server failed. */
    public List<String> falseAlarms() {
        return right.stream()
                .flatMap(judged -> judged.failed().values().stream()
                        .map(why -> "%s: expected nothing to fail; saw %s".formatted(judged.adapter(), why)))
                .toList();
    }

    /**
     * The median of some lengths, in words.
     *
     * @param lengths of shrunk walks, in steps
     */
    public static Optional<String> median(List<Integer> lengths) {
        List<Integer> sorted = lengths.stream().sorted().toList();
        return sorted.isEmpty()
                ? Optional.empty()
                : Optional.of("median length of %d shrunk walks: %d steps (longest %d)"
                        .formatted(sorted.size(), sorted.get(sorted.size() / 2), sorted.get(sorted.size() - 1)));
    }
}
