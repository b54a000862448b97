package org.ixntck.judge.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ixntck.judge.Tale.LOGIN;
import static org.ixntck.judge.Tale.LOGOUT;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ixntck.adapter.Message;
import org.ixntck.judge.Line;
import org.ixntck.judge.Tale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each row of the table earns its place: without its charge a bad history passes, without its branch a good one fails, and without what it forbids
 * a good history is no evidence. What is reported without a cause is charged by the lines of {@link Surplus}, whatever the row ({@link SurplusTest}).
 */
class RowsTest {

    private static final String AGENT = "agent-1";
    private static final String OTHER = "agent-2";

    /** A requirement that is none. */
    private static final List<String> NOBODY = List.of("XX-00");

    private record World(Tale tale, Line engine) {}

    private static World world(Row row) {
        Tale tale = switch (row.situation()) {
            case LOGIN_ALLOWED -> Tale.policy("allow");
            case LOGIN_CLOSING -> Tale.policy("close-earlier");
            case MEDIA -> Tale.begin("media");
            case SILENT -> Tale.begin("keep-alive");
            default -> Tale.policy("refuse");
        };
        Line engine = tale.leases(AGENT).leases(OTHER).reporting("A");
        return new World(tale, engine);
    }

    private static Line loggedIn(World world, String agent) {
        Line line = world.tale().loggedIn(agent, "A");
        world.engine().hears(LOGIN, agent);
        return line;
    }

    /** A connection in that state; what has to have happened before on others has. */
    private static Line inState(World world, State state) {
        return switch (state) {
            case NEW -> world.tale().agent(AGENT, "A");
            case REFUSED -> world.tale().agent(AGENT, "A").registersAs("nobody").refuses();
            case REGISTERED -> world.tale().registered(AGENT, "A");
            case AVAILABLE -> world.tale().registered(AGENT, "A").isAvailable().acks();
            case PRIMARY -> loggedIn(world, AGENT);
            case LOGGED_OUT -> {
                Line line = loggedIn(world, AGENT).logsOut();
                world.engine().hears(LOGOUT, AGENT);
                yield line.acks();
            }
        };
    }

    /** Sends what the row is about; returns the connection. */
    private static Line comesTo(World world, Row row) {
        Line line = inState(world, row.state());
        world.tale().at(600).quiet();
        switch (row.situation()) {
            case LOGIN_OCCUPIED -> loggedIn(world, OTHER);
            case LOGIN_PERHAPS_OCCUPIED ->
                world.tale().registered(OTHER, "A").isAvailable().acks();
            case LOGIN_ALLOWED, LOGIN_DUPLICATE, LOGIN_CLOSING -> loggedIn(world, AGENT);
            default -> {}
        }
        return switch (row.situation()) {
            case REGISTER -> line.registers();
            case REGISTER_INVALID -> line.registersAs("nobody");
            case REGISTER_AGAIN -> row.state() == State.NEW ? line.registers().registers() : line.registers();
            case REQUEST, LOGOUT -> line.logsOut();
            case LOGIN, LOGIN_ALLOWED, LOGIN_DUPLICATE, LOGIN_CLOSING -> line.logsIn();
            case LOGIN_INCOMPLETE -> line.logsInBadly();
            case LOGIN_FOREIGN ->
                line.asks(Tale.about("RequestAgentLogin", OTHER).with("mediaList", Map.of()));
            case LOGIN_OCCUPIED, LOGIN_PERHAPS_OCCUPIED -> line.logsInAt("place-of-" + OTHER);
            case AVAILABLE -> line.isAvailable();
            case AVAILABLE_OPEN -> line.asks(Message.of("RequestAgentAvailable"));
            case NOT_AVAILABLE -> line.isNotAvailable();
            case MEDIA -> line.asks(Message.of("RequestAddMedia").with("mediaTypeName", "chat"));
            case CLOSED -> line.closes();
            case RESET -> line.resets();
            case ENDED -> line.isEndedByServer();
            default -> throw new IllegalArgumentException(row.name());
        };
    }

    /** What is reported of a login that was let in. */
    private static void accepted(World world, Row row) {
        switch (row.situation()) {
            case LOGIN_PERHAPS_OCCUPIED, LOGIN_ALLOWED -> world.engine().hears(LOGIN, AGENT);
            case LOGIN_CLOSING -> world.engine().hears(LOGOUT, AGENT).hears(LOGIN, AGENT);
            case LOGIN_FOREIGN -> {
                if (row.report() == Row.Report.LOGIN) {
                    world.engine().hears(LOGIN, OTHER);
                }
            }
            default -> {}
        }
    }

    private static Judged judged(Table table, World world) {
        world.tale().at(5_000);
        world.engine().livesOn();
        return Judged.by(table, world.tale().quiet());
    }

    private static boolean reachable(Row row) {
        return row.situation() != Situation.AVAILABLE_AFTER_RESTART && row.situation() != Situation.STATUS;
    }

    static Stream<Row> answered() {
        return Table.ofTheModels().rows().values().stream()
                .filter(row -> row.answer() != Row.Answer.NONE && reachable(row));
    }

    static Stream<Row> open() {
        return answered().filter(row -> row.answer() == Row.Answer.EITHER && row.state() != State.NEW);
    }

