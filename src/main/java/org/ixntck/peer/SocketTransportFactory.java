package org.ixntck.peer;

import io.netty.channel.AdaptiveRecvByteBufAllocator;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.handler.ssl.SslHandler;
import io.netty.util.NetUtil;
import io.netty.util.concurrent.Future;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;
import org.ixntck.adapter.CodecWire;
import org.ixntck.adapter.Endpoint;
import org.ixntck.fault.Fault;
import org.ixntck.fault.Faults;
import org.ixntck.fault.Moment;
import org.ixntck.journal.Event;
import org.ixntck.journal.Journal;

/** Opens sockets, with TLS if the endpoint has it. */
final class SocketTransportFactory implements TransportFactory {

    /** Enough reads to empty a connection in one read pass, which the watermark relies on. */
    private static final int READS_A_PASS_MAX = 1024;

    private static final long LOOP_MILLIS_MAX = 30_000;

    /** How long to wait for a server to refuse the kit's certificate after the handshake. */
    private static final long FIRST_WORD_MILLIS_MAX = 500;

    /** A server whose queue of new connections is full drops what opens a further one. TCP sends that again after 1 s, and after 3 s. */
    private static final long DROPPED_MILLIS = 3_500;

    private final Journal journal;
    private final Loop loop;
    private final CodecWire wire;
    private final long connectMillisMax;
    private final long handshakeMillisMax;
    private final ReceiveQuota quota;
    /** Endpoints to which a TLS connection has succeeded. Only the first connection waits for a late refusal. */
    private final Set<String> known = ConcurrentHashMap.newKeySet();

    SocketTransportFactory(Journal journal, Loop loop, CodecWire wire, long connectMillisMax, ReceiveQuota quota) {
        this.journal = journal;
        this.loop = loop;
        this.wire = wire;
        this.connectMillisMax = Math.max(connectMillisMax, DROPPED_MILLIS);
        this.handshakeMillisMax = connectMillisMax;
        this.quota = quota;
    }

    @Override
    public boolean can(Fault fault) {
        return true;
    }

    @Override
    public boolean can(Moment moment) {
        return true;
    }

    @Override
    public Connection open(Opening opening) throws ConnectFailedException {
        AtomicReference<Connection> opened = new AtomicReference<>();
        // Not looked up later: a channel that was closed meanwhile has no handlers, and would look like one without
        // TLS.
        AtomicReference<TlsAdmission> admitting = new AtomicReference<>();
        Endpoint endpoint = opening.address().endpoint();
        ChannelFuture future = loop.bootstrap()
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, (int) connectMillisMax)
                .option(ChannelOption.TCP_NODELAY, true)
                // A failed write does not close the connection: what the server said before it closed can still be
                // read.
                .option(ChannelOption.AUTO_CLOSE, false)
                .option(
                        ChannelOption.RECVBUF_ALLOCATOR,
                        new AdaptiveRecvByteBufAllocator().maxMessagesPerRead(READS_A_PASS_MAX))
                .handler(new ChannelInitializer<Channel>() {
                    @Override
                    protected void initChannel(Channel channel) {
                        opened.set(connection(opening, channel));
                        admitting.set(channel.pipeline().get(TlsAdmission.class));
                    }
                })
                .connect(endpoint.host(), endpoint.port());
        // Netty's timeout runs on the loop, so that a stall of the kit is not taken for a late server.
        if (!future.awaitUninterruptibly(connectMillisMax + LOOP_MILLIS_MAX, TimeUnit.MILLISECONDS)
                || !future.isSuccess()) {
            throw failed(opening, future, connectMillisMax);
        }
        TlsAdmission admission = admitting.get();
        if (admission != null) {
            Future<?> admitted = admission.future();
            if (!admitted.awaitUninterruptibly(handshakeMillisMax + LOOP_MILLIS_MAX, TimeUnit.MILLISECONDS)
                    || !admitted.isSuccess()) {
                future.channel().close();
                throw failed(opening, admitted, handshakeMillisMax);
            }
            known.add(endpoint.toString());
        }
        return opened.get();
    }

    private ConnectFailedException failed(Opening opening, Future<?> attempt, long millis) {
        ConnectDiagnosis.Finding found =
                new ConnectDiagnosis(opening.address().endpoint(), millis).of(Optional.ofNullable(attempt.cause()));
        journal.append(opening.scope(), new Event.ConnectFailed(opening.id(), found.reason(), found.sentence()));
        return new ConnectFailedException("%s could not be opened: %s".formatted(opening.id(), found.sentence()));
    }

    private Connection connection(Opening opening, Channel channel) {
        opening.address().endpoint().tls().ifPresent(tls -> {
            Endpoint endpoint = opening.address().endpoint();
            SslHandler handler = new SslHandler(engine(tls, endpoint.port()));
            handler.setHandshakeTimeoutMillis(handshakeMillisMax);
            boolean first = !known.contains(endpoint.toString());
            channel.pipeline()
                    .addLast(
                            handler,
                            new CloseNotifyHandler(),
                            new TlsAdmission(channel, first ? Math.min(handshakeMillisMax, FIRST_WORD_MILLIS_MAX) : 0));
        });
        Faults faults = new Faults(channel, loop::readPass);
        RecordingHandler recorder =
                new RecordingHandler(journal, opening.scope(), opening.id(), quota, wire, loop, faults);
        Connection connection = new Connection(
                journal,
                loop,
                opening,
                new SocketTransport(journal, loop, opening.scope(), opening.id(), recorder, channel, faults));
        recorder.hear(connection::coming, message -> connection.heard(message, opening.fake()));
        channel.pipeline().addLast(Faults.RECORDING, recorder);
        channel.closeFuture().addListener(closed -> opening.fake().over(connection));
        return connection;
    }

    private static SSLEngine engine(Endpoint.Tls tls, int port) {
        SSLEngine engine = tls.context().createSSLEngine(tls.serverName(), port);
        engine.setUseClientMode(true);
        SSLParameters parameters = engine.getSSLParameters();
        // Verify that the certificate is for the server's name or address.
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        if (!NetUtil.isValidIpV4Address(tls.serverName()) && !NetUtil.isValidIpV6Address(tls.serverName())) {
            parameters.setServerNames(List.of(new SNIHostName(tls.serverName())));
        }
        engine.setSSLParameters(parameters);
        return engine;
    }

    @Override
    public void close() {
        // The event loop closes its channels.
    }
}
