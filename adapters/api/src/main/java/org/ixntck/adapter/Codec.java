package org.ixntck.adapter;

import java.nio.ByteBuffer;
import java.util.List;

/** Turns messages into bytes and back, for one connection. Called on that connection's event loop only, so it may keep state; must not block. */
public interface Codec {

    /** The bytes of one message. */
    byte[] encode(Message message);

    /** Names of further ways to write a message that mean the same on this wire; the kit mixes them into random walks. None by default. */
    default List<String> forms() {
        return List.of();
    }

    /**
     * The bytes of one message, written in one of the further ways.
     *
     * @param form one of {@link #forms}
     */
    default byte[] encode(Message message, String form) {
        return encode(message);
    }

    /**
     * Takes the next bytes of the connection, in pieces of any size, and returns what became complete. What is incomplete is kept, within a
     * bound. Never throws for what a server sent: that is {@link Unreadable}.
     */
    List<Decoded> decode(ByteBuffer bytes);

    /** How many bytes of an incomplete message are kept at the moment. */
    int pending();

    /** What came from a server. */
    sealed interface Decoded permits Message, Unreadable {}

    /**
     * Something that is no message.
     *
     * @param head its first bytes, as text, at most 200 characters
     * @param size its whole size in bytes, as far as known
     * @param why one clause that completes "the line is unreadable: ..."
     * @param fatal whether nothing after it can be read either; the kit then closes the connection
     */
    record Unreadable(String head, long size, String why, boolean fatal) implements Decoded {}
}
