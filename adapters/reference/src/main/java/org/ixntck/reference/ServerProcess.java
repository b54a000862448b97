package org.ixntck.reference;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.LineBasedFrameDecoder;
import java.net.InetSocketAddress;
import java.util.function.Consumer;

/** One life of a server, from its start to its stop or crash: the sockets, on one thread. */
final class ServerProcess {

    /** Without its LF. */
    private static final int LONGEST_LINE = 65_535;

    private static final int WAITING_CONNECTIONS = 4_096;

    private final Host host;
    private final Models models;
    private final EventLoop loop;
    private final Consumer<String> log;
    private final ChannelGroup connections;
    private InteractionServer server;
    private Channel listening;

    ServerProcess(Host host, Models models, EventLoop loop, Consumer<String> log) {
        this.host = host;
        this.models = models;
        this.loop = loop;
        this.log = log;
        this.connections = new DefaultChannelGroup(loop);
    }

    /** Starts an Interaction Server that knows nothing, and listens. */
    ChannelFuture listen(InetSocketAddress address) {
        loop.execute(() -> server = models.start(host));
        ChannelFuture bound = new ServerBootstrap()
                .group(loop, loop)
                .channel(NioServerSocketChannel.class)
                .option(ChannelOption.SO_REUSEADDR, true)
                .option(ChannelOption.SO_BACKLOG, WAITING_CONNECTIONS)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childHandler(new ChannelInitializer<Channel>() {
                    @Override
                    protected void initChannel(Channel channel) {
                        accept(channel);
                    }
                })
                .bind(address);
        listening = bound.channel();
        bound.addListener(done -> {
            if (done.isSuccess()) {
                server.started();
            }
        });
        return bound;
    }

    private void accept(Channel channel) {
        connections.add(channel);
        channel.pipeline().addLast(new LineBasedFrameDecoder(LONGEST_LINE, true, true));
        if (log != ReferenceServer.SILENT) {
            channel.pipeline().addLast(new ConnectionLog(log));
        }
        channel.pipeline().addLast(new Connection(host, server, new Client(channel)));
    }

    /** Stops in order: all connections are closed (FIN). */
    void stop() {
        server.stopping();
        host.down();
        close();
    }

    /** Stops as a crash does: all connections are reset (RST), and nothing more is sent. */
    void crash() {
        host.down();
        connections.forEach(channel -> channel.config().setOption(ChannelOption.SO_LINGER, 0));
        close();
    }

    /** The listening socket last: once that is gone, so is all else. */
    private void close() {
        connections.close();
        listening.close();
    }
}
