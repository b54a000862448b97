package org.ixntck.wire.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.ixntck.adapter.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The forms of a line that all mean the same. */
class FormTest {

    private static final Message LOGOUT =
            Message.of("RequestAgentLogout").with("referenceId", 7L).with("list", List.of(1L, "ä", Map.of("b", true)));

    private static String line(String form) {
        return new String(new LineCodec().encode(LOGOUT, form), StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @EnumSource(Form.class)
    void shouldMeanTheSame(Form form) {
        byte[] bytes = new LineCodec().encode(LOGOUT, form.word());

        assertThat(new LineCodec().decode(ByteBuffer.wrap(bytes))).containsExactly(LOGOUT);
        assertThat(bytes).isNotEqualTo(new LineCodec().encode(LOGOUT));
    }

    @Test
    void shouldDifferInWhatTheirNamesSay() {
        assertThat(line("name-last")).endsWith(",\"message\":\"RequestAgentLogout\"}\n");
        assertThat(line("nulls")).contains("\"reason\":null", "\"extension\":null");
        assertThat(line("escaped")).contains("\\u00E4").isASCII();
        assertThat(line("cr-lf")).endsWith("}\r\n");
        assertThat(line("empty-lines")).startsWith("\n\r\n{");
        assertThat(new LineCodec().encode(LOGOUT, "longest")).hasSize(65_536).endsWith(32, 10);
        assertThat(line("spaced")).startsWith(" {").endsWith("}\t\n").contains("\"message\" : ");
    }

    @Test
    void shouldBeTheOnesThatTheCodecNames() {
        assertThat(new LineCodec().forms())
                .containsExactly("name-last", "spaced", "escaped", "nulls", "cr-lf", "empty-lines", "longest");
    }
}
