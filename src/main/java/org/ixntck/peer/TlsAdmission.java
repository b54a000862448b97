package org.ixntck.peer;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.ssl.SslHandler;
import io.netty.handler.ssl.SslHandshakeCompletionEvent;
import io.netty.util.concurrent.Future;
import io.netty.util.concurrent.Promise;
import java.nio.channels.ClosedChannelException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Decides when a TLS server has accepted the kit. With TLS 1.3 the client completes the handshake before the server has checked its certificate,
 * and a refusal arrives only afterwards. Therefore the completion is held back until the next bytes arrive, which most servers send at once, or
 * until a delay is over. Used on the event loop, except {@link #future()}, which is safe for any thread.
 */
final class TlsAdmission extends ChannelInboundHandlerAdapter {

    private static final String REFUSES_LATE = "TLSv1.3";

    private final Promise<Void> admitted;
    private final long waitMillis;
    private Optional<Object> kept = Optional.empty();
    private boolean passed;

    /**
     * An admission for one connection.
     *
     * @param waitMillis how long to wait for a late refusal, in milliseconds
     */
    TlsAdmission(Channel channel, long waitMillis) {
        this.admitted = channel.eventLoop().newPromise();
        this.waitMillis = waitMillis;
    }

    /** Succeeds when the server has accepted the kit, and fails with the cause if one side refused the other. */
    Future<Void> future() {
        return admitted;
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        if (!(event instanceof SslHandshakeCompletionEvent agreed)) {
            context.fireUserEventTriggered(event);
        } else if (!agreed.isSuccess()) {
            admitted.tryFailure(agreed.cause());
        } else {
            kept = Optional.of(event);
            if (waitMillis > 0 && refusesLate(context)) {
                context.executor().schedule(() -> admit(context), waitMillis, TimeUnit.MILLISECONDS);
            } else {
                admit(context);
            }
        }
    }

    private static boolean refusesLate(ChannelHandlerContext context) {
        return context.pipeline()
                .get(SslHandler.class)
                .engine()
                .getSession()
                .getProtocol()
                .equals(REFUSES_LATE);
    }

    private void admit(ChannelHandlerContext context) {
        if (kept.isPresent() && context.channel().isActive()) {
            Object event = kept.get();
            kept = Optional.empty();
            context.fireUserEventTriggered(event);
            admitted.trySuccess(null);
        }
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        admit(context);
        context.fireChannelRead(message);
    }

    /** The first call belongs to the handshake itself. */
    @Override
    public void channelReadComplete(ChannelHandlerContext context) {
        if (kept.isPresent() && passed) {
            admit(context);
        }
        passed = kept.isPresent();
        context.fireChannelReadComplete();
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        if (admitted.isSuccess()) {
            context.fireExceptionCaught(cause);
        } else {
            kept = Optional.empty();
            admitted.tryFailure(cause);
            context.close();
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        admitted.tryFailure(new ClosedChannelException());
        context.fireChannelInactive();
    }
}
