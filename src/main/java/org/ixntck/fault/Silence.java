package org.ixntck.fault;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.util.ReferenceCountUtil;

/**
 * An application that hangs: its connection stays open, and nothing is sent on it any more, keep-alive included. What the server sends is
 * still read, for the record; the server cannot tell that from a peer whose system buffers it.
 */
public final class Silence extends ChannelOutboundHandlerAdapter {

    private Silence() {}

    /** Lets the application of that channel fall silent. Called on the channel's event loop. */
    public static void fall(Channel channel) {
        channel.pipeline().addFirst("silence", new Silence());
    }

    /** Whether it has. */
    public static boolean fallen(Channel channel) {
        return channel.pipeline().get(Silence.class) != null;
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        ReferenceCountUtil.release(message);
        promise.setFailure(new IllegalStateException("the application is silent"));
    }
}
