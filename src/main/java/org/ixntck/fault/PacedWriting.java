package org.ixntck.fault;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.util.ReferenceCountUtil;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;

/**
 * Lets what is written leave in another rhythm, in its order. A write counts as done when its last byte has left. What is still held back when
 * the handler is removed leaves at once, and what is held back when the connection ends never leaves.
 */
abstract class PacedWriting extends ChannelOutboundHandlerAdapter {

    /** What is to be written, and whom to tell. */
    record Piece(ByteBuf bytes, ChannelPromise promise) {}

    private final Deque<Piece> held = new ArrayDeque<>();
    private boolean over;

    /** More is held back, or a time that was asked for has come. */
    abstract void pump(ChannelHandlerContext context);

    final Deque<Piece> held() {
        return held;
    }

    /** Pumps again later; meanwhile the handler may have been removed. */
    final void later(ChannelHandlerContext context, long millis) {
        context.executor()
                .schedule(
                        () -> {
                            if (!over) {
                                resume(context);
                            }
                        },
                        millis,
                        TimeUnit.MILLISECONDS);
    }

    /** A time that was asked for has come. */
    abstract void resume(ChannelHandlerContext context);

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        if (message instanceof ByteBuf bytes && bytes.isReadable()) {
            held.add(new Piece(bytes, promise));
        } else {
            context.write(message, promise);
        }
    }

    @Override
    public void flush(ChannelHandlerContext context) {
        pump(context);
    }

    @Override
    public void close(ChannelHandlerContext context, ChannelPromise promise) {
        drop();
        context.close(promise);
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext context) {
        over = true;
        if (context.channel().isActive()) {
            held.forEach(piece -> context.write(piece.bytes(), piece.promise()));
            held.clear();
            context.flush();
        } else {
            drop();
        }
    }

    private void drop() {
        held.forEach(piece -> {
            ReferenceCountUtil.release(piece.bytes());
            piece.promise().tryFailure(new IllegalStateException("the connection ended before it had left whole"));
        });
        held.clear();
    }
}
