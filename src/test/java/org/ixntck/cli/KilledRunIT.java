package org.ixntck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.ixntck.journal.Event;
import org.ixntck.journal.History;
import org.ixntck.journal.Ndjson;
import org.ixntck.judge.rule.Catalogue;
import org.ixntck.judge.rule.Conformance;
import org.ixntck.judge.rule.OfScenario;
import org.ixntck.judge.rule.Verdict;
import org.ixntck.judge.verdict.Judge;
import org.ixntck.judge.verdict.Judgement;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.io.TempDir;

/**
 * A run that is killed leaves a journal that can be judged up to its last full line. {@code -Dixn-tck.kills=50} kills at fifty moments;
 * each build does so at a few.
 */
class KilledRunIT {

    private static final int MOMENTS = 4;
    private static final long SEED = 20261123;
    private static final int FULL = Integer.getInteger("ixn-tck.kills", MOMENTS);

    @TempDir
    private Path folder;

    @RepeatedTest(50)
    void shouldLeaveAJournalThatCanBeJudged(RepetitionInfo repetition) throws Exception {
        if (repetition.getCurrentRepetition() > FULL) {
            return;
        }
        long millis = 500 + new Random(SEED + repetition.getCurrentRepetition()).nextInt(3_500);
        StandaloneJar jar = new StandaloneJar(folder);
        Process process = jar.start("certify");
        Awaitility.await().pollDelay(Duration.ofMillis(millis)).until(() -> true);
        StandaloneJar.signal("KILL", process);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();

        Path run = onlyRun();
        if (Files.isSymbolicLink(folder.resolve("reports/latest"))) {
            assertThat(folder.resolve("reports/latest").toRealPath()).isEqualTo(run.toRealPath());
        }
        Path journal = run.resolve("journal.ndjson");
        if (Files.notExists(journal) || !Files.readString(journal).contains("\n")) {
            return;
        }
        History history = new Ndjson().read(journal);
        Judgement judgement = new Judge(Catalogue.bundled(), false).judge(history);
        boolean ended = !history.all(Event.RunEnded.class).isEmpty();
        if (!ended) {
            assertThat(judgement.conformance()).isEqualTo(Conformance.INCOMPLETE);
        }
        assertThat(judgement.requirements()).noneMatch(row -> row.verdict() == Verdict.FAIL);
        assertFinishedScenariosAreDecided(history, judgement);
        StringWriter out = new StringWriter();
        int code = Main.run(new PrintWriter(out), new PrintWriter(out), "judge", run.toString());
        assertThat(code).as(out.toString()).isIn(ended ? new Integer[] {0, 2} : new Integer[] {130});
    }

    /** What a scenario had come to when it ended is not lost. */
    private static void assertFinishedScenariosAreDecided(History history, Judgement judgement) {
        history.all(Event.ScenarioEnded.class)
                .forEach(entry -> assertThat(judgement.scenarios())
                        .filteredOn(scenario -> scenario.key().equals(entry.scenario()))
                        .extracting(OfScenario::verdict)
                        .first()
                        .isIn(Verdict.PASS, Verdict.OBSERVED, Verdict.NOT_APPLICABLE));
    }

    private Path onlyRun() throws Exception {
        Path reports = folder.resolve("reports");
        if (Files.notExists(reports)) {
            return reports;
        }
        try (var runs = Files.list(reports)) {
            return runs.filter(run -> !run.endsWith("latest")).findFirst().orElse(reports);
        }
    }
}
