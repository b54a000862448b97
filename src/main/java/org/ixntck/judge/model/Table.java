package org.ixntck.judge.model;

import static org.ixntck.judge.model.Row.Answer.ACK;
import static org.ixntck.judge.model.Row.Answer.EITHER;
import static org.ixntck.judge.model.Row.Answer.ERROR;

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
import org.ixntck.judge.model.Row.Answer;
import org.ixntck.judge.model.Row.Report;

/** The protocol as a table: what a server owes in each situation. Immutable. */
public final class Table {

    /** Whom it concerns that a request is answered where the models leave open how. */
    static final List<String> ANY_ANSWER = List.of("LI-07");

    private static final List<String> NOBODY = List.of();
    private static final List<State> IDLE = List.of(State.REGISTERED, State.AVAILABLE, State.LOGGED_OUT);

    private final Map<State, Map<Situation, Row>> rows = new EnumMap<>(State.class);
    private final Set<Surplus> surpluses;

    private Table(List<Row> all, Set<Surplus> surpluses) {
        this.surpluses = surpluses;
        all.forEach(row -> rows.computeIfAbsent(row.state(), key -> new EnumMap<>(Situation.class))
                .put(row.situation(), row));
    }

    /** The table of the models. */
    public static Table ofTheModels() {
        List<Row> rows = new ArrayList<>();
        registration(rows);
        logins(rows);
        logouts(rows);
        availability(rows);
        disconnection(rows);
        return new Table(rows, EnumSet.allOf(Surplus.class));
    }

    /** Page <i>Registration</i>. */
    private static void registration(List<Row> rows) {
        answered(rows, State.NEW, Situation.REGISTER, ACK, "RG-01");
        answered(rows, State.NEW, Situation.REGISTER_INVALID, ERROR, "RG-02");
        answered(rows, State.NEW, Situation.REQUEST, ERROR, "RG-03");
        answered(rows, State.NEW, Situation.AVAILABLE_AFTER_RESTART, ERROR, "SR-09");
        answered(rows, State.REFUSED, Situation.REQUEST, ERROR, "RG-06");
        for (State state : List.of(State.NEW, State.REFUSED, State.REGISTERED)) {
            answered(rows, state, Situation.REGISTER_AGAIN, EITHER, "LI-07");
        }
        forbidding(rows, State.REFUSED, Situation.TIMEOUT, "RG-04");
        forbidding(rows, State.NEW, Situation.ENDED, "RG-05");
        forbidding(rows, State.REGISTERED, Situation.ENDED, "RG-09");
        forbidding(rows, State.REGISTERED, Situation.STOPPED, "SD-10");
        row(
                rows,
                State.PRIMARY,
                Situation.STANDS,
                Answer.NONE,
                NOBODY,
                Report.NONE,
                NOBODY,
                List.of("AD-13", "SD-05"),
                State.PRIMARY);
    }

    /** Page <i>Login/Logout</i>, phase "Agent Logs In", and the logins of <i>Disconnection and Failover</i>. */
    private static void logins(List<Row> rows) {
        for (State state : IDLE) {
            row(rows, state, Situation.LOGIN, ACK, NOBODY, Report.LOGIN, NOBODY, NOBODY, State.PRIMARY);
            open(rows, state, Situation.LOGIN_INCOMPLETE, Report.LOGIN_OPEN, List.of("AD-12"), State.PRIMARY);
            boolean carries = state == State.AVAILABLE;
            open(
                    rows,
                    state,
                    Situation.LOGIN_FOREIGN,
                    carries ? Report.NONE : Report.LOGIN,
                    NOBODY,
                    carries ? state : State.PRIMARY);
            answered(rows, state, Situation.LOGIN_OCCUPIED, ERROR, "LI-11");
            open(rows, state, Situation.LOGIN_PERHAPS_OCCUPIED, Report.LOGIN, NOBODY, State.PRIMARY);
            open(rows, state, Situation.LOGIN_ALLOWED, Report.LOGIN_OPEN, NOBODY, State.PRIMARY);
            answered(rows, state, Situation.LOGIN_DUPLICATE, ERROR, "LI-07");
            row(
                    rows,
                    state,
                    Situation.LOGIN_CLOSING,
                    EITHER,
                    List.of("LI-07"),
                    Report.LOGOUT_LOGIN,
                    List.of("LI-10", "LO-03"),
                    NOBODY,
                    State.PRIMARY);
        }
        open(rows, State.PRIMARY, Situation.LOGIN, Report.LOGOUT_LOGIN_OPEN, NOBODY, State.PRIMARY);
        row(
                rows,
                State.PRIMARY,
                Situation.STATUS,
                Answer.NONE,
                NOBODY,
                Report.NONE,
                List.of("LI-03"),
                NOBODY,
                State.PRIMARY);
    }

