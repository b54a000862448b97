package org.ixntck.peer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProtocolGuessTest {

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void well_known_protocols_are_told_by_their_first_bytes() {
        assertThat(ProtocolGuess.of(bytes("HTTP/1.1 400"))).contains("HTTP");
        assertThat(ProtocolGuess.of(bytes("<!DOC"))).contains("HTTP");
        assertThat(ProtocolGuess.of(bytes("<html"))).contains("HTTP");
        assertThat(ProtocolGuess.of(bytes("SSH-2.0"))).contains("SSH");
        assertThat(ProtocolGuess.of(new byte[] {0x15, 3, 1, 0, 2})).contains("TLS");
        assertThat(ProtocolGuess.of(new byte[] {0x16, 3, 3, 0, 2})).contains("TLS");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "{\"mes",
                "HTTP",
                "\u0015\u0003",
                "\u0015\u0003\u0009\u0000\u0000",
                "\u0015\u0004\u0001\u0000"
            })
    void nothing_is_made_of_anything_else(String head) {
        assertThat(ProtocolGuess.of(bytes(head))).isEmpty();
    }
}
