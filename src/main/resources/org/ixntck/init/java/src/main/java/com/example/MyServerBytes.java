package com.example;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.ixntck.adapter.Message;

/** The bytes of one message: its name, then its attributes, each with a letter for its type. TODO: the bytes of your wire. */
final class MyServerBytes {

    private static final int DEEPEST = 64;

    private MyServerBytes() {}

    static byte[] write(Message message) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            DataOutputStream out = new DataOutputStream(bytes);
            out.writeUTF(message.name());
            write(out, message.attributes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(DataOutputStream out, Map<?, ?> attributes) throws IOException {
        out.writeShort(attributes.size());
        for (Map.Entry<?, ?> attribute : attributes.entrySet()) {
            out.writeUTF(attribute.getKey().toString());
            value(out, attribute.getValue());
        }
    }

    private static void value(DataOutputStream out, Object value) throws IOException {
        if (value instanceof String text) {
            out.writeByte('s');
            out.writeUTF(text);
        } else if (value instanceof Long number) {
            out.writeByte('n');
            out.writeLong(number);
        } else if (value instanceof Boolean truth) {
            out.writeByte('b');
            out.writeBoolean(truth);
        } else if (value instanceof Map<?, ?> attributes) {
            out.writeByte('m');
            write(out, attributes);
        } else {
            throw new IllegalArgumentException("expected a text, a number, a truth value or a map, saw " + value);
        }
    }

    /** @throws IOException if the bytes are no message; its text completes "it is no message" */
    static Message read(byte[] bytes) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        Message message = new Message(in.readUTF(), attributes(in, 1));
        if (in.available() > 0) {
            throw new IOException("%d bytes too many".formatted(in.available()));
        }
        return message;
    }

    private static Map<String, Object> attributes(DataInputStream in, int depth) throws IOException {
        if (depth > DEEPEST) {
            throw new IOException("nested more than %d deep".formatted(DEEPEST));
        }
        Map<String, Object> attributes = new LinkedHashMap<>();
        for (int left = in.readUnsignedShort(); left > 0; left--) {
            attributes.put(in.readUTF(), value(in, depth));
        }
        return attributes;
    }

    private static Object value(DataInputStream in, int depth) throws IOException {
        byte type = in.readByte();
        return switch (type) {
            case 's' -> in.readUTF();
            case 'n' -> in.readLong();
            case 'b' -> in.readBoolean();
            case 'm' -> attributes(in, depth + 1);
            default -> throw new IOException("no type has the letter %d".formatted(type));
        };
    }
}
