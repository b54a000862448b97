package org.ixntck.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import org.ixntck.journal.History;
import org.ixntck.report.CucumberHtml;
import org.ixntck.report.JunitXml;
import org.ixntck.report.Summary;
import org.ixntck.report.VerdictJson;

/** Writes the reports of a run into its folder. Those for programs come first, so that they exist even if a page cannot be rendered. */
final class Reports {

    private final Result result;
    private final History history;
    private final List<Path> messages;

    Reports(Result result, History history, List<Path> messages) {
        this.result = result;
        this.history = history;
        this.messages = messages;
    }

    void writeForPrograms() throws IOException {
        Path folder = result.folder();
        new VerdictJson(
                        result.judgement(),
                        result.exitCode().code(),
                        result.limitMillis().orElse(0))
                .write(folder.resolve(VerdictJson.NAME));
        new JunitXml(result.judgement(), result.unexpectedExits()).write(folder.resolve("junit.xml"));
        new Summary(
                        result.judgement(),
                        result.unexpectedExits(),
                        result.exitCode().code())
                .write(folder.resolve("summary.md"));
    }

    void writeForPeople() throws IOException {
        new CucumberHtml(result.judgement(), history)
                .write(
                        messages.stream()
                                .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                                .toList(),
                        result.folder().resolve("cucumber.html"));
    }
}
