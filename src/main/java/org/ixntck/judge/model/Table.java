package org.ixntck.judge.model;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.ixntck.journal.Terms;

/** The protocol as a table: what a server owes in each situation. Immutable. */
public final class Table {

    /** Whom it concerns that a request is answered where the models leave open how. */
    static final List<String> ANY_ANSWER = List.of("LI-07");

    private final Map<State, Map<Situation, Row>> rows = new EnumMap<>(State.class);
    private final Set<Surplus> surpluses;

    private Table(List<Row> all, Set<Surplus> surpluses) {
        this.surpluses = surpluses;
        all.forEach(row -> rows.computeIfAbsent(row.state(), key -> new EnumMap<>(Situation.class))
                .put(row.situation(), row));
    }

    /** The table of the models. */
    public static Table ofTheModels() {
        return new Table(Rows.ofTheModels(), EnumSet.allOf(Surplus.class));
    }

    /** The same with another row for one of its situations: what a row is good for shows what happens without it. */
    Table with(Row instead) {
        Map<String, Row> all = rows();
        all.put(instead.name(), instead);
        return new Table(List.copyOf(all.values()), surpluses);
    }

    /** The same without one of the lines that say whom a surplus report concerns. */
    Table without(Surplus line) {
        Set<Surplus> others = EnumSet.copyOf(surpluses);
        others.remove(line);
        return new Table(List.copyOf(rows().values()), others);
    }

    /** The line that says whom a surplus report concerns: the first one that applies. The last of each kind always does. */
    Surplus blame(Surplus.Report report) {
        return surpluses.stream().filter(it -> it.applies(report)).findFirst().orElseThrow();
    }

    /** The row for that situation, if the table has one. */
    Optional<Row> find(State state, Situation situation) {
        return Optional.ofNullable(rows.getOrDefault(state, Map.of()).get(situation));
    }

    /** The row for a situation that the table covers. */
    Row get(State state, Situation situation) {
        return find(state, situation)
                .orElseThrow(() -> new IllegalStateException(
                        "expected a row of the table for %s in state %s".formatted(situation, state)));
    }

    /** All rows, by their names: state by state, in the order of {@link State} and {@link Situation}. */
    Map<String, Row> rows() {
        Map<String, Row> all = new LinkedHashMap<>();
        rows.values().forEach(bySituation -> bySituation.values().forEach(row -> all.put(row.name(), row)));
        return all;
    }

    /** The names of all rows, in the order of {@link #rows()}. */
    public List<String> names() {
        return List.copyOf(rows().keySet());
    }

    /**
     * The rows that servers of these terms can come to, in the order of {@link #rows()}: each name with its state and situation in words. In each
     * of them a server owes something, or may not do something.
     */
    public Map<String, String> cells(Terms terms) {
        Map<String, String> cells = new LinkedHashMap<>();
        rows().forEach((name, row) -> {
            if (applies(row.situation(), terms)) {
                cells.put(name, row.words());
            }
        });
        return cells;
    }

    /** All requirements that the rows, and what is charged beside them, concern. */
    public Set<String> requirements() {
        Set<String> all = new TreeSet<>(Purpose.ALL);
        for (Surplus surplus : surpluses) {
            all.addAll(surplus.requirements());
        }
        for (Circumstance circumstance : Circumstance.values()) {
            all.add(circumstance.requirement());
        }
        rows().values().forEach(row -> {
            all.addAll(row.answered());
            all.addAll(row.reported());
            all.addAll(row.forbidden());
        });
        return all;
    }

    private static boolean applies(Situation situation, Terms terms) {
        return switch (situation) {
            case LOGIN_ALLOWED -> terms.duplicateLogin().equals("allow");
            case LOGIN_DUPLICATE -> terms.duplicateLogin().equals("refuse");
            case LOGIN_CLOSING -> terms.duplicateLogin().equals("close-earlier");
            case LOGIN_OCCUPIED, LOGIN_PERHAPS_OCCUPIED -> terms.places().equals("exclusive");
            case MEDIA -> terms.serves("media");
            case SILENT -> terms.serves("keep-alive");
            case STOPPED -> terms.controls().contains("stop");
            case AVAILABLE_AFTER_RESTART -> terms.controls().contains("start");
            default -> true;
        };
    }

    /**
     * Whom it concerns that something is reported which nothing permits, in Markdown; and after which events a violation concerns a further
     * requirement.
     */
    public List<String> blame() {
        List<String> lines = new ArrayList<>();
        lines.add("| a surplus | where | requirement |");
        lines.add("|---|---|---|");
        for (Surplus surplus : surpluses) {
            lines.add(surplus.markdown());
        }
        lines.add("");
        lines.add("| where | and | it concerns, too |");
        lines.add("|---|---|---|");
        for (Circumstance circumstance : Circumstance.values()) {
            lines.add(circumstance.markdown());
        }
        return lines;
    }

    /**
     * Whether only a step of a scenario can show that a requirement is broken.
     *
     * @param requirement its id
     * @param claim the kind of the claim by which the step asks for it, as the journal names it
     */
    public boolean onlyAStepShows(String requirement, String claim) {
        return Stream.of(Probe.values())
                .anyMatch(
                        it -> it.requirement().equals(requirement) && it.claim().equals(claim));
    }

    /** The requirements of which only a step shows some part, each with the reason why no history without that step can. */
    public Map<String, String> probed() {
        Map<String, String> reasons = new TreeMap<>();
        Stream.of(Probe.values()).forEach(it -> reasons.put(it.requirement(), it.reason()));
        return reasons;
    }

    /** What only a step of a scenario shows, with the reason, in Markdown. */
    public List<String> probes() {
        List<String> lines = new ArrayList<>();
        lines.add("| requirement | what only a step shows | why no history without it can |");
        lines.add("|---|---|---|");
        for (Probe probe : Probe.values()) {
            lines.add(probe.markdown());
        }
        return lines;
    }

    /** The table as people read it, in Markdown: one line for each row, in the order of {@link #rows()}. */
    public List<String> markdown() {
        List<String> lines = new ArrayList<>();
        lines.add(
                "| cell | the connection is | what happens | the request is answered by | reporting engines are sent | requirements |");
        lines.add("|---|---|---|---|---|---|");
        rows().values().forEach(row -> lines.add(row.markdown()));
        return lines;
    }
}
