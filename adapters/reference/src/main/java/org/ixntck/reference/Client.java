package org.ixntck.reference;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelOption;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;

/** A client: its connection, as what it registered, and the agent that it carries. All of it ends with the connection. */
public final class Client {

    private final Channel channel;
    private boolean open = true;
    private ClientType type;
    private int proxyClientId;
    private Session session;
    private long reportingEvents;
    private Future<?> registrationTimeout = CompletableFuture.completedFuture(null);
    private KeepAlive keepAlive;

    Client(Channel channel) {
        this.channel = channel;
    }

    /** Writes one message, as one line. */
    public void send(ObjectNode message) {
        sendBytes((message + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** Writes bytes as they are. */
    public void sendBytes(byte[] bytes) {
        channel.writeAndFlush(Unpooled.wrappedBuffer(bytes));
    }

    /** Ends the connection in order (FIN). Nothing that came on it is looked at any more. */
    public void close() {
        open = false;
        channel.close();
    }

    /** Ends the connection as a crash does (RST). */
    public void reset() {
        channel.config().setOption(ChannelOption.SO_LINGER, 0);
        close();
    }

    /** Whether the server still listens to it. */
    public boolean isOpen() {
        return open;
    }

    public boolean isRegistered() {
        return type != null;
    }

    public boolean is(ClientType what) {
        return type == what;
    }

    /** The id that it was given when it registered. */
    public int proxyClientId() {
        return proxyClientId;
    }

    void registered(ClientType as, int id) {
        type = as;
        proxyClientId = id;
        registrationTimeout.cancel(false);
    }

    /** The agent's session on this connection. */
    public Optional<Session> session() {
        return Optional.ofNullable(session);
    }

    /** The agent's session on this connection, where this server is primary for the agent. */
    public Optional<Session> login() {
        return session().filter(Session::isPrimary);
    }

    /** Puts an agent on this connection, in place of any other. */
    public void carry(Session agent) {
        session = agent;
    }

    /** Takes the agent off this connection. */
    public void carryNone() {
        session = null;
    }

    /** Numbers the reporting events on this connection: 1, 2, 3 ... */
    public long nextReportingEvent() {
        return ++reportingEvents;
    }

    /** Puts this timeout in the place of any earlier one. */
    void disconnectBy(Future<?> timeout) {
        registrationTimeout.cancel(false);
        registrationTimeout = timeout;
    }

    /** Has the connection watched from now on. */
    void keepAlive(KeepAlive watch) {
        keepAlive = watch;
    }

    /** Whether its connection is watched. */
    boolean isWatched() {
        return keepAlive != null;
    }

    /** Takes note of a sign of life. */
    void heard() {
        if (keepAlive != null) {
            keepAlive.heard();
        }
    }

    /** Forgets the timers, when the connection is lost. */
    void ended() {
        open = false;
        registrationTimeout.cancel(false);
        if (keepAlive != null) {
            keepAlive.end();
        }
    }
}
