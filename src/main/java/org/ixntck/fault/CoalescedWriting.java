package org.ixntck.fault;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import java.util.ArrayList;
import java.util.List;

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
        List<ChannelPromise> promises = new ArrayList<>(held().size());
        ByteBuf segment = context.alloc().buffer();
        for (Piece piece : held()) {
            segment.writeBytes(piece.bytes());
            piece.bytes().release();
            promises.add(piece.promise());
        }
        held().clear();
        ChannelPromise all = context.newPromise();
        all.addListener(done -> promises.forEach(it -> {
            if (done.isSuccess()) {
                it.trySuccess();
            } else {
                it.tryFailure(done.cause());
            }
        }));
        context.writeAndFlush(segment, all);
    }
}
