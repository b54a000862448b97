package org.ixntck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.ixntck.journal.Event.Fault.Kind;
import org.ixntck.walk.Action;
import org.ixntck.walk.Action.Request;
import org.ixntck.walk.Pace;
import org.ixntck.walk.Step;
import org.ixntck.walk.Walk;
import org.ixntck.walk.WalkFeature;
import org.ixntck.walk.WalkFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Steps of walks that no scenario has: they show what nothing else does, and correct servers pass them. */
@Tag("soak")
class RareStepsSoakIT {

    @TempDir
    private Path folder;

    private static Step step(Action action) {
        return new Step(action, Pace.QUIET);
    }

    private static Step asks(int agent, Request request, int whose) {
        return step(new Action.Ask(agent, "A", 1, request, whose, Set.of()));
    }

    /** A reporting engine is at the server, and an agent has logged in. */
    private static Walk afterALogin(Step... more) {
        Stream<Step> login = Stream.of(
                step(new Action.EngineJoin(0, "A")),
                step(new Action.Connect(0, "A", 1, 0)),
                asks(0, Request.REGISTER, 0),
                asks(0, Request.LOGIN, 0));
        return new Walk(1, 1, true, Stream.concat(login, Stream.of(more)).toList());
    }

    /** Two agents share a desk: when the first has left, the second logs in on the same connection. */
    private static Walk sharedDesk() {
        return afterALogin(
                asks(0, Request.LOGOUT, 0),
                asks(0, Request.LOGIN_OTHER, 1),
                step(new Action.Break(0, "A", 1, Kind.CLOSE)));
    }

    /** An application registers as a reporting engine that asks for keep-alive, and falls silent. */
    private static Walk silentEngine() {
        return afterALogin(
                step(new Action.Connect(1, "A", 1, 400)),
                asks(1, Request.REGISTER_AS_ENGINE, 1),
                step(new Action.Break(1, "A", 1, Kind.SILENCE)),
                step(new Action.Linger(Action.Span.KEEP_ALIVE)));
    }

    static Stream<Arguments> defects() {
        return Stream.of(
                Arguments.of("test-names-who-came-first", sharedDesk(), "AD-01"),
                Arguments.of("test-engine-takes-all", silentEngine(), "AD-13"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("defects")
    void shouldShowWhatNoOtherStepShows(String defect, Walk walk, String requirement) throws IOException {
        Program broken = replayed(defect, walk);
        assertThat(broken.code()).as(broken.out() + broken.err()).isEqualTo(1);
        assertThat(broken.out()).contains(requirement);

        Program right = replayed("reference", walk);
        assertThat(right.code()).as(right.out() + right.err()).isZero();

        Files.writeString(folder.resolve("found.feature"), WalkFeature.text(walk, List.of(requirement)));
        Program alone = Program.certify(
                "--adapter", defect, "--features", folder.toString(), "--only", "own", "--reports", reports());
        assertThat(alone.code()).as(alone.out() + alone.err()).isEqualTo(1);
        assertThat(alone.out()).contains("FAIL MUST " + requirement);
    }

    private String reports() {
        return folder.resolve("reports").toString();
    }

    private Program replayed(String adapter, Walk walk) throws IOException {
        Path file = Files.writeString(folder.resolve("walk.ndjson"), WalkFile.text(walk));
        return Program.run("explore", "--adapter", adapter, "--replay", file.toString(), "--reports", reports());
    }
}
