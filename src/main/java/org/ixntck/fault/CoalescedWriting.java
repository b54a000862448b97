package org.ixntck.fault;

import io.netty.channel.ChannelHandlerContext;

/** Writes several messages in one segment. */
final class CoalescedWriting extends PacedWriting {

    /** How long the first message waits for the others. */
    private static final long PATIENCE_MILLIS = 20;

    private final int messages;
    private boolean waiting;

    CoalescedWriting(int messages) {
        this.messages = messages;
    }

    @Override
    void pump(ChannelHandlerContext context) {
        if (held().size() >= messages) {
            together(context);
        } else if (!waiting && !held().isEmpty()) {
            waiting = true;
            later(context, PATIENCE_MILLIS);
        }
    }

    @Override
    void resume(ChannelHandlerContext context) {
        waiting = false;
        together(context);
    }

    private void together(ChannelHandlerContext context) {
        if (held().isEmpty()) {
            return;
        }
        // Each keeps its promise: a handler below that slices what it gets must be able to say when each message has
        // left.
        for (Piece piece : held()) {
            context.write(piece.bytes(), piece.promise());
        }
        held().clear();
        context.flush();
    }
}
