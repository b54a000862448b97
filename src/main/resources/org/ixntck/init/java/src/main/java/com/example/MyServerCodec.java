package com.example;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.ixntck.adapter.Codec;
import org.ixntck.adapter.Message;

/**
 * Cuts the bytes of one connection into messages, however they arrive: four bytes with a length, then so many bytes of {@link MyServerBytes}.
 * TODO: the frames of your wire.
 */
final class MyServerCodec implements Codec {

    private static final int HEAD = 4;
    private static final int LONGEST = 65_536;

    private ByteBuffer part = ByteBuffer.allocate(HEAD);
    private boolean inBody;
    private boolean lost;

    @Override
    public byte[] encode(Message message) {
        byte[] body = MyServerBytes.write(message);
        if (body.length > LONGEST) {
            throw new IllegalArgumentException(
                    "expected at most %d bytes of %s, saw %d".formatted(LONGEST, message.name(), body.length));
        }
        return ByteBuffer.allocate(HEAD + body.length).putInt(body.length).put(body).array();
    }

    @Override
    public List<Decoded> decode(ByteBuffer bytes) {
        List<Decoded> decoded = new ArrayList<>();
        while (!lost && bytes.hasRemaining()) {
            part.put(bytes.get());
            if (!part.hasRemaining()) {
                complete(decoded);
            }
        }
        bytes.position(bytes.limit());
        return decoded;
    }

    @Override
    public int pending() {
        return part.position() + (inBody ? HEAD : 0);
    }

    private void complete(List<Decoded> decoded) {
        part.flip();
        if (inBody) {
            decoded.add(message(part.array()));
            expect(HEAD, false);
            return;
        }
        int length = part.getInt();
        if (length < 1 || length > LONGEST) {
            lost = true; // Where the next message begins is not known any more.
            decoded.add(new Unreadable("", HEAD, "its length is %d, not 1 to %d".formatted(length, LONGEST), true));
            expect(HEAD, false);
        } else {
            expect(length, true);
        }
    }

    private static Decoded message(byte[] body) {
        try {
            return MyServerBytes.read(body);
        } catch (IOException e) {
            return new Unreadable("", HEAD + body.length, "it is no message (%s)".formatted(e.getMessage()), false);
        }
    }

    private void expect(int length, boolean body) {
        part = ByteBuffer.allocate(length);
        inBody = body;
    }
}
