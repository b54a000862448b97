package org.ixntck.fault;

import io.netty.channel.Channel;
import io.netty.channel.ChannelException;
import io.netty.channel.ChannelOption;

/** Ends a connection from the kit's side. Called on the channel's event loop. */
public final class Cut {

    private Cut() {}

    /** In order: FIN, as an application that closes its socket. */
    public static void close(Channel channel) {
        channel.close();
    }

    /** Abnormally: RST, as a host whose application was killed. */
    public static void reset(Channel channel) {
        try {
            channel.config().setOption(ChannelOption.SO_LINGER, 0);
        } catch (ChannelException e) {
            // The peer was faster: there is nothing left to reset, and the close below only tidies up.
        }
        channel.close();
    }
}
