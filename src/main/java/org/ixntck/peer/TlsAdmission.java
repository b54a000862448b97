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
 * Says when a server has let the kit in. With TLS 1.3 the handshake of a client is over before the server has looked at its certificate, and
 * a refusal comes only then: so this keeps the good news until something else has come, which most servers send at once, or for a while.
 * Used on the loop, but {@link #future()} by any thread.
 */
final class TlsAdmission extends ChannelInboundHandlerAdapter {

    private static final String REFUSES_LATE = "TLSv1.3";

    private final Promise<Void> admitted;
    private final long waitMillis;
    private Optional<Object> kept = Optional.empty();
    private boolean passed;

    /**
     * For a connection.
     *
     * @param waitMillis how long to wait for a late refusal
     */
    TlsAdmission(Channel channel, long waitMillis) {
        this.admitted = channel.eventLoop().newPromise();
        this.waitMillis = waitMillis;
    }

    /** Succeeds when the server has let the kit in, and fails with what the server or its certificate had against it. */
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

    /** The first one belongs to the handshake itself. */
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
