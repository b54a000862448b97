package org.ixntck.peer;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.ssl.SslCloseCompletionEvent;

/**
 * Answers the close_notify of a server with the kit's own, and closes the connection. A server may wait for that answer before it closes the
 * socket, and with TLS 1.3 (RFC 8446, section 6.1) the engine does not send it by itself. The handler stands next to TLS, so that faults see the
 * end of the connection in the same order as without TLS. Used on the event loop.
 */
final class CloseNotifyHandler extends ChannelInboundHandlerAdapter {

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        if (event instanceof SslCloseCompletionEvent closed && closed.isSuccess()) {
            context.close();
        }
        context.fireUserEventTriggered(event);
    }
}
