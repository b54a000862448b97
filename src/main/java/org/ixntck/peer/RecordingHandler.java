package org.ixntck.peer;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.ssl.SslHandler;
import io.netty.handler.ssl.SslHandshakeCompletionEvent;
import io.netty.util.ReferenceCountUtil;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.ixntck.adapter.Codec;
import org.ixntck.adapter.CodecWire;
import org.ixntck.adapter.Message;
import org.ixntck.fault.Faults;
import org.ixntck.journal.Event;
import org.ixntck.journal.Journal;
import org.ixntck.journal.Scope;

/** Records everything that is received on a connection, within limits, before the fake is notified. Used on the event loop. */
final class RecordingHandler extends ChannelInboundHandlerAdapter {

    static final long BYTES_MAX = 64L << 20;
    static final long LINES_MAX = 200_000;
    private static final long PAUSE_MILLIS = 20;

    private final Journal journal;
    private final Loop loop;
    private final Scope scope;
    private final String link;
    private final ReceiveQuota quota;
    private final String wire;
    private final Codec codec;
    private final Faults faults;
    private Consumer<Message> coming = message -> {};
    private Consumer<Message> fake = message -> {};
    private boolean endedByKit;
    private String how = "closed";
    private byte[] head = new byte[0];
    private boolean understood;
    private long bytes;
    private long lines;
    private boolean overflowed;
    private boolean deaf;
    private boolean active;

    RecordingHandler(
            Journal journal, Scope scope, String link, ReceiveQuota quota, CodecWire wire, Loop loop, Faults faults) {
        this.journal = journal;
        this.loop = loop;
        this.scope = scope;
        this.link = link;
        this.quota = quota;
        this.wire = wire.name();
        this.codec = wire.codec();
        this.faults = faults;
    }

    Codec codec() {
        return codec;
    }

    /** Sets the receivers of messages, before and after they are recorded. If the first one ends the connection, the message is lost with it. */
    void hear(Consumer<Message> before, Consumer<Message> after) {
        coming = before;
        fake = after;
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        if (context.pipeline().get(SslHandler.class) == null) {
            connected();
        }
        context.fireChannelActive();
    }

    /** With TLS the connection is established only after the handshake. */
    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        if (event instanceof SslHandshakeCompletionEvent agreed && agreed.isSuccess()) {
            connected();
        }
        context.fireUserEventTriggered(event);
    }

    private void connected() {
        active = true;
        journal.append(scope, new Event.Connected(link));
    }

    void endedByKit() {
        endedByKit = true;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        ByteBuf buffer = (ByteBuf) message;
        try {
            bytes += buffer.readableBytes();
            if (deaf) {
                return;
            }
            lookAt(buffer);
            for (Codec.Decoded decoded : codec.decode(buffer.nioBuffer())) {
                record(context, decoded);
            }
            quota.noteShare(Math.max((double) bytes / BYTES_MAX, (double) lines / LINES_MAX));
            if (!deaf && (bytes > BYTES_MAX || lines > LINES_MAX)) {
                unreadable(new Codec.Unreadable(
                        "", bytes, "more than %d bytes or %d lines came".formatted(BYTES_MAX, LINES_MAX), true));
                quota.exceed(link);
                hangUp(context);
            }
            if (!overflowed && bytes > ReceiveQuota.BYTES_MAX) {
                overflow();
            }
            if (overflowed) {
                // Read on demand, so that a flood does not keep the loop from its other work.
                context.channel().config().setAutoRead(false);
            }
        } finally {
            ReferenceCountUtil.release(buffer);
        }
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext context) {
        if (overflowed) {
            long pause = quota.readsAtFullSpeed(this) ? 0 : PAUSE_MILLIS;
            context.executor().schedule(context::read, pause, TimeUnit.MILLISECONDS);
        }
        context.fireChannelReadComplete();
    }

    private void lookAt(ByteBuf buffer) {
        if (head.length < ProtocolGuess.BYTES) {
            int more = Math.min(ProtocolGuess.BYTES - head.length, buffer.readableBytes());
            byte[] longer = Arrays.copyOf(head, head.length + more);
            buffer.getBytes(buffer.readerIndex(), longer, head.length, more);
            head = longer;
        }
    }

    private void record(ChannelHandlerContext context, Codec.Decoded decoded) {
        lines++;
        if (deaf || endedByKit || !kept(decoded)) {
            return;
        }
        if (decoded instanceof Message readable) {
            understood = true;
            coming.accept(readable);
            if (!endedByKit) {
                journal.appendRead(scope, faults.pass(), new Event.Received(link, readable));
                fake.accept(readable);
            }
        } else if (decoded instanceof Codec.Unreadable garbage) {
            unreadable(garbage);
            if (garbage.fatal()) {
                hangUp(context);
            }
        }
    }

    /** Whether the message is recorded and passed on. The first one that is not records an overflow. A fatal error is always recorded. */
    private boolean kept(Codec.Decoded decoded) {
        boolean last = decoded instanceof Codec.Unreadable garbage && garbage.fatal();
        if (!overflowed && !quota.keeps(scope.site(), lines, decoded)) {
            overflow();
        }
        return !overflowed || last;
    }

    private void overflow() {
        overflowed = true;
        journal.overflowed(scope, link);
    }

    private void unreadable(Codec.Unreadable garbage) {
        journal.appendRead(
                scope,
                faults.pass(),
                new Event.Unreadable(link, garbage.head(), garbage.size(), garbage.why() + likeness()));
    }

    /** A clause that says which protocol the received bytes look like, if no message was understood; empty if unknown. */
    private String likeness() {
        return ProtocolGuess.of(head)
                .filter(what -> !understood)
                .map(what -> "; that looks like %s: does the port speak %s?%s"
                        .formatted(
                                what,
                                wire,
                                what.equals("TLS") ? " For a server with TLS, add tls to its description." : ""))
                .orElse("");
    }

    private void hangUp(ChannelHandlerContext context) {
        deaf = true;
        endedByKit = true;
        how = "closed by the kit, because nothing more can be read";
        context.close();
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        quota.over(this);
        if (!active) {
            return;
        }
        journal.appendRead(
                scope,
                faults.pass(),
                new Event.Ended(
                        link,
                        endedByKit ? Event.Ended.By.KIT : Event.Ended.By.SERVER,
                        how + likeness(),
                        codec.pending()));
        context.fireChannelInactive();
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        if (cause instanceof OutOfMemoryError) {
            loop.fail(cause);
        }
        if (!endedByKit) {
            how = String.valueOf(cause.getMessage()).contains("reset") ? "reset" : "failed: " + cause.getMessage();
        }
        context.close();
    }
}
