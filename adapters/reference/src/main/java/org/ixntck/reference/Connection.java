package org.ixntck.reference;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.TooLongFrameException;

/** Tells the Interaction Server what happens on one connection, until the server goes down. */
final class Connection extends SimpleChannelInboundHandler<ByteBuf> {

    private final Host host;
    private final InteractionServer server;
    private final Client client;

    Connection(Host host, InteractionServer server, Client client) {
        this.host = host;
        this.server = server;
        this.client = client;
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        server.connectionOpened(client);
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, ByteBuf line) {
        if (!client.isOpen() || !line.isReadable()) {
            return;
        }
        try {
            server.received(client, Request.read(line.nioBuffer()));
        } catch (Refusal unreadable) {
            server.receivedUnreadable(client, unreadable);
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        if (host.isUp()) {
            server.connectionLost(client);
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        if (cause instanceof TooLongFrameException && client.isOpen()) {
            server.receivedTooLong(client);
        } else {
            client.close();
        }
    }
}
