package org.ixntck.wire.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.ixntck.adapter.Codec;
import org.ixntck.adapter.Codec.Decoded;
import org.ixntck.adapter.Codec.Unreadable;
import org.ixntck.adapter.Message;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of any messages, and of any bytes whatever. */
class IxnJsonPropertyTest {

    private static final int TRIES = 100;

    /** Seeds that nobody has chosen. The name of a failed test is the option that repeats it. */
    static LongStream seeds() {
        Long given = Long.getLong("property.seed");
        return given == null ? new Random().longs(TRIES) : LongStream.of(given);
    }

    @ParameterizedTest(name = "-Dproperty.seed={0}")
    @MethodSource("seeds")
    void what_is_encoded_is_decoded_again(long seed) {
        Random random = new Random(seed);
        List<Message> messages = new Anything(random).messages();
        assertThat(decoded(encoded(messages), List.of())).isEqualTo(messages);
    }

    @ParameterizedTest(name = "-Dproperty.seed={0}")
    @MethodSource("seeds")
    void any_split_of_messages_gives_the_same_messages(long seed) {
        Random random = new Random(seed);
        List<Message> messages = new Anything(random).messages();
        assertThat(decoded(encoded(messages), pieces(random, 400))).isEqualTo(messages);
    }

    @ParameterizedTest(name = "-Dproperty.seed={0}")
    @MethodSource("seeds")
    void any_split_of_any_bytes_gives_the_same(long seed) {
        Random random = new Random(seed);
        byte[] bytes = new Anything(random).bytes();
        assertThat(decoded(bytes, pieces(random, 40))).isEqualTo(decoded(bytes, List.of()));
        assertThat(decoded(bytes, onesFor(bytes))).isEqualTo(decoded(bytes, List.of()));
    }

    /** Between the long lines that are still read, and the longer ones that are not. */
    @ParameterizedTest(name = "-Dproperty.seed={0}")
    @MethodSource("seeds")
    void any_split_of_a_long_line_gives_the_same(long seed) {
        Random random = new Random(seed);
        int length = IxnJson.LONGEST_LINE - 30 + random.nextInt(41);
        byte[] bytes = longLine(length);
        List<Decoded> whole = decoded(bytes, List.of());

        assertThat(decoded(bytes, pieces(random, 20_000))).isEqualTo(whole);
        assertThat(fatal(whole)).isEqualTo(length >= IxnJson.LONGEST_LINE);
        assertThat(whole).hasSize(length >= IxnJson.LONGEST_LINE ? 1 : 2);
    }

    @ParameterizedTest(name = "-Dproperty.seed={0}")
    @MethodSource("seeds")
    void whatever_comes_is_a_message_or_told_safely(long seed) {
        toldSafely(new Anything(new Random(seed)).bytes());
    }

    private static void toldSafely(byte[] bytes) {
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

    @ParameterizedTest(name = "-Dproperty.seed={0}")
    @MethodSource("seeds")
    void what_follows_an_unreadable_line_is_read(long seed) {
        Random random = new Random(seed);
        Anything anything = new Anything(random);
        Message message = anything.message();
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(anything.bytes());
        all.write('\n');
        all.writeBytes(encoded(List.of(message)));
        List<Decoded> decoded = decoded(all.toByteArray(), List.of());

        assertThat(decoded.get(decoded.size() - 1)).isEqualTo(message);
    }

    /** Sizes of up to 255 pieces, none larger than the limit. Many small pieces are as likely as few large ones. */
    private static List<Integer> pieces(Random random, int limit) {
        int largest = 1 + random.nextInt(limit);
        return random.ints(random.nextInt(256), 0, largest + 1).boxed().toList();
    }

    static byte[] encoded(List<Message> messages) {
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
}
