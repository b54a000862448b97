package org.ixntck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With {@code --redact} no name of a host, a user or an agent is in anything that a run leaves, and it can still be verified. */
class RedactedRunTest {

    private static final String USER = "jane-of-acme";
    private static final Pattern AGENT = Pattern.compile("(?<!redacted-)agent-\\d");

    private final String before = System.getProperty("user.name");

    @TempDir
    private Path folder;

    @BeforeEach
    void nameTheUser() {
        System.setProperty("user.name", USER);
    }

    @AfterEach
    void restore() {
        System.setProperty("user.name", before);
    }

    private Program certify(String... more) throws IOException {
        // The path of own features is in the journal and in Cucumber's messages.
        String host = InetAddress.getLocalHost().getHostName();
        Path own = Files.createDirectories(folder.resolve(USER).resolve(host));
        Files.writeString(own.resolve("desk.feature"), """
                Feature: desk
                  @AD-01 @ours
                  Scenario: the desk of jane-of-acme is left
                    Given Ann is logged in to A
                    When Ann's application closes its connection
                    Then A reports exactly one EventAgentLogout for Ann [AD-01]
                """);
        String[] options = {
            "--only",
            "ours",
            "--features",
            own.toString(),
            "--reports",
            folder.resolve("reports").toString()
        };
        return Program.certify(
                Stream.concat(Stream.of(options), Stream.of(more)).toArray(String[]::new));
    }

    private void assertNowhere(Pattern pattern) throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("reports/latest").toRealPath())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String text = Files.readString(file, StandardCharsets.ISO_8859_1);
                assertThat(pattern.matcher(text)
                                .results()
                                .map(it -> text.substring(
                                        Math.max(0, it.start() - 40), Math.min(text.length(), it.end() + 40))))
                        .as("%s in %s", pattern, file)
                        .isEmpty();
            }
        }
    }

    @Test
    void shouldLeaveNoNameInAnything() throws IOException {
        assertThat(certify().code()).isZero();
        JsonNode plain = verdict();
        Program redacted = certify("--redact-agents", "--bundle");
        assertThat(redacted.code()).as(redacted.err()).isZero();

        assertNowhere(Pattern.compile(USER));
        assertNowhere(Pattern.compile(
                "/%s/".formatted(Pattern.quote(InetAddress.getLocalHost().getHostName()))));
        assertNowhere(AGENT);
        assertThat(folder.resolve("reports/latest/journal.ndjson"))
                .content()
                .contains("redacted-user-1", "redacted-agent-1@A", "\"redacted\":\"hosts, users, agents\"");
        assertThat(folder.resolve("reports/latest/manifest.json")).content().contains("redacted-user-1");
        assertThat(verdict().get("ownScenarios").get(0).get("verdict"))
                .isEqualTo(plain.get("ownScenarios").get(0).get("verdict"));
        assertThat(verdict().get("counts")).isEqualTo(plain.get("counts"));
        Program verified = Program.run(
                "verify", folder.resolve("reports/latest/bundle.zip").toString());
        assertThat(verified.out())
                .as(verified.err())
                .contains("BUT features of the vendor's own were run beside those of this kit");
    }

    @Test
    void shouldLeaveAgentsUnlessAsked() throws IOException {
        assertThat(certify("--redact").code()).isZero();

        assertNowhere(Pattern.compile(USER));
        assertThat(folder.resolve("reports/latest/journal.ndjson")).content().containsPattern(AGENT);
    }

    private JsonNode verdict() throws IOException {
        return new ObjectMapper()
                .readTree(folder.resolve("reports/latest/verdict.json").toFile());
    }
}
