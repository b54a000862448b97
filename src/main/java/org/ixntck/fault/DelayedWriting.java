package org.ixntck.fault;

import io.netty.channel.ChannelHandlerContext;

/** Writes each message after a delay. */
final class DelayedWriting extends PacedWriting {

    private final long millis;
    private int waiting;

    DelayedWriting(long millis) {
        this.millis = millis;
    }

    @Override
    void pump(ChannelHandlerContext context) {
        while (waiting < held().size()) {
            waiting++;
            later(context, millis);
        }
    }

    @Override
    void resume(ChannelHandlerContext context) {
        Piece head = held().poll();
        if (head != null) {
            waiting--;
            context.writeAndFlush(head.bytes(), head.promise());
        }
    }
}
