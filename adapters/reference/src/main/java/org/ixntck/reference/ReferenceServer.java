package org.ixntck.reference;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.LineBasedFrameDecoder;
import io.netty.handler.codec.TooLongFrameException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.ixntck.adapter.AdapterException;
import org.ixntck.adapter.Control;
import org.ixntck.adapter.Endpoint;
import org.ixntck.adapter.Server;

/**
 * The program around an Interaction Server: it is started, stopped and killed, and has the sockets, all on one thread. What the
 * Interaction Server knows is made anew at each start and dies with it.
 */
final class ReferenceServer implements Server, Host {

    /** Without its LF. */
    private static final int LONGEST_LINE = 65_535;

    private static final int WAITING_CONNECTIONS = 4_096;
    private static final int PATIENCE_MILLIS = 10_000;

    private final String name;
    private final Endpoint endpoint;
    private final Policies policies;
    private final Models models;
    private final EventLoop loop;
    private final Consumer<String> log;
    private final Set<Client> clients = new LinkedHashSet<>();
    private InteractionServer interactionServer;
    private Channel listening;
    private int livesEnded;

    /** The log takes one line for each connection opened or lost and each message in or out. */
    ReferenceServer(
            String name, Endpoint endpoint, Policies policies, Models models, EventLoop loop, Consumer<String> log) {
        this.name = name;
        this.endpoint = endpoint;
        this.policies = policies;
        this.models = models;
        this.loop = loop;
        this.log = log;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Policies policies() {
        return policies;
    }

    @Override
    public Set<Client> clients() {
        return Collections.unmodifiableSet(clients);
    }

    @Override
    public Endpoint endpoint() {
        return endpoint;
    }

    @Override
    public Future<?> after(Duration delay, Runnable what) {
        int life = livesEnded;
        Runnable unlessDown = () -> {
            if (life == livesEnded) {
                what.run();
            }
        };
        return loop.schedule(unlessDown, delay.toNanos(), TimeUnit.NANOSECONDS);
    }

    @Override
    public synchronized void control(Control what) throws AdapterException {
        if ((what == Control.START) == (listening != null)) {
            throw new AdapterException("Server " + name + " was to " + what + ", but it is "
                    + (listening == null ? "down." : "running already."));
        }
        try {
            switch (what) {
                case START -> start();
                case STOP, KILL -> end(what);
                default -> throw new AdapterException("The reference servers cannot " + what + ".");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AdapterException("Server " + name + " was interrupted on its way to " + what + ".", e);
        }
    }

    /** Takes it down, whatever state it is in. */
    synchronized void close() throws AdapterException {
        if (listening != null) {
            control(Control.STOP);
        }
    }

    private void start() throws AdapterException, InterruptedException {
        ChannelFuture bound = new ServerBootstrap()
                .group(loop, loop)
                .channel(NioServerSocketChannel.class)
                .option(ChannelOption.SO_REUSEADDR, true)
                .option(ChannelOption.SO_BACKLOG, WAITING_CONNECTIONS)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childHandler(new ChannelInitializer<Channel>() {
                    @Override
                    protected void initChannel(Channel channel) {
                        channel.pipeline().addLast(new LineBasedFrameDecoder(LONGEST_LINE, true, true));
                        channel.pipeline().addLast(new Connection(new Client(channel, log)));
                    }
                })
                .bind(endpoint.host(), endpoint.port());
        bound.addListener(done -> {
            if (done.isSuccess()) {
                interactionServer = models.start(this);
                interactionServer.started();
            }
        });
        try {
            if (!bound.await(PATIENCE_MILLIS) || !bound.isSuccess()) {
                throw new AdapterException(
                        "Server " + name + " cannot listen on " + endpoint + "; is another program using that port?",
                        bound.cause());
            }
            listening = bound.channel();
        } finally {
            if (listening == null) {
                bound.channel().close();
            }
        }
    }

    /** All connections end in order (FIN), or as a crash does (RST). The listening socket last: once that is gone, so is all else. */
    private void end(Control how) throws AdapterException, InterruptedException {
        Channel socket = listening;
        listening = null;
        var ended = loop.submit(() -> {
            Runnable goodbye = how == Control.STOP ? interactionServer::stopping : () -> clients.forEach(Client::reset);
            goodbye.run();
            livesEnded++;
            socket.close();
        });
        if (!ended.await(PATIENCE_MILLIS) || !portRefuses()) {
            throw new AdapterException("Server " + name + " is still there 10 s after it was to end.");
        }
    }

    /** The system closes a listening socket a moment after it was told to; looked at from outside it is certain. */
    private boolean portRefuses() throws InterruptedException {
        for (int millis = 0; millis < PATIENCE_MILLIS; millis++) {
            try (Socket probe = new Socket()) {
                probe.connect(new InetSocketAddress(endpoint.host(), endpoint.port()), PATIENCE_MILLIS);
            } catch (ConnectException refused) {
                return true;
            } catch (IOException undecided) {
                // The listening socket went away under the probe, or the machine is short of sockets: look again.
            }
            Thread.sleep(1);
        }
        return false;
    }

    /** Tells the Interaction Server what happens on one connection, until it goes down. */
    private final class Connection extends SimpleChannelInboundHandler<ByteBuf> {

        private final int life = livesEnded;
        private final Client client;

        Connection(Client client) {
            this.client = client;
        }

        @Override
        public void channelActive(ChannelHandlerContext context) {
            client.log("connection opened");
            clients.add(client);
            interactionServer.connectionOpened(client);
        }

        @Override
        protected void channelRead0(ChannelHandlerContext context, ByteBuf line) {
            client.log("> " + line.toString(StandardCharsets.UTF_8));
            if (client.isOpen() && line.isReadable()) {
                client.heard();
                try {
                    interactionServer.received(client, Request.read(line.nioBuffer()));
                } catch (Refusal unreadable) {
                    interactionServer.refuse(client, Request.UNREADABLE, unreadable);
                }
            }
        }

        /** After a line that is too long it cannot be known where the next one begins. */
        @Override
        public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
            if (cause instanceof TooLongFrameException && client.isOpen()) {
                Refusal tooLong = new Refusal(Refusal.UNREADABLE, "the line is longer than 65536 bytes");
                interactionServer.refuse(client, Request.UNREADABLE, tooLong);
            }
            interactionServer.connectionFailed(client);
            client.close();
        }

        @Override
        public void channelInactive(ChannelHandlerContext context) {
            client.log("connection lost");
            client.close();
            clients.remove(client);
            if (life == livesEnded) {
                interactionServer.connectionLost(client);
            }
        }
    }
}
