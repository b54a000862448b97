package org.ixntck.peer;

import io.netty.channel.AdaptiveRecvByteBufAllocator;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.handler.ssl.SslHandler;
import io.netty.util.concurrent.Future;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLEngine;
import org.ixntck.adapter.CodecWire;
import org.ixntck.adapter.Message;
import org.ixntck.journal.Event;
import org.ixntck.journal.Journal;
import org.ixntck.journal.Role;
import org.ixntck.journal.Scope;

/** Opens connections to servers under test. */
public final class Dialer {

    private static final long REFERENCES_EACH = 1_000;

    /** So many reads empty a connection in one pass, which the watermark relies on. */
    private static final int READS_A_PASS_MAX = 1024;

    private static final long LOOP_MILLIS_MAX = 30_000;

    private final Journal journal;
    private final Loop loop;
    private final CodecWire wire;
    private final long connectMillisMax;
    private final Allowance allowance = new Allowance();
    private final AtomicBoolean flooded = new AtomicBoolean();

    /** Each connection counts from another number, so that an answer that strays to another connection is seen to be none there. */
    private final AtomicLong references = new AtomicLong();

    /**
     * A dialer for one run.
     *
     * @param connectMillisMax how long a server may take to accept a connection
     */
    public Dialer(Journal journal, Loop loop, CodecWire wire, long connectMillisMax) {
        this.journal = journal;
        this.loop = loop;
        this.wire = wire;
        this.connectMillisMax = connectMillisMax;
    }

    /** Whether this is the first time that somebody finds a record to overflow. */
    public boolean firstFlood() {
        return flooded.compareAndSet(false, true);
    }

    /** The connection on which a server sent more than any connection may bring, if there was one: it makes no sense to go on then. */
    public Optional<String> exceeded() {
        return allowance.exceeded();
    }

    /**
     * Opens a connection and waits until it is established. Called on a scenario's thread.
     *
     * @param fake hears what comes, on the loop
     * @throws NotSent if the server does not accept it
     */
    Connection open(Scope scope, Role role, String owner, String id, Address address, Hearing fake) throws NotSent {
        AtomicReference<Connection> opened = new AtomicReference<>();
        journal.append(scope, new Event.Connecting(id, role, owner, address.server(), address.life()));
        ChannelFuture future = loop.bootstrap()
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, (int) connectMillisMax)
                .option(ChannelOption.TCP_NODELAY, true)
                .option(
                        ChannelOption.RECVBUF_ALLOCATOR,
                        new AdaptiveRecvByteBufAllocator().maxMessagesPerRead(READS_A_PASS_MAX))
                .handler(new ChannelInitializer<Channel>() {
                    @Override
                    protected void initChannel(Channel channel) {
                        opened.set(connection(scope, id, address, channel, fake));
                    }
                })
                .connect(address.endpoint().host(), address.endpoint().port());
        // The loop keeps the time: only it knows, after a stall, whether the server was late or the kit.
        if (!future.awaitUninterruptibly(connectMillisMax + LOOP_MILLIS_MAX, TimeUnit.MILLISECONDS)
                || !future.isSuccess()) {
            throw failed(scope, id, future);
        }
        SslHandler tls = future.channel().pipeline().get(SslHandler.class);
        if (tls != null) {
            Future<Channel> agreed = tls.handshakeFuture();
            if (!agreed.awaitUninterruptibly(connectMillisMax + LOOP_MILLIS_MAX, TimeUnit.MILLISECONDS)
                    || !agreed.isSuccess()) {
                future.channel().close();
                throw failed(scope, id, agreed);
            }
        }
        return opened.get();
    }

    private NotSent failed(Scope scope, String id, Future<?> attempt) {
        String why = attempt.cause() == null
                ? "no answer"
                : "%.200s".formatted(attempt.cause().getMessage());
        journal.append(scope, new Event.ConnectFailed(id, why));
        return new NotSent("%s could not be opened: %s".formatted(id, why));
    }

    private Connection connection(Scope scope, String id, Address address, Channel channel, Hearing fake) {
        address.endpoint().tls().ifPresent(tls -> {
            SSLEngine engine = tls.context()
                    .createSSLEngine(tls.serverName(), address.endpoint().port());
            engine.setUseClientMode(true);
            SslHandler handler = new SslHandler(engine);
            handler.setHandshakeTimeoutMillis(connectMillisMax);
            channel.pipeline().addLast(handler);
        });
        Tap tap = new Tap(journal, loop, scope, id, allowance, wire);
        Connection connection =
                new Connection(journal, loop, scope, address, id, tap, channel, references.getAndAdd(REFERENCES_EACH));
        tap.hear(message -> fake.heard(connection, message));
        channel.pipeline().addLast(tap);
        channel.closeFuture().addListener(closed -> fake.over(connection));
        return connection;
    }

    /** What a fake does with what it hears. Called on the loop. */
    interface Hearing {
        void heard(Connection connection, Message message);

        void over(Connection connection);
    }
}
