package org.ixntck.reference;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Tells what goes on on a connection, a line each, for someone who follows a conversation by hand. */
final class ConnectionLog extends ChannelDuplexHandler {

    private final Consumer<String> log;

    ConnectionLog(Consumer<String> log) {
        this.log = log;
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        tell(context, "connection opened");
        context.fireChannelActive();
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object line) {
        tell(context, "> " + text(line));
        context.fireChannelRead(line);
    }

    @Override
    public void write(ChannelHandlerContext context, Object line, ChannelPromise promise) {
        tell(context, "< " + text(line));
        context.write(line, promise);
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        tell(context, "connection lost");
        context.fireChannelInactive();
    }

    private void tell(ChannelHandlerContext context, String what) {
        log.accept(context.channel().remoteAddress() + " " + what);
    }

    private static String text(Object line) {
        return ((ByteBuf) line).toString(StandardCharsets.UTF_8).stripTrailing().replaceAll("\\p{Cntrl}", ".");
    }
}
