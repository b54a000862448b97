package org.ixntck.peer;

import io.netty.channel.AdaptiveRecvByteBufAllocator;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.handler.ssl.SslHandler;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLEngine;
import org.ixntck.adapter.Codec;
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
            String why = future.cause() == null
                    ? "no answer"
                    : String.valueOf(future.cause().getMessage());
            journal.append(scope, new Event.ConnectFailed(id, why));
            throw new NotSent("%s could not be opened: %s".formatted(id, why));
        }
        return opened.get();
    }

    private Connection connection(Scope scope, String id, Address address, Channel channel, Hearing fake) {
        address.endpoint().tls().ifPresent(tls -> {
            SSLEngine engine = tls.context()
                    .createSSLEngine(tls.serverName(), address.endpoint().port());
            engine.setUseClientMode(true);
            channel.pipeline().addLast(new SslHandler(engine));
        });
        Codec codec = wire.codec();
        Tap tap = new Tap(journal, loop, scope, id, codec);
        Connection connection = new Connection(
                journal, loop, scope, address, id, codec, tap, channel, references.getAndAdd(REFERENCES_EACH));
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
