package org.ixntck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ixntck.Tools;
import org.ixntck.journal.Event.Fault.Kind;
import org.ixntck.walk.Action;
import org.ixntck.walk.Action.Hindrance;
import org.ixntck.walk.Action.Request;
import org.ixntck.walk.Pace;
import org.ixntck.walk.Quirk;
import org.ixntck.walk.Step;
import org.ixntck.walk.Walk;
import org.ixntck.walk.WalkFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A reporting engine that is slow is told everything, and one that reads nothing takes nothing from the other one. */
class SlowEngineIT {

    private static final String SERVER = "S = ixn_server.InteractionServer; r = S._report; ";

    /** Reports nothing to anybody while a message of any engine has only partly arrived. */
    private static final String WAITS_FOR_A_MESSAGE = SERVER
            + "S._report = lambda self, *a, **k: None if any(e.connection._framing._line for e in self._reporting) else r(self, *a, **k)";

    /** Has a small buffer for each client, and reports nothing to anybody while that of any engine is full. */
    private static final String SHARES_A_BUFFER = """
            import select, socket; C = ixn_server.Connection; i = C.__init__; \
            C.__init__ = lambda self, s, *a: (s.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, 4096), i(self, s, *a))[1]; \
            """
            + SERVER
            + "S._report = lambda self, *a, **k: None if any(not select.select([], [e.connection._sock], [], 0)[1] for e in self._reporting) else r(self, *a, **k)";

    private static final int TRIES_MAX = 3;

    @TempDir
    private Path folder;

    @BeforeAll
    static void needsPython() {
        Tools.need("python3", "-c", "pass");
    }

    /** Engines, and an agent who has registered. */
    private static Stream<Step> beginning(int engines) {
        return Stream.concat(
                IntStream.range(0, engines).mapToObj(it -> new Step(new Action.EngineJoin(it, "A"), Pace.ANSWERED)),
                Stream.of(new Step(new Action.Connect(0, "A", 1, 0), Pace.ANSWERED), asks(Request.REGISTER)));
    }

    private static Step asks(Request request, Quirk... quirks) {
        return new Step(new Action.Ask(0, "A", 1, request, 0, Set.of(quirks)), Pace.ANSWERED);
    }

    /** The agent logs in and out, as often as given. */
    private static Stream<Step> sessions(int count) {
        return IntStream.range(0, count)
                .boxed()
                .flatMap(it -> Stream.of(asks(Request.LOGIN), asks(Request.LOGOUT, Quirk.LONG_REASON)));
    }

    private static List<Step> slow() {
        List<Step> steps = new ArrayList<>(beginning(1).toList());
        steps.add(new Step(new Action.EngineHamper(0, "A", Hindrance.BYTES), Pace.AT_ONCE));
        steps.addAll(sessions(1).toList());
        return steps;
    }

    private static List<Step> deaf() {
        List<Step> steps = new ArrayList<>(beginning(2).toList());
        steps.add(new Step(new Action.EngineBreak(1, "A", Kind.DEAFNESS), Pace.AT_ONCE));
        steps.addAll(sessions(8).toList());
        steps.add(new Step(new Action.EngineJoin(1, "A"), Pace.ANSWERED));
        steps.addAll(sessions(1).toList());
        return steps;
    }

    @Test
    void shouldShowAServerThatReportsNothingWhileAnEngineSendsSlowly() throws IOException {
        Program shown = found(WAITS_FOR_A_MESSAGE, slow());

        assertThat(shown.code()).as(shown.out() + shown.err()).isEqualTo(1);
        assertThat(shown.out()).contains("FAIL LO-02");
    }

    @Test
    void shouldShowAServerThatReportsNothingWhileAnEngineReadsNothing() throws IOException {
        Program shown = found(SHARES_A_BUFFER, deaf());

        assertThat(shown.code()).as(shown.out() + shown.err()).isEqualTo(1);
        assertThat(shown.out()).contains("LI-02", "LO-02");
    }

    @Test
    void shouldFindNothingWhereEnginesAreServedByThemselves() throws IOException {
        List<Step> both = new ArrayList<>(deaf());
        both.add(2, new Step(new Action.EngineHamper(0, "A", Hindrance.SLICES), Pace.AT_ONCE));
        Program hidden = replayed("pass", both);

        assertThat(hidden.code()).as(hidden.out() + hidden.err()).isZero();
    }

    /** Played up to three times: on a busy machine the logout may come when the engine has sent all, or the failure may be undecided. */
    private Program found(String change, List<Step> steps) throws IOException {
        Program played = replayed(change, steps);
        for (int tries = 1; tries < TRIES_MAX && played.code() != 1; tries++) {
            played = replayed(change, steps);
        }
        return played;
    }

    private Program replayed(String change, List<Step> steps) throws IOException {
        Path file = Files.writeString(folder.resolve("walk.ndjson"), WalkFile.text(new Walk(1, 1, true, steps)));
        String server = PythonServer.severalWith(change).describe(folder).toString();
        String reports = folder.resolve("reports").toString();
        return Program.run("explore", "--adapter", server, "--replay", file.toString(), "--reports", reports);
    }
}
