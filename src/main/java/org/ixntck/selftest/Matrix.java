package org.ixntck.selftest;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ixntck.judge.rule.Catalogue;
import org.ixntck.judge.rule.Requirement;

/**
 * The matrix of defects by requirements: what was caught, and all differences from the reviewed file.
 *
 * @param catalogue the requirements
 * @param rows one for each defect
 * @param right the verdicts on the correct servers, which must not fail any requirement
 */
public record Matrix(Catalogue catalogue, List<Row> rows, List<Judged> right) {

    public Matrix {
        rows = List.copyOf(rows);
        right = List.copyOf(right);
    }

    /** The number of defects that were caught by the named requirement for the expected reason. */
    public long caught() {
        return rows.stream().filter(Row::caught).count();
    }

    /** All differences from the expected matrix; empty if there are none. */
    public List<String> differences() {
        List<String> differences = new ArrayList<>();
        rows.forEach(row -> differences.addAll(row.differences(catalogue)));
        right.forEach(judged -> judged.failed()
                .values()
                .forEach(why ->
                        differences.add("%s: expected nothing to fail; saw %s".formatted(judged.adapter(), why))));
        return differences;
    }

    /** The rows whose only differences are inconclusive. */
    public List<Row> undecided() {
        return rows.stream().filter(row -> row.undecided(catalogue)).toList();
    }

    /** The number of requirements that are broken by a defect that was caught. */
    public long requirementsProven() {
        return rows.stream()
                .filter(Row::caught)
                .map(row -> row.expected().breaks())
                .distinct()
                .count();
    }

    /** Ids of the requirements that a server can break and no defect of the list does. */
    public List<String> unbroken() {
        Set<String> broken = rows.stream().map(row -> row.expected().breaks()).collect(Collectors.toSet());
        return catalogue.requirements().stream()
                .filter(requirement -> requirement.level() != Requirement.Level.INFO)
                .filter(requirement -> requirement.sameAs().isEmpty() && !requirement.dutyOfKit())
                .map(Requirement::id)
                .filter(id -> !broken.contains(id))
                .toList();
    }

    /** The matrix as a table, with one line for each defect. */
    public Stream<String> lines() {
        int width = rows.stream().mapToInt(row -> row.defect().length()).max().orElse(0);
        return rows.stream().map(row -> {
            String others = String.join(" ", row.others(catalogue));
            String name = row.defect() + " ".repeat(width - row.defect().length());
            return "%s  %s  %s%s"
                    .formatted(
                            row.caught() ? "caught" : "MISSED",
                            row.expected().breaks(),
                            name,
                            others.isEmpty() ? "" : "  also " + others);
        });
    }
}
