package org.ixntck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.ixntck.walk.Action;
import org.ixntck.walk.Action.Request;
import org.ixntck.walk.Pace;
import org.ixntck.walk.Step;
import org.ixntck.walk.Walk;
import org.ixntck.walk.WalkFile;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A reference id belongs to its connection: other connections may use the same one at the same time. */
class SameReferencesIT {

    @TempDir
    private Path folder;

    /** Two agents log in at once on connections of their own. */
    private static Stream<Step> logins() {
        return Stream.of(
                new Step(new Action.EngineJoin(0, "A"), Pace.ANSWERED),
                new Step(new Action.Connect(0, "A", 1, 0), Pace.ANSWERED),
                new Step(new Action.Connect(1, "A", 1, 0), Pace.ANSWERED),
                asks(0, Request.REGISTER, Pace.ANSWERED),
                asks(1, Request.REGISTER, Pace.ANSWERED),
                asks(0, Request.LOGIN, Pace.AT_ONCE),
                asks(1, Request.LOGIN, Pace.QUIET));
    }

    private static Step asks(int agent, Request request, Pace pace) {
        return new Step(new Action.Ask(agent, "A", 1, request, agent, Set.of()), pace);
    }

    @ParameterizedTest(name = "{0} from {1}")
    @CsvSource({"test-repeats-answers, 1, LI-02", "test-answers-by-reference, 2147483646, LI-01"})
    void shouldShowAServerThatTellsRequestsApartByReferenceIdAlone(String defect, long first, String requirement)
            throws IOException {
        Step same = new Step(new Action.NumberFrom(first), Pace.AT_ONCE);

        Program shown = replayed(defect, Stream.concat(Stream.of(same), logins()));
        assertThat(shown.code()).as(shown.out() + shown.err()).isEqualTo(1);
        assertThat(shown.out()).contains("FAIL " + requirement);

        Program hidden = replayed(defect, logins());
        assertThat(hidden.code()).as(hidden.out() + hidden.err()).isZero();
    }

    private Program replayed(String adapter, Stream<Step> steps) throws IOException {
        Path file =
                Files.writeString(folder.resolve("walk.ndjson"), WalkFile.text(new Walk(1, 1, true, steps.toList())));
        String reports = folder.resolve("reports").toString();
        return Program.run("explore", "--adapter", adapter, "--replay", file.toString(), "--reports", reports);
    }
}
