package org.ixntck.wire.json;

import static org.ixntck.wire.json.IxnJson.LONGEST_LINE;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.ixntck.adapter.Codec;
import org.ixntck.adapter.Message;

/** Cuts the bytes of one connection into lines, however they arrive, and keeps at most one incomplete line. */
final class LineCodec implements Codec {

    private static final int SMALL = 512;

    private byte[] line = new byte[SMALL];
    private int length;
    private boolean lost;

    @Override
    public byte[] encode(Message message) {
        return line(message, "", JsonText.write(message), "\n");
    }

    @Override
    public List<String> forms() {
        return Stream.of(Form.values()).map(Form::word).toList();
    }

    @Override
    public byte[] encode(Message message, String form) {
        Form how = Form.of(form);
        return line(message, how.before(), how.text(message), how.end());
    }

    private static byte[] line(Message message, String before, String text, String end) {
        byte[] json = text.getBytes(StandardCharsets.UTF_8);
        if (json.length + end.length() > LONGEST_LINE) {
            throw new IllegalArgumentException(
                    message.name() + " would be a line of " + (json.length + 1) + " bytes, more than " + LONGEST_LINE);
        }
        return (before + text + end).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public List<Decoded> decode(ByteBuffer bytes) {
        List<Decoded> decoded = new ArrayList<>();
        while (!lost && bytes.hasRemaining()) {
            byte next = bytes.get();
            if (next == '\n') {
                lineEnded(decoded);
            } else {
                keep(next);
                if (length == LONGEST_LINE) {
                    decoded.add(tooLong());
                }
            }
        }
        bytes.position(bytes.limit());
        return decoded;
    }

    @Override
    public int pending() {
        return length;
    }

    private void keep(byte next) {
        if (length == line.length) {
            line = Arrays.copyOf(line, Math.min(2 * length, LONGEST_LINE));
        }
        line[length++] = next;
    }

    private void lineEnded(List<Decoded> decoded) {
        int end = length > 0 && line[length - 1] == '\r' ? length - 1 : length;
        if (end > 0) {
            decoded.add(message(end));
        }
        forget();
    }

    private Decoded message(int end) {
        try {
            return JsonText.read(Utf8.strict(line, end));
        } catch (UnreadableException e) {
            return new Unreadable(Utf8.head(line, end), length + 1L, e.getMessage(), false);
        }
    }

    private Unreadable tooLong() {
        Unreadable unreadable = new Unreadable(
                Utf8.head(line, length), length, "it is longer than " + LONGEST_LINE + " bytes with its LF", true);
        lost = true;
        forget();
        return unreadable;
    }

    /** A connection that once had a long line does not hold its memory for ever. */
    private void forget() {
        length = 0;
        if (line.length > SMALL) {
            line = new byte[SMALL];
        }
    }
}
