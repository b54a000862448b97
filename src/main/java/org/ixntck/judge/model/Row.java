package org.ixntck.judge.model;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;

/**
 * One row of the table: what a server owes in one situation.
 *
 * @param state what the connection is to the server
 * @param situation what happens
 * @param answer what the request must be answered by
 * @param answered whom that concerns; empty where the purpose of a login decides, or nobody
 * @param report what reporting engines must be sent
 * @param reported whom that concerns; empty where the purpose of a login decides, or nobody
 * @param forbidden whom it concerns if a logout is reported all the same, or a login
 * @param next what the connection is to the server afterwards
 * @param name the same in each run, as coverage is counted by it
 */
record Row(
        State state,
        Situation situation,
        Answer answer,
        List<String> answered,
        Report report,
        List<String> reported,
        List<String> forbidden,
        State next,
        String name) {

    /** What a request must be answered by. */
    enum Answer {
        ACK("EventAck"),
        ERROR("EventError"),
        /** The models leave open which. */
        EITHER("EventAck or EventError"),
        NONE("");

        private final String words;

        Answer(String words) {
            this.words = words;
        }
    }

    /** What reporting engines must be sent. */
    enum Report {
        NONE("nothing"),
        LOGIN("EventAgentLogin"),
        LOGOUT("EventAgentLogout"),
        LOGOUT_LOGIN("EventAgentLogout of the earlier session, then EventAgentLogin"),
        LOGIN_OPEN("perhaps EventAgentLogin"),
        LOGOUT_OPEN("perhaps EventAgentLogout"),
        LOGOUT_LOGIN_OPEN("perhaps EventAgentLogout, then EventAgentLogin");

        private final String words;

        Report(String words) {
            this.words = words;
        }
    }

    Row {
        answered = List.copyOf(answered);
        reported = List.copyOf(reported);
        forbidden = List.copyOf(forbidden);
    }

    Row(
            State state,
            Situation situation,
            Answer answer,
            List<String> answered,
            Report report,
            List<String> reported,
            List<String> forbidden,
            State next) {
        this(state, situation, answer, answered, report, reported, forbidden, next, name(state, situation));
    }

    private static String name(State state, Situation situation) {
        return "%s/%s".formatted(state, situation).toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** State and situation as people read them. */
    String words() {
        return "%s: %s".formatted(state.words(), situation.words());
    }

    /** One line of a table in Markdown. */
    String markdown() {
        List<String> whom = new ArrayList<>();
        boolean purpose = situation.name().startsWith("LOGIN") && answer == Answer.ACK;
        whom.addAll(purpose ? Purpose.ALL : answered);
        whom.addAll(reported);
        whom.addAll(forbidden);
        return "| `%s` | %s | %s | %s | %s | %s |"
                .formatted(
                        name(),
                        state.words(),
                        situation.words(),
                        answer.words,
                        report.words,
                        String.join(", ", new LinkedHashSet<>(whom)));
    }
}
