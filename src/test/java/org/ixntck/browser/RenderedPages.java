package org.ixntck.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.ixntck.cli.Program;
import org.ixntck.cli.PythonServer;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * The pages of four runs, which are made once for all tests, and a browser: a run that passes, one that fails, one with a hostile server and one
 * with servers that crash.
 */
final class RenderedPages implements AutoCloseable {

    /** Where tests leave pictures and prints. */
    static final Path PICTURES = Path.of("target", "pages");

    private static final int ATTEMPTS = 3;

    private final Path folder;
    private final Browser browser;

    /** Gives the pages to the tests that ask for them. */
    static final class Provider implements ParameterResolver {

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == RenderedPages.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getRoot()
                    .getStore(ExtensionContext.Namespace.GLOBAL)
                    .computeIfAbsent(RenderedPages.class, any -> new RenderedPages(), RenderedPages.class);
        }
    }

    private RenderedPages() {
        try {
            folder = Files.createTempDirectory("pages");
            browser = Browser.start();
            certify("passing", "reference");
            certify("failing", "defect/treats-reset-unlike-close", "--only", "AD-03,AD-04");
            certify("hostile", "hostile-markup", "--only", "LI-01");
            certify("crashing", description().toString(), "--only", "LO-05");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        browser.close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** A busy machine may leave something undecided, which is another run, and not what is tested here: so it is tried up to three times. */
    private void certify(String run, String adapter, String... more) {
        int wanted = run.equals("passing") ? 0 : 1;
        Program program = new Program(-1, "", "");
        for (int i = 0; i < ATTEMPTS && program.code() != wanted; i++) {
            program = Program.certify(Stream.concat(
                            Stream.of(
                                    "--adapter",
                                    adapter,
                                    "--reports",
                                    folder.resolve(run).toString()),
                            Stream.of(more))
                    .toArray(String[]::new));
        }
        assertThat(program.code()).as(program.out() + program.err()).isIn(wanted, 2);
    }

    /** Servers that end at each logout, after they have printed something nasty. */
    private Path description() throws IOException {
        return PythonServer.severalWith("ixn_server.InteractionServer._log_out = lambda *all:"
                        + " (print('<img src=x onerror=alert(4)>', chr(27) + '[2J', flush=True), os._exit(3))")
                .describe(folder);
    }

    /** A new tab of the browser. */
    Tab tab() {
        return browser.tab();
    }

    /** A file of a run. */
    Path file(String run, String name) {
        return folder.resolve(run).resolve("latest").resolve(name);
    }

    /** The report of a run, when its scripts are done. */
    Tab report(String run, String fragment) {
        Tab tab = tab().open(file(run, "report.html"), fragment);
        tab.await("document.documentElement.dataset.ready === 'yes'");
        return tab;
    }

    JsonNode verdict(String run) throws IOException {
        return new ObjectMapper().readTree(file(run, "verdict.json").toFile());
    }
}
