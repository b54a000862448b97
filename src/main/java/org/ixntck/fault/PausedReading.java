package org.ixntck.fault;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.MaxMessagesRecvByteBufAllocator;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.ixntck.journal.ReadPass;

/**
 * Reads once, then not for a while, or never again. Keeps the time up to which everything that arrived has been read, so that the kit's own pause is
 * not taken for slowness of the server.
 */
final class PausedReading extends ChannelDuplexHandler {

    /** The time after which a read pass has certainly read what was waiting. */
    private static final long LOOK_MILLIS = 30;

    private final Supplier<ReadPass> looks;
    private final long pauseMillis;
    private int readsMax;
    private boolean paused;
    private boolean healing;
    private boolean gone;
    /** Whether the last read may have left something behind, and whether the one before may have. */
    private boolean more;

    private boolean backlog;
    private long known;
    private long resumed;

    /**
     * A handler for one connection.
     *
     * @param looks supplies the current read pass of the loop
     * @param pauseMillis the pause after each read, in milliseconds; {@link Long#MAX_VALUE} for never again
     * @param known what arrived after this time may be unread already; {@link Long#MAX_VALUE} if nothing may be
     */
    PausedReading(Supplier<ReadPass> looks, long pauseMillis, long known) {
        this.looks = looks;
        this.pauseMillis = pauseMillis;
        this.known = known;
    }

    /** What arrived after this time may still be unread, in nanoseconds; {@link Long#MAX_VALUE} while the kit reads normally. */
    long known() {
        return !paused && !more && looks.get().number() > resumed ? Long.MAX_VALUE : known;
    }

    /** Whether this fault is over, and what was waiting is being read. */
    boolean healing() {
        return healing;
    }

    /** The read pass with which to record what is read now: what the first read after a pause finds may have arrived during the pause. */
    ReadPass pass() {
        ReadPass now = looks.get();
        return gone || (!backlog && now.number() > resumed + 1) ? now : new ReadPass(ReadPass.HELD, known);
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        known = Math.min(known, looks.get().since());
        MaxMessagesRecvByteBufAllocator allocator = allocator(context);
        readsMax = allocator.maxMessagesPerRead();
        allocator.maxMessagesPerRead(1);
        context.channel().config().setAutoRead(false);
        pause(context);
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext context) {
        gone = true;
    }

    private static MaxMessagesRecvByteBufAllocator allocator(ChannelHandlerContext context) {
        return context.channel().config().getRecvByteBufAllocator();
    }

    private void pause(ChannelHandlerContext context) {
        paused = true;
        if (pauseMillis != Long.MAX_VALUE) {
            context.executor().schedule(() -> resume(context), pauseMillis, TimeUnit.MILLISECONDS);
        }
    }

    private void resume(ChannelHandlerContext context) {
        if (paused && !healing && !context.isRemoved()) {
            paused = false;
            resumed = looks.get().number();
            context.read();
        }
    }

    /** Reads normally from now on, and removes itself when what was waiting has been read. */
    void heal(ChannelHandlerContext context) {
        healing = true;
        paused = false;
        resumed = looks.get().number();
        allocator(context).maxMessagesPerRead(readsMax);
        context.channel().config().setAutoRead(true);
        context.executor()
                .schedule(
                        () -> {
                            if (!context.isRemoved()) {
                                context.pipeline().remove(this);
                            }
                        },
                        LOOK_MILLIS,
                        TimeUnit.MILLISECONDS);
    }

    @Override
    public void read(ChannelHandlerContext context) {
        if (!paused) {
            context.read();
        }
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        // A read that fills its buffer may have left something unread.
        more = message instanceof ByteBuf bytes && !bytes.isWritable();
        context.fireChannelRead(message);
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext context) {
        context.fireChannelReadComplete();
        more = more && !healing;
        backlog = more;
        if (!more) {
            known = looks.get().since();
        }
        if (!healing) {
            pause(context);
        }
    }
}