    static Stream<Row> reported() {
        return Table.ofTheModels().rows().values().stream()
                .filter(row -> row.answer() == Row.Answer.NONE
                        && row.report() == Row.Report.LOGOUT
                        && row.situation() != Situation.SILENT);
    }

    private static Table without(Row row) {
        Row mute = new Row(
                row.state(), row.situation(), row.answer(), List.of(), row.report(), List.of(), List.of(), row.next());
        return Table.ofTheModels().with(mute);
    }

    private static Table strictly(Row row, Row.Answer answer) {
        Row strict = new Row(
                row.state(),
                row.situation(),
                answer,
                List.of("LI-07"),
                row.report(),
                row.reported(),
                row.forbidden(),
                row.next());
        return Table.ofTheModels().with(strict);
    }

    @ParameterizedTest
    @MethodSource("answered")
    void shouldNeedEachRowToChargeARequestThatIsNotAnswered(Row row) {
        World world = world(row);
        comesTo(world, row);

        Judged judged = judged(Table.ofTheModels(), world);
        assertThat(judged.chargedRows()).as("%s", judged.sentences()).contains(row.name());
        if (!row.answered().isEmpty()) {
            assertThat(judged(without(row), world).chargedBy(row)).doesNotContainAnyElementsOf(row.answered());
        }
    }

    @ParameterizedTest
    @MethodSource("reported")
    void shouldNeedEachRowToChargeALogoutThatIsNotReported(Row row) {
        World world = world(row);
        comesTo(world, row);

        Judged judged = judged(Table.ofTheModels(), world);
        assertThat(judged.chargedRows()).as("%s", judged.sentences()).contains(row.name());
        assertThat(judged(without(row), world).chargedBy(row)).doesNotContainAnyElementsOf(row.reported());
    }

    @ParameterizedTest
    @MethodSource("open")
    void shouldNeedEachBranchToPassWhatTheModelsLeaveOpen(Row row) {
        List<String> needed = new ArrayList<>();
        for (Row.Answer answer : List.of(Row.Answer.ACK, Row.Answer.ERROR)) {
            World world = world(row);
            Line line = comesTo(world, row);
            if (answer == Row.Answer.ACK) {
                line.acks();
                accepted(world, row);
            } else {
                line.refuses();
            }
            Judged judged = judged(Table.ofTheModels(), world);
            assertThat(judged.chargedRows())
                    .as("%s: %s", answer, judged.sentences())
                    .doesNotContain(row.name());
            Row.Answer other = answer == Row.Answer.ACK ? Row.Answer.ERROR : Row.Answer.ACK;
            if (judged(strictly(row, other), world).chargedRows().contains(row.name())) {
                needed.add(answer.name());
            }
        }

        assertThat(needed).as(row.name()).containsExactly("ACK", "ERROR");
    }

    /** A connection that ends, or stays open, where it may not. */
    static Stream<Row> ends() {
        return forbidding(Situation.TIMEOUT, Situation.ENDED, Situation.STOPPED);
    }

    /** Reports that may not come, shown by a time in which none came. */
    static Stream<Row> waitedOut() {
        return Table.ofTheModels().rows().values().stream()
                .filter(row -> !row.forbidden().isEmpty())
                .filter(row -> ends().noneMatch(row::equals))
                // What AV-04 forbids of these is charged, but is evidence only of an agent that was available.
                .filter(row -> row.situation() != Situation.NOT_AVAILABLE || row.state() == State.AVAILABLE)
                // Refused logins and RequestAgentAvailable forbid the same of each connection without a session.
                .filter(row -> row.state() == State.REGISTERED
                        || (row.situation() != Situation.LOGIN_INCOMPLETE && row.situation() != Situation.AVAILABLE));
    }

    private static Stream<Row> forbidding(Situation... situations) {
        return Table.ofTheModels().rows().values().stream()
                .filter(row -> List.of(situations).contains(row.situation()))
                .filter(row -> !row.forbidden().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("ends")
    void shouldNeedEachRowToChargeAConnectionThatEndsOrStaysOpen(Row row) {
        World world = world(row);
        Line line = inState(world, row.state());
        switch (row.situation()) {
            case STOPPED -> world.tale().asks("A", "stop");
            case ENDED -> (row.state() == State.NEW ? line.registersAs("nobody") : line).isEndedByServer();
            default -> {}
        }
        world.tale().at(9_000);
        world.engine().livesOn();
        Tale tale = world.tale().quiet();

        assertThat(Judged.by(Table.ofTheModels(), tale).chargedBy(row)).containsAll(row.forbidden());
        assertThat(Judged.by(without(row), tale).charged()).doesNotContainAnyElementsOf(row.forbidden());
    }

    @ParameterizedTest
    @MethodSource("waitedOut")
    void shouldNeedEachRowForTheEvidenceThatNothingWasReported(Row row) {
        World world = world(row);
        if (row.situation() == Situation.STANDS) {
            // A session has stood when its logout is reported after its end.
            inState(world, State.LOGGED_OUT);
        } else {
            Line line = comesTo(world, row);
            if (row.answer() == Row.Answer.ACK) {
                line.acks();
            } else if (row.answer() != Row.Answer.NONE) {
                line.refuses();
            }
        }

        assertThat(judged(Table.ofTheModels(), world).charges().kept()).containsAll(row.forbidden());
        assertThat(judged(without(row), world).kept()).doesNotContainAnyElementsOf(row.forbidden());
    }
}
