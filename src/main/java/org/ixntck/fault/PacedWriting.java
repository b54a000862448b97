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
 * Sends what is written in its order, but at another pace. A write completes when its last byte was sent. When the handler is removed, what is
 * still held back is sent at once; when the connection ends, it is never sent.
 */
abstract class PacedWriting extends ChannelOutboundHandlerAdapter {

    /** Bytes to be written, and the promise to complete. */
    record Piece(ByteBuf bytes, ChannelPromise promise) {}

    private final Deque<Piece> held = new ArrayDeque<>();
    private boolean over;

    /** Called when more is held back, and at the requested times. */
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

    /** Called at a requested time. */
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
