package org.ixntck.wire.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.ixntck.adapter.Codec;
import org.ixntck.adapter.Codec.Decoded;
import org.ixntck.adapter.Codec.Unreadable;
import org.ixntck.adapter.Message;

/** Anything that a server can send. {@link CorpusTest} tries the corpus in each build; this looks for more. */
class IxnJsonFuzzTest {

    /** The first byte of an input says how long the pieces are; the others are what came. */
    @FuzzTest(maxDuration = "2m")
    void whatever_comes_is_read(byte[] input) {
        check(input);
    }

    static void check(byte[] input) {
        if (input.length == 0) {
            return;
        }
        int piece = 1 + (input[0] & 0xff);
        List<Decoded> whole = decoded(input, input.length);

        assertThat(decoded(input, piece)).isEqualTo(whole);
        for (Decoded decoded : whole) {
            if (decoded instanceof Unreadable unreadable) {
                assertThat(unreadable.head()).hasSizeLessThanOrEqualTo(200).doesNotContain("\n");
                assertThat(unreadable.why()).isNotBlank().doesNotContain("\n").hasSizeLessThan(400);
            } else {
                again((Message) decoded);
            }
        }
    }

    private static List<Decoded> decoded(byte[] input, int piece) {
        Codec codec = new IxnJson().codec();
        List<Decoded> decoded = new ArrayList<>();
        for (int from = 1; from < input.length; from += piece) {
            decoded.addAll(codec.decode(ByteBuffer.wrap(input, from, Math.min(piece, input.length - from))));
            assertThat(codec.pending()).isLessThan(IxnJson.LONGEST_LINE);
        }
        return decoded;
    }

    /** What was read can be written, unless it needs more room as the kit writes it, and means the same. */
    private static void again(Message message) {
        Codec codec = new IxnJson().codec();
        byte[] line;
        try {
            line = codec.encode(message);
        } catch (IllegalArgumentException e) {
            assertThat(e).hasMessageContaining("would be a line of");
            return;
        }
        assertThat(codec.decode(ByteBuffer.wrap(line))).isEqualTo(List.of(message));
    }
}