    /** Page <i>Login/Logout</i>, phase "Agent Logs Out". */
    private static void logouts(List<Row> rows) {
        row(
                rows,
                State.PRIMARY,
                Situation.LOGOUT,
                ACK,
                List.of("LO-01"),
                Report.LOGOUT,
                List.of("LO-02", "LO-03"),
                NOBODY,
                State.LOGGED_OUT);
        row(
                rows,
                State.REGISTERED,
                Situation.LOGOUT,
                ERROR,
                List.of("LO-04"),
                Report.NONE,
                NOBODY,
                List.of("LO-04"),
                State.REGISTERED);
        open(rows, State.AVAILABLE, Situation.LOGOUT, Report.NONE, NOBODY, State.AVAILABLE);
        open(rows, State.LOGGED_OUT, Situation.LOGOUT, Report.NONE, NOBODY, State.LOGGED_OUT);
    }

    /** The secondary's part: RequestAgentAvailable, RequestAgentNotAvailable, and requests about media. */
    private static void availability(List<Row> rows) {
        for (State state : IDLE) {
            row(
                    rows,
                    state,
                    Situation.AVAILABLE,
                    ACK,
                    List.of("AV-01"),
                    Report.NONE,
                    NOBODY,
                    List.of("AV-03"),
                    State.AVAILABLE);
            open(rows, state, Situation.AVAILABLE_OPEN, Report.NONE, NOBODY, State.AVAILABLE);
            open(rows, state, Situation.MEDIA, Report.NONE, NOBODY, state);
            open(rows, state, Situation.NOT_AVAILABLE, Report.NONE, List.of("AV-04"), state);
        }
        rows.removeIf(row -> row.state() == State.AVAILABLE && row.situation() == Situation.NOT_AVAILABLE);
        row(
                rows,
                State.AVAILABLE,
                Situation.NOT_AVAILABLE,
                ACK,
                List.of("AV-02"),
                Report.NONE,
                NOBODY,
                List.of("AV-04"),
                State.REGISTERED);
        open(rows, State.PRIMARY, Situation.AVAILABLE_OPEN, Report.LOGOUT_OPEN, NOBODY, State.PRIMARY);
        open(rows, State.PRIMARY, Situation.NOT_AVAILABLE, Report.NONE, List.of("AV-04"), State.PRIMARY);
        open(rows, State.PRIMARY, Situation.MEDIA, Report.NONE, NOBODY, State.PRIMARY);
    }

    /** Page <i>Disconnection and Failover</i>, phase "Agent Disconnects". */
    private static void disconnection(List<Row> rows) {
        for (Situation way : List.of(Situation.CLOSED, Situation.RESET)) {
            String missing = way == Situation.CLOSED ? "AD-01" : "AD-03";
            row(
                    rows,
                    State.PRIMARY,
                    way,
                    Answer.NONE,
                    NOBODY,
                    Report.LOGOUT,
                    List.of(missing, "LO-03"),
                    NOBODY,
                    State.PRIMARY);
            forbidding(rows, State.REGISTERED, way, "AD-09");
            forbidding(rows, State.AVAILABLE, way, "AD-05");
            forbidding(rows, State.LOGGED_OUT, way, "AD-04");
        }
        row(
                rows,
                State.PRIMARY,
                Situation.SILENT,
                Answer.NONE,
                NOBODY,
                Report.LOGOUT,
                List.of("AD-10", "LO-03"),
                NOBODY,
                State.PRIMARY);
        row(
                rows,
                State.PRIMARY,
                Situation.ENDED,
                Answer.NONE,
                NOBODY,
                Report.LOGOUT,
                List.of("LO-03"),
                NOBODY,
                State.PRIMARY);
    }

    private static void answered(List<Row> rows, State state, Situation situation, Answer answer, String whom) {
        row(rows, state, situation, answer, List.of(whom), Report.NONE, NOBODY, NOBODY, state);
    }

    /** Where the models leave the answer open, an answer is owed all the same (LI-07). */
    private static void open(
            List<Row> rows, State state, Situation situation, Report report, List<String> forbidden, State next) {
        row(rows, state, situation, EITHER, List.of("LI-07"), report, NOBODY, forbidden, next);
    }

    private static void forbidding(List<Row> rows, State state, Situation situation, String whom) {
        row(rows, state, situation, Answer.NONE, NOBODY, Report.NONE, NOBODY, List.of(whom), state);
    }

    private static void row(
            List<Row> rows,
            State state,
            Situation situation,
            Answer answer,
            List<String> answered,
            Report report,
            List<String> reported,
            List<String> forbidden,
            State next) {
        rows.add(new Row(state, situation, answer, answered, report, reported, forbidden, next));
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
