package org.ixntck.wire.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.ixntck.adapter.Codec;
import org.ixntck.adapter.Codec.Decoded;
import org.ixntck.adapter.Codec.Unreadable;
import org.ixntck.adapter.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IxnJsonTest {

    private final Codec codec = new IxnJson().codec();

    private List<Decoded> decode(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        List<Decoded> decoded = codec.decode(buffer);
        assertThat(buffer.hasRemaining()).isFalse();
        return decoded;
    }

    private List<Decoded> decode(String text) {
        return decode(text.getBytes(UTF_8));
    }

    private Message message(String line) {
        List<Decoded> decoded = decode(line + "\n");
        assertThat(decoded).hasSize(1);
        assertThat(decoded.get(0)).isInstanceOf(Message.class);
        return (Message) decoded.get(0);
    }

    private Unreadable unreadable(byte[] line) {
        byte[] withEnd = Arrays.copyOf(line, line.length + 1);
        withEnd[line.length] = '\n';
        List<Decoded> decoded = decode(withEnd);
        assertThat(decoded).hasSize(1);
        assertThat(decoded.get(0)).isInstanceOf(Unreadable.class);
        Unreadable unreadable = (Unreadable) decoded.get(0);
        assertThat(unreadable.size()).isEqualTo(line.length + 1);
        assertThat(unreadable.fatal()).isFalse();
        assertThat(message("{\"message\":\"Next\"}")).isEqualTo(Message.of("Next"));
        return unreadable;
    }

    private Unreadable unreadable(String line) {
        return unreadable(line.getBytes(UTF_8));
    }

    @Test
    void isNamed() {
        assertThat(new IxnJson().name()).isEqualTo("ixn-json 1");
    }

    @Test
    void readsEachTypeOfValue() {
        Message message = message("{\"s\":\"x\",\"i\":-7,\"message\":\"M\",\"d\":1.5,\"e\":1e2,\"t\":true,\"f\":false,"
                + "\"l\":[1,\"a\",[]],\"o\":{\"p\":{\"q\":2}}}");
        assertThat(message.name()).isEqualTo("M");
        assertThat(message.attributes())
                .containsExactly(
                        Map.entry("s", "x"),
                        Map.entry("i", -7L),
                        Map.entry("d", 1.5),
                        Map.entry("e", 100.0),
                        Map.entry("t", true),
                        Map.entry("f", false),
                        Map.entry("l", List.of(1L, "a", List.of())),
                        Map.entry("o", Map.of("p", Map.of("q", 2L))));
    }

    @Test
    void valuesCannotBeChanged() {
        Message message = message("{\"message\":\"M\",\"l\":[1],\"o\":{\"p\":1}}");
        assertThatThrownBy(() -> ((List<?>) message.attributes().get("l")).clear())
                .isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> ((Map<?, ?>) message.attributes().get("o")).clear())
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void nullMeansAbsent() {
        assertThat(message("{\"message\":\"M\",\"a\":null,\"o\":{\"b\":null,\"c\":1},\"l\":[null,2]}")
                        .attributes())
                .isEqualTo(Map.of("o", Map.of("c", 1L), "l", List.of(2L)));
    }

    @Test
    void theLastOfDuplicateMembersWins() {
        assertThat(message("{\"message\":\"A\",\"x\":1,\"x\":2,\"message\":\"B\"}"))
                .isEqualTo(new Message("B", Map.of("x", 2L)));
        assertThat(message("{\"message\":\"A\",\"x\":1,\"x\":null}")).isEqualTo(Message.of("A"));
    }

    @Test
    void toleratesCrBeforeLfAndIgnoresEmptyLines() {
        assertThat(decode("\n\r\n{\"message\":\"A\"}\r\n\n\n{\"message\":\"B\"}\n\r\n"))
                .containsExactly(Message.of("A"), Message.of("B"));
        assertThat(codec.pending()).isZero();
    }

    @Test
    void takesOnlyOneCr() {
        unreadable("{\"message\":\"A\"}\rx\r");
        unreadable("\r\r");
    }

    @ParameterizedTest
    @ValueSource(strings = {"9223372036854775807", "-9223372036854775808", "0", "-1"})
    void readsIntegersOf64Bits(String digits) {
        assertThat(message("{\"message\":\"M\",\"n\":" + digits + "}").number("n"))
                .contains(Long.parseLong(digits));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"message\":\"M\",\"n\":9223372036854775808}|does not fit 64 bits",
                "{\"message\":\"M\",\"n\":[{\"x\":-9223372036854775809}]}|does not fit 64 bits",
                "{\"message\":\"M\",\"n\":1e999}|too large",
                "{\"message\":\"M\",\"n\":NaN}|it is no JSON near character 23, at :\"M\",\"n\":NaN}",
                "{\"message\":\"M\",\"n\":01}|no JSON",
                "{\"message\":\"M\"}}|no JSON",
                "{\"message\":\"M\"} {}|follows",
                "{\"message\":\"M\"}x|no JSON",
                "{\"message\":\"M\"}{\"message\":\"N\"}|follows",
                "{\"message\":\"M\"|it is no JSON: it ends too early",
                "{'message':'M'}|no JSON",
                "{\"message\":\"M\",}|no JSON",
                "{\"message\":\"M\"/**/}|no JSON",
                "{\"message\":\"M\",\"s\":\"\\ud800\"}|surrogate",
                "{\"message\":\"M\",\"s\":\"\\x\"}|no JSON",
                "{\"message\":\"\"}|no member \"message\"",
                "{\"message\":7}|no member \"message\"",
                "{\"message\":null}|no member \"message\"",
                "{\"message\":\"M\",\"message\":null}|no member \"message\"",
                "{\"message\":{}}|no member \"message\"",
                "{}|no member \"message\"",
                "[\"message\"]|no JSON object",
                "\"message\"|no JSON object",
                "null|no JSON object",
                "7|no JSON object",
                "` `|no JSON object",
                "HTTP/1.1 400 Bad Request|no JSON",
            })
    void saysWhyALineIsUnreadable(String line, String why) {
        Unreadable unreadable = unreadable(line);
        assertThat(unreadable.head()).isEqualTo(line);
        assertThat(unreadable.why()).contains(why);
    }

    @Test
    void nestsSixtyFourDeep() {
        assertThat(message(nested(64)).name()).isEqualTo("M");
        assertThat(unreadable(nested(65)).why()).contains("64");
        assertThat(unreadable(nested(20_000)).why()).contains("64");
    }

    private static String nested(int deep) {
        return "{\"message\":\"M\",\"x\":" + "[".repeat(deep - 1) + "]".repeat(deep - 1) + "}";
    }

    @Test
    void refusesNulBytes() {
        assertThat(unreadable("{\"message\":\"M\0\"}").head()).isEqualTo("{\"message\":\"M.\"}");
        assertThat(unreadable("\0\0\0").head()).isEqualTo("...");
        assertThat(unreadable("{\"message\":\"M\"}\0").why()).isNotEmpty();
        assertThat(message("{\"message\":\"M\",\"s\":\"\\u0000\"}").text("s")).contains("\0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u00ff",
                "\u00c0\u0080",
                "\u00ed\u00a0\u0080",
                "\u00e2\u0082",
                "\u00f5\u0080\u0080\u0080",
                "\u0080"
            })
    void refusesWhatIsNotUtf8(String bytes) {
        byte[] line = ("{\"message\":\"M\",\"s\":\"" + bytes + "\"}").getBytes(ISO_8859_1);
        assertThat(unreadable(line).why()).isEqualTo("byte 21 of it is not UTF-8");
    }

    @Test
    void refusesOtherEncodings() {
        assertThat(decode("{\"message\":\"M\"}\n".getBytes(UTF_16LE))).allMatch(Unreadable.class::isInstance);
    }

    @Test
    void theHeadIsShortAndSafe() {
        String head = unreadable("\u001b[31m\u202e\u2028\u0085" + "\ud83d\ude00".repeat(500))
                .head();
        assertThat(head).startsWith(".[31m...\ud83d\ude00").hasSizeLessThanOrEqualTo(200);
        assertThat(head.codePoints().noneMatch(c -> Character.getType(c) == Character.SURROGATE))
                .isTrue();
        assertThat(unreadable("{\u001b" + "y".repeat(3_000)).why())
                .hasSizeLessThanOrEqualTo(200)
                .doesNotContain("\u001b");
    }

    @Test
    void everNewNamesNeverThrow() {
        for (int i = 0; i < 100; i++) {
            StringBuilder line = new StringBuilder("{\"message\":\"M\"");
            for (int j = 0; j < 2_000; j++) {
                line.append(",\"n").append(i * 2_000 + j).append("\":1");
            }
            assertThat(message(line.append('}').toString()).attributes()).hasSize(2_000);
        }
    }

    @Test
    void encodesOneLineThatReadsTheSame() {
        Message message = Message.of("RequestAgentLogin")
                .with("referenceId", 2L)
                .with("agentId", "Jürgen\n€")
                .with("mediaList", Map.of("chat", 1L))
                .with("list", List.of(true, 1.5));
        byte[] bytes = codec.encode(message);
        assertThat(new String(bytes, UTF_8))
                .isEqualTo("{\"message\":\"RequestAgentLogin\",\"referenceId\":2,\"agentId\":\"Jürgen\\n€\","
                        + "\"mediaList\":{\"chat\":1},\"list\":[true,1.5]}\n");
        assertThat(decode(bytes)).containsExactly(message);
    }

    @Test
    void doesNotEncodeWhatTheWireCannotCarry() {
        assertThatThrownBy(() -> codec.encode(Message.of("M").with("message", "N")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> codec.encode(Message.of("M").with("s", "x".repeat(IxnJson.LONGEST_LINE))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("65536");
    }
}
