package com.acme.ixn;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ixntck.adapter.Codec;
import org.ixntck.adapter.Message;

/** Acme's bytes, on one connection: a frame has its length in front, in two bytes, and each value in it a letter for its type. */
final class AcmeCodec implements Codec {

    private static final int NESTING_MAX = 64;

    /** At most one incomplete frame, which two bytes for its length keep below 64 KB. */
    private ByteBuffer kept = ByteBuffer.allocate(0);

    @Override
    public byte[] encode(Message message) {
        ByteArrayOutputStream frame = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(frame)) {
            out.writeUTF(message.name());
            write(out, message.attributes());
        } catch (IOException e) {
            throw new IllegalArgumentException(message.name() + " does not fit into a frame", e);
        }
        int size = Objects.checkIndex(frame.size(), 1 << Character.SIZE);
        ByteBuffer bytes = ByteBuffer.allocate(Character.BYTES + size);
        return bytes.putChar((char) size).put(frame.toByteArray()).array();
    }

    private static void write(DataOutputStream out, Object value) throws IOException {
        if (value instanceof Map<?, ?> map) {
            out.writeByte('M');
            out.writeChar(map.size());
            for (Map.Entry<?, ?> member : map.entrySet()) {
                out.writeUTF(member.getKey().toString());
                write(out, member.getValue());
            }
        } else if (value instanceof List<?> list) {
            out.writeByte('L');
            out.writeChar(list.size());
            for (Object element : list) {
                write(out, element);
            }
        } else {
            out.writeByte(value instanceof Long ? 'I' : value instanceof Boolean ? 'B' : 'S');
            out.writeUTF(value.toString());
        }
    }

    @Override
    public List<Decoded> decode(ByteBuffer bytes) {
        ByteBuffer all = ByteBuffer.allocate(kept.remaining() + bytes.remaining());
        kept = all.put(kept).put(bytes).flip();
        List<Decoded> decoded = new ArrayList<>();
        while (kept.remaining() > 1 && kept.remaining() > 1 + kept.getChar(kept.position())) {
            byte[] frame = new byte[kept.getChar()];
            kept.get(frame);
            decoded.add(decoded(frame));
        }
        return decoded;
    }

    private static Decoded decoded(byte[] frame) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(frame))) {
            String name = in.readUTF();
            in.skipBytes(1); // the M
            return new Message(name, map(in, 0));
        } catch (IOException | NumberFormatException e) {
            String head = HexFormat.of().formatHex(frame, 0, Math.min(100, frame.length));
            return new Unreadable(head, frame.length, "it is cut off, or has a wrong value: " + e, false);
        }
    }

    private static Map<String, Object> map(DataInputStream in, int depth) throws IOException {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int left = in.readChar(); left > 0; left--) {
            map.put(in.readUTF(), value(in, depth + 1));
        }
        return map;
    }

    private static List<Object> list(DataInputStream in, int depth) throws IOException {
        List<Object> list = new ArrayList<>();
        for (int left = in.readChar(); left > 0; left--) {
            list.add(value(in, depth + 1));
        }
        return list;
    }

    private static Object value(DataInputStream in, int depth) throws IOException {
        return switch (depth > NESTING_MAX ? 'X' : in.readByte()) {
            case 'M' -> map(in, depth);
            case 'L' -> list(in, depth);
            case 'I' -> Long.valueOf(in.readUTF());
            case 'B' -> Boolean.valueOf(in.readUTF());
            case 'S' -> in.readUTF();
            default -> throw new IOException("an unknown type, or one at depth " + depth);
        };
    }

    @Override
    public int pending() {
        return kept.remaining();
    }
}
