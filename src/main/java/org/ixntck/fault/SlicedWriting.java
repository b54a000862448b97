package org.ixntck.fault;

import io.netty.channel.ChannelHandlerContext;

/** Writes a number of bytes at a time, each in its own segment, with a pause in between. */
final class SlicedWriting extends PacedWriting {

    private final int bytes;
    private final long pauseMillis;
    /** The number of slices after which the rest of a message is sent in one piece. */
    private final long slicesMax;

    private long slices;
    private boolean pausing;

    SlicedWriting(int bytes, long pauseMillis) {
        this.bytes = bytes;
        this.pauseMillis = pauseMillis;
        this.slicesMax = Math.max(1, Fault.HOLD_MILLIS_MAX / pauseMillis);
    }

    @Override
    void resume(ChannelHandlerContext context) {
        pausing = false;
        pump(context);
    }

    @Override
    void pump(ChannelHandlerContext context) {
        if (pausing || held().isEmpty()) {
            return;
        }
        Piece head = held().peek();
        int size = slices >= slicesMax ? head.bytes().readableBytes() : bytes;
        if (head.bytes().readableBytes() > size) {
            slices++;
            context.writeAndFlush(head.bytes().readRetainedSlice(size));
        } else {
            slices = 0;
            held().poll();
            context.writeAndFlush(head.bytes(), head.promise());
        }
        pausing = true;
        later(context, pauseMillis);
    }
}
