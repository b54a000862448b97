package org.ixntck.judge.model;

import static org.ixntck.judge.model.Row.Answer.ACK;
import static org.ixntck.judge.model.Row.Answer.EITHER;
import static org.ixntck.judge.model.Row.Answer.ERROR;

import java.util.ArrayList;
import java.util.List;
import org.ixntck.judge.model.Row.Answer;
import org.ixntck.judge.model.Row.Report;

/** What the pages of the models say, row by row of the table. */
final class Rows {

    private static final List<String> NOBODY = List.of();
    private static final List<State> IDLE = List.of(State.REGISTERED, State.AVAILABLE, State.LOGGED_OUT);

    private Rows() {}

    static List<Row> ofTheModels() {
        List<Row> rows = new ArrayList<>();
        registration(rows);
        logins(rows);
        logouts(rows);
        availability(rows);
        disconnection(rows);
        return rows;
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
        rows.add(new Row(
                State.PRIMARY,
                Situation.STANDS,
                Answer.NONE,
                NOBODY,
                Report.NONE,
                NOBODY,
                List.of("AD-13", "SD-05"),
                State.PRIMARY));
    }

    /** Page <i>Login/Logout</i>, phase "Agent Logs In", and the logins of <i>Disconnection and Failover</i>. */
    private static void logins(List<Row> rows) {
        for (State state : IDLE) {
            rows.add(new Row(state, Situation.LOGIN, ACK, NOBODY, Report.LOGIN, NOBODY, NOBODY, State.PRIMARY));
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
            rows.add(new Row(
                    state,
                    Situation.LOGIN_CLOSING,
                    EITHER,
                    Table.ANY_ANSWER,
                    Report.LOGOUT_LOGIN,
                    List.of("LI-10", "LO-03"),
                    NOBODY,
                    State.PRIMARY));
        }
        open(rows, State.PRIMARY, Situation.LOGIN, Report.LOGOUT_LOGIN_OPEN, NOBODY, State.PRIMARY);
        rows.add(new Row(
                State.PRIMARY,
                Situation.STATUS,
                Answer.NONE,
                NOBODY,
                Report.NONE,
                List.of("LI-03"),
                NOBODY,
                State.PRIMARY));
    }

    /** Page <i>Login/Logout</i>, phase "Agent Logs Out". */
    private static void logouts(List<Row> rows) {
        rows.add(new Row(
                State.PRIMARY,
                Situation.LOGOUT,
                ACK,
                List.of("LO-01"),
                Report.LOGOUT,
                List.of("LO-02", "LO-03"),
                NOBODY,
                State.LOGGED_OUT));
        rows.add(new Row(
                State.REGISTERED,
                Situation.LOGOUT,
                ERROR,
                List.of("LO-04"),
                Report.NONE,
                NOBODY,
                List.of("LO-04"),
                State.REGISTERED));
        open(rows, State.AVAILABLE, Situation.LOGOUT, Report.NONE, NOBODY, State.AVAILABLE);
        open(rows, State.LOGGED_OUT, Situation.LOGOUT, Report.NONE, NOBODY, State.LOGGED_OUT);
    }

    /** The secondary's part: RequestAgentAvailable, RequestAgentNotAvailable, and requests about media. */
    private static void availability(List<Row> rows) {
        for (State state : IDLE) {
            rows.add(new Row(
                    state,
                    Situation.AVAILABLE,
                    ACK,
                    List.of("AV-01"),
                    Report.NONE,
                    NOBODY,
                    List.of("AV-03"),
                    State.AVAILABLE));
            open(rows, state, Situation.AVAILABLE_OPEN, Report.NONE, NOBODY, State.AVAILABLE);
            open(rows, state, Situation.MEDIA, Report.NONE, NOBODY, state);
            open(rows, state, Situation.NOT_AVAILABLE, Report.NONE, List.of("AV-04"), state);
        }
        rows.removeIf(row -> row.state() == State.AVAILABLE && row.situation() == Situation.NOT_AVAILABLE);
        rows.add(new Row(
                State.AVAILABLE,
                Situation.NOT_AVAILABLE,
                ACK,
                List.of("AV-02"),
                Report.NONE,
                NOBODY,
                List.of("AV-04"),
                State.REGISTERED));
        open(rows, State.PRIMARY, Situation.AVAILABLE_OPEN, Report.LOGOUT_OPEN, NOBODY, State.PRIMARY);
        open(rows, State.PRIMARY, Situation.NOT_AVAILABLE, Report.NONE, List.of("AV-04"), State.PRIMARY);
        open(rows, State.PRIMARY, Situation.MEDIA, Report.NONE, NOBODY, State.PRIMARY);
    }

    /** Page <i>Disconnection and Failover</i>, phase "Agent Disconnects". */
    private static void disconnection(List<Row> rows) {
        for (Situation way : List.of(Situation.CLOSED, Situation.RESET)) {
            String missing = way == Situation.CLOSED ? "AD-01" : "AD-03";
            rows.add(new Row(
                    State.PRIMARY,
                    way,
                    Answer.NONE,
                    NOBODY,
                    Report.LOGOUT,
                    List.of(missing, "LO-03"),
                    NOBODY,
                    State.PRIMARY));
            forbidding(rows, State.REGISTERED, way, "AD-09");
            forbidding(rows, State.AVAILABLE, way, "AD-05");
            forbidding(rows, State.LOGGED_OUT, way, "AD-04");
        }
        rows.add(new Row(
                State.PRIMARY,
                Situation.SILENT,
                Answer.NONE,
                NOBODY,
                Report.LOGOUT,
                List.of("AD-10", "LO-03"),
                NOBODY,
                State.PRIMARY));
        rows.add(new Row(
                State.PRIMARY,
                Situation.ENDED,
                Answer.NONE,
                NOBODY,
                Report.LOGOUT,
                List.of("LO-03"),
                NOBODY,
                State.PRIMARY));
    }

    private static void answered(List<Row> rows, State state, Situation situation, Answer answer, String whom) {
        rows.add(new Row(state, situation, answer, List.of(whom), Report.NONE, NOBODY, NOBODY, state));
    }

    /** Where the models leave the answer open, an answer is owed all the same (LI-07). */
    private static void open(
            List<Row> rows, State state, Situation situation, Report report, List<String> forbidden, State next) {
        rows.add(new Row(state, situation, EITHER, Table.ANY_ANSWER, report, NOBODY, forbidden, next));
    }

    private static void forbidding(List<Row> rows, State state, Situation situation, String whom) {
        rows.add(new Row(state, situation, Answer.NONE, NOBODY, Report.NONE, NOBODY, List.of(whom), state));
    }
}
