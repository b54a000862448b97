package org.ixntck.wire.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.ixntck.adapter.Codec;
import org.ixntck.adapter.Codec.Decoded;
import org.ixntck.adapter.Codec.Unreadable;
import org.ixntck.adapter.Message;
import org.junit.jupiter.api.Test;

/** Where a line begins and ends, however its bytes come. */
class FramingTest {

    private final Codec codec = new IxnJson().codec();

    private List<Decoded> decode(byte[] bytes) {
        return codec.decode(ByteBuffer.wrap(bytes));
    }

    private List<Decoded> decode(String text) {
        return decode(text.getBytes(UTF_8));
    }

    private static String lineOf(int size) {
        String start = "{\"message\":\"M\",\"s\":\"";
        return start + "x".repeat(size - start.length() - 3) + "\"}\n";
    }

    @Test
    void readsTheLongestLine() {
        List<Decoded> decoded = decode(lineOf(IxnJson.LONGEST_LINE) + "{\"message\":\"N\"}\n");
        assertThat(decoded).hasSize(2).allMatch(Message.class::isInstance);
        assertThat(codec.pending()).isZero();
    }

    @Test
    void nothingIsReadAfterALineThatIsTooLong() {
        List<Decoded> decoded =
                decode("{\"message\":\"A\"}\n" + lineOf(IxnJson.LONGEST_LINE + 1) + "{\"message\":\"N\"}\n");
        assertThat(decoded).hasSize(2);
        assertThat(decoded.get(0)).isEqualTo(Message.of("A"));
        Unreadable unreadable = (Unreadable) decoded.get(1);
        assertThat(unreadable.fatal()).isTrue();
        assertThat(unreadable.size()).isEqualTo(IxnJson.LONGEST_LINE);
        assertThat(unreadable.head()).hasSize(200).startsWith("{\"message\":\"M\"");
        assertThat(unreadable.why()).contains("65536");
        assertThat(decode("{\"message\":\"N\"}\n")).isEmpty();
        assertThat(codec.pending()).isZero();
    }

    @Test
    void endlessBytesAreNotKept() {
        byte[] piece = new byte[1_000];
        int unreadable = 0;
        for (int i = 0; i < 1_000; i++) {
            unreadable += decode(piece).size();
            assertThat(codec.pending()).isLessThan(IxnJson.LONGEST_LINE);
        }
        assertThat(unreadable).isEqualTo(1);
    }

    @Test
    void pendingCountsTheIncompleteLine() {
        decode("{\"message\":\"A\"}\n{\"mes");
        assertThat(codec.pending()).isEqualTo(5);
        assertThat(decode("sage\":\"B\"}\n")).containsExactly(Message.of("B"));
        assertThat(codec.pending()).isZero();
    }

    @Test
    void everySplitOfTheBytesGivesTheSame() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes("\r\n{\"message\":\"Größe\",\"s\":\"€ \ud83d\ude00\"}\r\n\n".getBytes(UTF_8));
        out.writeBytes("{\"message\":\"\u00ff\"}\n\0\n[]\n{\"message\":\"\",\"x\":1}\r\r\n".getBytes(ISO_8859_1));
        out.writeBytes("{\"message\":\"E\",\"x\":[1.5,{\"y\":null}]}\n{\"message\":\"rest".getBytes(UTF_8));
        byte[] bytes = out.toByteArray();
        List<Decoded> whole = new IxnJson().codec().decode(ByteBuffer.wrap(bytes));
        assertThat(whole).hasSize(6);
        for (int i = 0; i <= bytes.length; i++) {
            for (int j = i; j <= bytes.length; j++) {
                assertThat(inPieces(bytes, i, j)).isEqualTo(whole);
            }
        }
        int[] each = IntStream.range(0, bytes.length).toArray();
        assertThat(inPieces(bytes, each)).isEqualTo(whole);
    }

    @Test
    void everySplitOfALineThatIsTooLongGivesTheSame() {
        byte[] bytes = ("{\"message\":\"A\"}\n" + lineOf(70_000) + "{\"message\":\"N\"}\n").getBytes(UTF_8);
        List<Decoded> whole = new IxnJson().codec().decode(ByteBuffer.wrap(bytes));
        Random random = new Random(1);
        for (int i = 0; i < 50; i++) {
            int[] cuts = random.ints(20, 0, bytes.length).sorted().toArray();
            assertThat(inPieces(bytes, cuts)).isEqualTo(whole);
        }
        for (int i = 65_540; i < 65_570; i++) {
            assertThat(inPieces(bytes, i)).isEqualTo(whole);
        }
    }

    private static List<Decoded> inPieces(byte[] bytes, int... cuts) {
        Codec codec = new IxnJson().codec();
        List<Decoded> decoded = new ArrayList<>();
        int from = 0;
        for (int cut : cuts) {
            decoded.addAll(codec.decode(ByteBuffer.wrap(bytes, from, cut - from)));
            from = cut;
        }
        decoded.addAll(codec.decode(ByteBuffer.wrap(bytes, from, bytes.length - from)));
        return decoded;
    }

    @Test
    void randomBytesNeverThrow() {
        Random random = new Random(2);
        byte[] bytes = new byte[2_000];
        for (int i = 0; i < 500; i++) {
            random.nextBytes(bytes);
            decode(bytes);
            decode("\n");
        }
    }
}
