package com.acme.ixn;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ixntck.adapter.Codec;
import org.ixntck.adapter.Message;
import org.junit.jupiter.api.Test;

class AcmeCodecTest {

    private static final Message MESSAGE = Message.of("EventAck")
            .with("referenceId", 7L)
            .with("late", true)
            .with("media", List.of("chat", "é-mail"))
            .with("extension", Map.of("deep", Map.of("er", List.of(1L))));

    private final Codec codec = new AcmeCodec();

    @Test
    void what_is_written_is_read_in_pieces_of_any_size() {
        byte[] one = codec.encode(MESSAGE);
        ByteBuffer two = ByteBuffer.allocate(2 * one.length).put(one).put(one).flip();
        List<Codec.Decoded> decoded = new ArrayList<>();
        while (two.hasRemaining()) {
            decoded.addAll(codec.decode(ByteBuffer.wrap(new byte[] {two.get()})));
        }

        assertThat(decoded).containsExactly(MESSAGE, MESSAGE);
        assertThat(codec.pending()).isZero();
    }

    @Test
    void what_is_no_message_is_said_to_be_none_and_the_next_one_is_read() {
        ByteBuffer bytes = ByteBuffer.allocate(1_000)
                .putChar((char) 3)
                .put(new byte[] {0, 9, 'x'})
                .put(codec.encode(MESSAGE))
                .flip();
        List<Codec.Decoded> decoded = codec.decode(bytes);

        assertThat(decoded.get(0))
                .isInstanceOfSatisfying(
                        Codec.Unreadable.class, it -> assertThat(it.head()).isEqualTo("000978"));
        assertThat(decoded.get(1)).isEqualTo(MESSAGE);
    }

    @Test
    void endless_nesting_is_no_message() {
        ByteBuffer bytes = ByteBuffer.allocate(60_004).putChar((char) 60_002).put(new byte[] {0, 0, 'M', 0, 1, 0, 0});
        while (bytes.remaining() >= 3) {
            bytes.put(new byte[] {'L', 0, 1});
        }

        assertThat(codec.decode(bytes.clear())).hasOnlyElementsOfType(Codec.Unreadable.class);
    }
}
