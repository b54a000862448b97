package org.ixntck.reference;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelOption;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** A client: its connection, as what it registered, and the agent that it carries. All of it ends with the connection. */
public final class Client {

    private final Channel channel;
    private final Consumer<String> log;
    private boolean open = true;
    private ClientType type;
    private int proxyClientId;
    private Session session;
    private long reportingEvents;
    private long lastHeard = System.nanoTime();
    private Future<?> timer = CompletableFuture.completedFuture(null);

    Client(Channel channel, Consumer<String> log) {
        this.channel = channel;
        this.log = log;
    }

    /** Writes one message, as one line. */
    public void send(ObjectNode message) {
        sendBytes((message + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** Writes bytes as they are. */
    public void sendBytes(byte[] bytes) {
        log("< " + new String(bytes, StandardCharsets.UTF_8).stripTrailing());
        channel.writeAndFlush(Unpooled.wrappedBuffer(bytes));
    }

    /** Ends the connection in order (FIN). Nothing that came on it is looked at any more. */
    public void close() {
        open = false;
        timer.cancel(false);
        channel.close();
    }

    /** Ends the connection as a crash does (RST). */
    public void reset() {
        if (channel.isOpen()) {
            channel.config().setOption(ChannelOption.SO_LINGER, 0);
        }
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
        timer.cancel(false);
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

    /** What is to happen next of itself, in place of anything earlier: the registration timeout, or once registered a look at its silence. */
    void timer(Future<?> next) {
        timer.cancel(false);
        timer = next;
    }

    /** Takes note of a sign of life. */
    void heard() {
        lastHeard = System.nanoTime();
    }

    /** For how long there has been no sign of life. */
    Duration silence() {
        return Duration.ofNanos(System.nanoTime() - lastHeard);
    }

    void log(String what) {
        log.accept(channel.remoteAddress() + " " + what);
    }
}
