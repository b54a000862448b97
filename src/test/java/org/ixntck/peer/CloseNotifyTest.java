package org.ixntck.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.ssl.SslCloseCompletionEvent;
import io.netty.handler.ssl.SslHandler;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import org.ixntck.adapter.Endpoint;
import org.ixntck.adapter.Message;
import org.ixntck.journal.Event;
import org.ixntck.journal.Journal;
import org.ixntck.journal.Role;
import org.ixntck.journal.Scope;
import org.ixntck.wire.json.IxnJson;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Servers that end a TLS connection as several libraries do: they send close_notify, and wait for that of the kit before they close the socket. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CloseNotifyTest {

    private static final String ERROR = "{\"message\":\"EventError\",\"referenceId\":1}\n";

    private final Journal journal = Journal.inMemory();
    private final Loop loop = new Loop(journal);
    private final Dialer dialer = new Dialer(journal, loop, new IxnJson(), 2_000);
    private final MultiThreadIoEventLoopGroup group = new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
    private final AtomicInteger answered = new AtomicInteger();
    private SSLContext tls;

    @BeforeAll
    void make(@TempDir Path folder) throws Exception {
        Keys keys = Keys.make(folder, "server");
        tls = Keys.context("TLS", keys, Optional.of(keys));
    }

    @AfterAll
    void close() {
        loop.close();
        journal.close();
        group.shutdownGracefully(0, 2, TimeUnit.SECONDS);
    }

    /** Says one thing about the first request, and nothing more. */
    private final class LastWord extends SimpleChannelInboundHandler<ByteBuf> {
        @Override
        protected void channelRead0(ChannelHandlerContext context, ByteBuf request) {
            context.writeAndFlush(Unpooled.copiedBuffer(ERROR, StandardCharsets.UTF_8));
            context.pipeline().get(SslHandler.class).closeOutbound();
        }

        @Override
        public void userEventTriggered(ChannelHandlerContext context, Object event) {
            if (event instanceof SslCloseCompletionEvent closed && closed.isSuccess()) {
                answered.incrementAndGet();
            }
        }
    }

    private Endpoint serve(String protocol) throws InterruptedException {
        Channel listening = new ServerBootstrap()
                .group(group)
                .channel(NioServerSocketChannel.class)
                .childHandler(new ChannelInitializer<Channel>() {
                    @Override
                    protected void initChannel(Channel channel) {
                        SSLEngine engine = tls.createSSLEngine();
                        engine.setUseClientMode(false);
                        engine.setEnabledProtocols(new String[] {protocol});
                        channel.pipeline().addLast(new SslHandler(engine), new LastWord());
                    }
                })
                .bind("127.0.0.1", 0)
                .sync()
                .channel();
        int port = ((InetSocketAddress) listening.localAddress()).getPort();
        return new Endpoint("127.0.0.1", port, Optional.of(new Endpoint.Tls(tls, "localhost")));
    }

    private Connection open(Endpoint endpoint) throws ConnectFailedException {
        return dialer.open(new Scope("d1", "s1"), Role.AGENT, "a", "a@A", new Address("A", 1, endpoint), new Nobody());
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void shouldTakeItForTheEndOfTheConnectionAndAnswerIt(String protocol) throws Exception {
        int before = answered.get();
        int ended = ended().size();
        Connection connection = open(serve(protocol));

        connection.ask(Message.of("RequestRegisterClient"));

        await().atMost(Duration.ofSeconds(10)).until(() -> ended().size() > ended);
        assertThat(ended().get(ended).by()).isEqualTo(Event.Ended.By.SERVER);
        assertThat(journal.history().all(Event.Received.class)).hasSize(ended + 1);
        await().atMost(Duration.ofSeconds(10)).until(() -> answered.get() > before);
    }

    private List<Event.Ended> ended() {
        return journal.history().all(Event.Ended.class).stream()
                .map(entry -> (Event.Ended) entry.event())
                .toList();
    }
}
