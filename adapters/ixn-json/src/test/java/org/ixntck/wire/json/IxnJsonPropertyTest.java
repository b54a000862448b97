package org.ixntck.wire.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import org.ixntck.adapter.Codec;
import org.ixntck.adapter.Codec.Decoded;
import org.ixntck.adapter.Codec.Unreadable;
import org.ixntck.adapter.Message;

/** What holds of any messages, and of any bytes whatever. */
class IxnJsonPropertyTest {

    private static final int DEPTH = 2;

    @Property(tries = 100)
    void what_is_encoded_is_decoded_again(@ForAll("messages") List<Message> messages) {
        assertThat(decoded(encoded(messages), List.of())).isEqualTo(messages);
    }

    @Property(tries = 100)
    void any_split_of_messages_gives_the_same_messages(
            @ForAll("messages") List<Message> messages, @ForAll List<@IntRange(max = 400) Integer> pieces) {
        assertThat(decoded(encoded(messages), pieces)).isEqualTo(messages);
    }

    @Property(tries = 150)
    void any_split_of_any_bytes_gives_the_same(
            @ForAll("bytes") byte[] bytes, @ForAll List<@IntRange(max = 40) Integer> pieces) {
        assertThat(decoded(bytes, pieces)).isEqualTo(decoded(bytes, List.of()));
        assertThat(decoded(bytes, onesFor(bytes))).isEqualTo(decoded(bytes, List.of()));
    }

    /** Between the long lines that are still read, and the longer ones that are not. */
    @Property(tries = 20)
    void any_split_of_a_long_line_gives_the_same(
            @ForAll @IntRange(min = IxnJson.LONGEST_LINE - 30, max = IxnJson.LONGEST_LINE + 10) int length,
            @ForAll List<@IntRange(max = 20_000) Integer> pieces) {
        byte[] bytes = longLine(length);
        List<Decoded> whole = decoded(bytes, List.of());

        assertThat(decoded(bytes, pieces)).isEqualTo(whole);
        assertThat(fatal(whole)).isEqualTo(length >= IxnJson.LONGEST_LINE);
        assertThat(whole).hasSize(length >= IxnJson.LONGEST_LINE ? 1 : 2);
    }

    @Property(tries = 150)
    void whatever_comes_is_a_message_or_told_safely(@ForAll("bytes") byte[] bytes) {
        for (Decoded decoded : decoded(bytes, List.of())) {
            if (decoded instanceof Unreadable unreadable) {
                assertThat(unreadable.head()).hasSizeLessThanOrEqualTo(200).doesNotContain("\n", "\u0000", "\u001b");
                assertThat(unreadable.why()).isNotBlank().doesNotContain("\n");
                assertThat(unreadable.size()).isBetween(2L, bytes.length + 0L);
            } else {
                Message message = (Message) decoded;
                assertThat(decoded(encoded(List.of(message)), List.of())).containsExactly(message);
            }
        }
    }

    @Property(tries = 100)
    void what_follows_an_unreadable_line_is_read(@ForAll("bytes") byte[] bytes, @ForAll("message") Message message) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(bytes);
        all.write('\n');
        all.writeBytes(encoded(List.of(message)));
        List<Decoded> decoded = decoded(all.toByteArray(), List.of());

