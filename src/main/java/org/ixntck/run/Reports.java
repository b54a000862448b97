package org.ixntck.run;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.ixntck.figures.Figures;
import org.ixntck.figures.Measurement;
import org.ixntck.journal.History;
import org.ixntck.journal.JournalException;
import org.ixntck.report.CucumberHtml;
import org.ixntck.report.EntryIndex;
import org.ixntck.report.JunitXml;
import org.ixntck.report.ScenarioEntries;
import org.ixntck.report.Summary;
import org.ixntck.report.VerdictJson;
import org.ixntck.report.page.ReportHtml;
import org.ixntck.report.page.RunFacts;
import org.ixntck.selftest.ExpectedMatrix;

/** Writes the reports of a run into its folder. Those for programs come first, so that they exist even if a page cannot be rendered. */
final class Reports {

    /** The page that people open. */
    static final String PAGE = "report.html";

    static final String JUNIT = "junit.xml";
    static final String SUMMARY = "summary.md";
    static final String CUCUMBER = "cucumber.html";

    private final Result result;
    private final Figures figures;
    private final ScenarioEntries entries;

    private Reports(Result result, Figures figures, ScenarioEntries entries) {
        this.result = result;
        this.figures = figures;
        this.entries = entries;
    }

    /** The reports of a run with its complete history. */
    static Reports of(Result result, History history) {
        return new Reports(
                result,
                Measurement.of(history.entries()),
                ScenarioEntries.of(history, result.judgement().scenarios()));
    }

    /**
     * The reports of a recorded run. Of its journal, which is read once more, they show a part.
     *
     * @param index of the whole journal
     * @throws IOException if the journal cannot be read
     */
    static Reports of(Result result, Figures figures, EntryIndex index, Rejudging.Source journal) throws IOException {
        return new Reports(
                result, figures, ScenarioEntries.of(index, result.judgement().scenarios(), journal.open()));
    }

    void writeForPrograms() throws IOException {
        Path folder = result.folder();
        new VerdictJson(
                        result.judgement(),
                        figures,
                        result.exitCode().code(),
                        result.limitMillis().orElse(0))
                .write(folder.resolve(VerdictJson.NAME));
        new JunitXml(result.judgement(), result.unexpectedExits()).write(folder.resolve(JUNIT));
        new Summary(
                        result.judgement(),
                        result.unexpectedExits(),
                        result.exitCode().code())
                .write(folder.resolve(SUMMARY));
    }

    /** Writes the page that people open. */
    void writePage() throws IOException {
        RunFacts facts = new RunFacts(
                result.unexpectedExits(), result.why(), result.limitMillis(), figures, ExpectedMatrix.defects());
        new ReportHtml(result.judgement(), facts, entries).write(result.folder().resolve(PAGE));
    }

    /**
     * Writes the page that people open on the calling thread, and Cucumber's report on another one. Waits for both: each ends with the entries that
     * it shows.
     *
     * @param messages the files of Cucumber's message plugin; those that do not exist are left out
     */
    void writePages(List<Path> messages) throws IOException {
        CucumberHtml html = new CucumberHtml(result.judgement(), entries.view(), result.unexpectedExits());
        FutureTask<Void> cucumber = new FutureTask<>(() -> {
            html.write(
                    messages.stream()
                            .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                            .toList(),
                    result.folder().resolve(CUCUMBER));
            return null;
        });
        new Thread(cucumber, "ixn-tck cucumber.html").start();
        try {
            writePage();
        } finally {
            written(cucumber);
        }
    }

    private static void written(FutureTask<Void> report) throws IOException {
        try {
            report.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException io) {
                throw io;
            }
            if (e.getCause() instanceof RuntimeException runtime) {
                throw runtime;
            }
            throw (Error) e.getCause();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while the reports were written");
        }
    }

    /** Judges a run and writes its reports. */
    interface Writing<T> {

        /**
         * Does it.
         *
         * @throws IOException if a file cannot be written
         */
        T result() throws IOException;
    }

    /**
     * Judges a run and writes its reports.
     *
     * @param folder of the run
     * @throws RunException if the journal cannot be read, or a file cannot be written; there is no verdict.json then
     */
    static <T> T written(Path folder, Writing<T> writing) throws RunException {
        try {
            return writing.result();
        } catch (JournalException e) {
            withdraw(folder);
            throw new RunException(ExitCode.KIT, "there is no verdict: " + e.getMessage(), e);
        } catch (IOException | UncheckedIOException e) {
            withdraw(folder);
            throw new RunException(
                    ExitCode.KIT, "the reports could not be written in %s: %s".formatted(folder, e.getMessage()), e);
        }
    }

    /** The kit ends with 70: no file may say that there is a verdict. The journal and the messages stay. */
    static void withdraw(Path folder) {
        for (String report : List.of(VerdictJson.NAME, JUNIT, SUMMARY, PAGE, CUCUMBER)) {
            try {
                Files.deleteIfExists(folder.resolve(report));
            } catch (IOException e) {
                // The caller reports the failure that came first.
            }
        }
    }
}
