package org.ixntck.peer;

import io.netty.channel.AdaptiveRecvByteBufAllocator;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.handler.ssl.SslHandler;
import io.netty.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLEngine;
import org.ixntck.adapter.CodecWire;
import org.ixntck.adapter.Endpoint;
import org.ixntck.journal.Event;
import org.ixntck.journal.Event.Fault.Kind;
import org.ixntck.journal.Journal;

/** Opens sockets of the kit's own, with TLS where the endpoint says so. */
final class SocketLines implements Lines {

    /** So many reads empty a connection in one pass, which the watermark relies on. */
    private static final int READS_A_PASS_MAX = 1024;

    private static final long LOOP_MILLIS_MAX = 30_000;

    private final Journal journal;
    private final Loop loop;
    private final CodecWire wire;
    private final long connectMillisMax;
    private final Allowance allowance;

    SocketLines(Journal journal, Loop loop, CodecWire wire, long connectMillisMax, Allowance allowance) {
        this.journal = journal;
        this.loop = loop;
        this.wire = wire;
        this.connectMillisMax = connectMillisMax;
        this.allowance = allowance;
    }

    @Override
    public boolean can(Kind kind) {
        return true;
    }

    @Override
    public Connection open(Dialling dialling) throws NotSent {
        AtomicReference<Connection> opened = new AtomicReference<>();
        Endpoint endpoint = dialling.address().endpoint();
        ChannelFuture future = loop.bootstrap()
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, (int) connectMillisMax)
                .option(ChannelOption.TCP_NODELAY, true)
                .option(
                        ChannelOption.RECVBUF_ALLOCATOR,
                        new AdaptiveRecvByteBufAllocator().maxMessagesPerRead(READS_A_PASS_MAX))
                .handler(new ChannelInitializer<Channel>() {
                    @Override
                    protected void initChannel(Channel channel) {
                        opened.set(connection(dialling, channel));
                    }
                })
                .connect(endpoint.host(), endpoint.port());
        // The loop keeps the time: only it knows, after a stall, whether the server was late or the kit.
        if (!future.awaitUninterruptibly(connectMillisMax + LOOP_MILLIS_MAX, TimeUnit.MILLISECONDS)
                || !future.isSuccess()) {
            throw failed(dialling, future);
        }
        SslHandler tls = future.channel().pipeline().get(SslHandler.class);
        if (tls != null) {
            Future<Channel> agreed = tls.handshakeFuture();
            if (!agreed.awaitUninterruptibly(connectMillisMax + LOOP_MILLIS_MAX, TimeUnit.MILLISECONDS)
                    || !agreed.isSuccess()) {
                future.channel().close();
                throw failed(dialling, agreed);
            }
        }
        return opened.get();
    }

    private NotSent failed(Dialling dialling, Future<?> attempt) {
        String why = attempt.cause() == null
                ? "no answer"
                : "%.200s".formatted(attempt.cause().getMessage());
        journal.append(dialling.scope(), new Event.ConnectFailed(dialling.id(), why));
        return new NotSent("%s could not be opened: %s".formatted(dialling.id(), why));
    }

    private Connection connection(Dialling dialling, Channel channel) {
        dialling.address().endpoint().tls().ifPresent(tls -> {
            SSLEngine engine = tls.context()
                    .createSSLEngine(
                            tls.serverName(), dialling.address().endpoint().port());
            engine.setUseClientMode(true);
            SslHandler handler = new SslHandler(engine);
            handler.setHandshakeTimeoutMillis(connectMillisMax);
            channel.pipeline().addLast(handler);
        });
        Tap tap = new Tap(journal, loop, dialling.scope(), dialling.id(), allowance, wire);
        Connection connection = new Connection(
                journal, loop, dialling, new SocketLine(journal, dialling.scope(), dialling.id(), tap, channel));
        tap.hear(message -> dialling.fake().heard(connection, message));
        channel.pipeline().addLast(tap);
        channel.closeFuture().addListener(closed -> dialling.fake().over(connection));
        return connection;
    }

    @Override
    public void close() {
        // The loop has them.
    }
}
