package org.ixntck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.ixntck.journal.Unchained;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Text that others wrote never drives the terminal, whichever way it takes through the program. */
class ForeignTextTest {

    /** A title, a link, a colour, C1, a bell, a new line that says something, and text from right to left. */
    private static final String EVIL =
            "\u001b]0;owned\u0007\u001b]8;;http://x\u001b\\\u001b[32mgreen\u001b[8m\u009b2J\r\u202egpj\u2067";

    @TempDir
    private Path folder;

    private static void assertHarmless(Program program) {
        assertThat(program.out() + program.err())
                .isNotEmpty()
                .doesNotContainPattern(
                        "[\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]");
    }

    private static String json(String text) {
        StringBuilder escaped = new StringBuilder();
        text.chars().forEach(unit -> escaped.append("\\u%04x".formatted(unit)));
        return escaped.toString();
    }

    @Test
    void shouldShowArgumentsHarmlessly() {
        for (String line : List.of(
                "certify|--frob" + EVIL,
                "cert" + EVIL,
                "certify|--jobs|" + EVIL,
                "certify|--only|" + EVIL,
                "certify|--adapter|" + EVIL,
                "certify|--adapter|" + EVIL.replace("/", "") + ".yaml",
                "certify|--adapter|reference/" + EVIL.replace("/", "") + "=1",
                "explain|" + EVIL,
                "judge|" + EVIL,
                "init|" + EVIL,
                "doctor|--adapter|reference/places=" + EVIL)) {
            Program program = Program.run(line.split("\\|"));

            assertThat(program.code()).as(program.err()).isEqualTo(4);
            assertHarmless(program);
        }
    }

    @Test
    void shouldShowDescriptionsHarmlessly() throws IOException {
        for (String line : List.of(
                "\"%s\": 1",
                "adapter: \"%s\"", "adapter: endpoint%nname: [\"%s\"]", "adapter: endpoint%nservers: \"%s\"")) {
            Path file = Files.writeString(folder.resolve("evil.yaml"), line.formatted(json(EVIL)) + "\n");
            for (String command : List.of("certify", "doctor", "plan")) {
                Program program = Program.run(command, "--adapter", file.toString(), "--reports", folder.toString());

                assertThat(program.code()).isEqualTo(4);
                assertHarmless(program);
            }
        }
    }

    @Test
    void shouldShowForeignJournalsHarmlessly() throws IOException {
        Program.certify("--only", "AD-01", "--adapter", "test-forgets-disconnects", "--reports", folder.toString());
        Path journal = folder.resolve("latest/journal.ndjson");
        String text = Unchained.text(journal);
        String evil = json(EVIL);

        Files.writeString(
                journal,
                text.replace("\"message\":\"EventAgentLogout\"", "\"message\":\"" + evil + "\"")
                        .replaceFirst("\"name\":\"[^\"]*\"", "\"name\":\"" + evil + "\"")
                        .replace("\"version\":\"", "\"version\":\"" + evil));
        Program judged = Program.run("judge", folder.resolve("latest").toString());
        assertThat(judged.code()).as(judged.err()).isEqualTo(1);
        assertThat(judged.out()).contains("owned");
        assertHarmless(judged);
        assertHarmless(Program.run("known-failures", folder.resolve("latest").toString()));

        for (String wrong : List.of(
                text.replaceFirst("\"catalogueRevision\":\"", "\"catalogueRevision\":\"" + evil)
                        .replaceFirst("\"catalogueSha256\":\"", "\"catalogueSha256\":\"x"),
                text.replaceFirst("\"date\":\"", "\"date\":\"" + evil),
                EVIL + "\n")) {
            Files.writeString(journal, wrong);
            Program refused = Program.run("judge", folder.resolve("latest").toString());
            assertThat(refused.code()).as(refused.out()).isEqualTo(4);
            assertHarmless(refused);
        }
    }
}
