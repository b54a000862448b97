package org.ixntck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What passes on its way to a terminal, and what does not. */
class TerminalWriterTest {

    private static String printed(boolean colours, String text) {
        StringWriter out = new StringWriter();
        PrintWriter writer = new PrintWriter(new TerminalWriter(out, colours), true);
        // One character at a time, as it may come.
        text.chars().forEach(writer::write);
        writer.close();
        StringWriter whole = new StringWriter();
        try (PrintWriter at = new PrintWriter(new TerminalWriter(whole, colours), true)) {
            at.print(text);
        }
        assertThat(out.toString()).isEqualTo(whole.toString());
        return whole.toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain text\n\twith tabs", "Änne → ✓ 日本 😀", ""})
    void whatOnlyShowsSomethingPasses(String text) {
        assertThat(printed(false, text)).isEqualTo(text);
        assertThat(printed(true, text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u001b[2J",
                "\u001b]0;title\u0007",
                "\u001b]8;;http://x\u001b\\",
                "\u001b[8mhidden",
                "\u001bc",
                "\u001b[1;1H",
                "\u001b[",
                "\u001b",
                "\u001b\u001b[2J",
                "\u001b[31;5;8m",
                "\u001b[999999999999m",
                "\u0007",
                "\b\b",
                "\u007f",
                "\u009b2J",
                "\u009d0;x\u009c",
                "\u0085",
                "\u202egpj",
                "\u2066\u2067",
                "\u200e",
                "\u061c",
                "\ufeff",
                "\ud800",
                "\udc00\ud800\ud800x",
                "\u0000"
            })
    void whatDrivesATerminalDoesNot(String text) {
        for (boolean colours : new boolean[] {false, true}) {
            assertThat(printed(colours, "a" + text + "b"))
                    .startsWith("a")
                    .endsWith("b")
                    .doesNotContainPattern(
                            "[\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f\\u200b-\\u200f\\u202a-\\u202e\\u2066-\\u2069\\u061c\\ufeff]");
        }
    }

    @Test
    void theColoursOfTheKitPassWhereThereAreColours() {
        String red = "\u001b[31mFAIL\u001b[39m\u001b[0m \u001b[1;32mok\u001b[0m\r";

        assertThat(printed(true, red)).isEqualTo(red);
        assertThat(printed(false, red)).doesNotContain("\u001b", "\r");
    }
}