        assertThat(decoded.get(decoded.size() - 1)).isEqualTo(message);
    }

    private static byte[] encoded(List<Message> messages) {
        Codec codec = new IxnJson().codec();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        messages.forEach(message -> out.writeBytes(codec.encode(message)));
        return out.toByteArray();
    }

    /** What comes out of the bytes in pieces of these sizes; the rest in one piece. */
    private static List<Decoded> decoded(byte[] bytes, List<Integer> pieces) {
        Codec codec = new IxnJson().codec();
        List<Decoded> decoded = new ArrayList<>();
        int from = 0;
        for (int piece : pieces) {
            int to = Math.min(from + piece, bytes.length);
            decoded.addAll(codec.decode(ByteBuffer.wrap(bytes, from, to - from)));
            from = to;
        }
        decoded.addAll(codec.decode(ByteBuffer.wrap(bytes, from, bytes.length - from)));
        assertThat(codec.pending()).isEqualTo(fatal(decoded) ? 0 : rest(bytes));
        return decoded;
    }

    private static boolean fatal(List<Decoded> decoded) {
        return decoded.stream().anyMatch(it -> it instanceof Unreadable unreadable && unreadable.fatal());
    }

    private static int rest(byte[] bytes) {
        int rest = 0;
        while (rest < bytes.length && bytes[bytes.length - 1 - rest] != '\n') {
            rest++;
        }
        return rest;
    }

    private static List<Integer> onesFor(byte[] bytes) {
        Integer[] ones = new Integer[bytes.length];
        Arrays.fill(ones, 1);
        return List.of(ones);
    }

    /** A message whose line has so many bytes before its LF, and another one after it. */
    private static byte[] longLine(int length) {
        String head = "{\"message\":\"EventAck\",\"text\":\"";
        String text = head + "x".repeat(length - head.length() - 2) + "\"}\n{\"message\":\"EventAck\"}\n";
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Provide
    Arbitrary<List<Message>> messages() {
        return message().list().ofMaxSize(6);
    }

    @Provide
    Arbitrary<Message> message() {
        Arbitrary<String> names = text().filter(name -> !name.isEmpty());
        Arbitrary<Map<String, Object>> attributes = Arbitraries.maps(
                        text().filter(name -> !name.equals("message")), value(DEPTH))
                .ofMaxSize(4);
        return Combinators.combine(names, attributes).as(Message::new);
    }

    /** Lines of messages, of nearly JSON, and of anything, some of them damaged. */
    @Provide
    Arbitrary<byte[]> bytes() {
        Arbitrary<byte[]> anything = Arbitraries.bytes().array(byte[].class).ofMaxSize(60);
        Arbitrary<byte[]> nearly = Arbitraries.of(
                        "{", "}", "[", "]", "\"", ":", ",", "\"message\"", "1e9", "null", "\\ud800")
                .list()
                .ofMaxSize(12)
                .map(parts -> String.join("", parts).getBytes(StandardCharsets.UTF_8));
        Arbitrary<byte[]> whole = message().map(message -> encoded(List.of(message)));
        Arbitrary<byte[]> damaged = Combinators.combine(
                        whole, Arbitraries.integers().between(0, 1000), Arbitraries.bytes())
                .as((bytes, place, value) -> {
                    byte[] copy = bytes.clone();
                    copy[place % copy.length] = value;
                    return copy;
                });
        return Arbitraries.oneOf(anything, nearly, whole, damaged)
                .list()
                .ofMaxSize(4)
                .map(IxnJsonPropertyTest::lines);
    }

    private static byte[] lines(List<byte[]> parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            if (out.size() > 0) {
                out.write('\n');
            }
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    private static Arbitrary<String> text() {
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(8).filter(Utf8::isWhole),
                Arbitraries.strings().alpha().ofMaxLength(8),
                Arbitraries.of("message", "agentId", "\r\n", "\u2028", "\ud83d\ude00", "</script>"));
    }

    private static Arbitrary<Object> value(int depth) {
        Arbitrary<Object> simple = Arbitraries.oneOf(
                text().map(it -> (Object) it),
                Arbitraries.longs().map(it -> (Object) it),
                Arbitraries.doubles().map(it -> (Object) it),
                Arbitraries.of(true, false).map(it -> (Object) it));
        if (depth == 0) {
            return simple;
        }
        Arbitrary<Object> inner = value(depth - 1);
        return Arbitraries.frequencyOf(
                Tuple.of(4, simple),
                Tuple.of(1, inner.list().ofMaxSize(3).map(it -> (Object) it)),
                Tuple.of(1, Arbitraries.maps(text(), inner).ofMaxSize(3).map(it -> (Object) it)));
    }
}
