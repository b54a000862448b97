package org.ixntck.peer;

import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongSupplier;
import org.ixntck.adapter.Message;
import org.ixntck.fault.Fault;
import org.ixntck.fault.Faults;
import org.ixntck.journal.Entry;
import org.ixntck.journal.Event;
import org.ixntck.journal.Journal;
import org.ixntck.journal.Scope;

/** A socket of the kit. */
final class SocketTransport implements Transport {

    /** Twice the time for which a fault may leave a connection unread. */
    private static final long UNREAD_NANOS_MAX = 2 * Fault.HOLD_MILLIS_MAX * 1_000_000;

    private final Journal journal;
    private final Loop loop;
    private final Scope scope;
    private final String id;
    private final RecordingHandler handler;
    private final Channel channel;
    private Optional<String> form = Optional.empty();
    private final Faults faults;
    private final LongSupplier known = this::known;
    private boolean deaf;

    SocketTransport(
            Journal journal,
            Loop loop,
            Scope scope,
            String id,
            RecordingHandler handler,
            Channel channel,
            Faults faults) {
        this.journal = journal;
        this.loop = loop;
        this.scope = scope;
        this.id = id;
        this.handler = handler;
        this.channel = channel;
        this.faults = faults;
    }

    @Override
    public boolean open() {
        return channel.isActive();
    }

    @Override
    public boolean speaks() {
        return faults.speaks();
    }

    @Override
    public void form(String other) {
        form = Optional.of(other);
    }

    private byte[] encoded(Message message) {
        return form.isEmpty()
                ? handler.codec().encode(message)
                : handler.codec().encode(message, form.get());
    }

    @Override
    public CompletableFuture<Entry> send(Message message) {
        CompletableFuture<Entry> done = new CompletableFuture<>();
        ChannelFuture written = channel.writeAndFlush(Unpooled.wrappedBuffer(encoded(message)));
        written.addListener(future -> {
            Event event = future.isSuccess()
                    ? new Event.Sent(id, message)
                    : new Event.SendFailed(
                            id, message.name(), message.number("referenceId").orElse(0L), reason(future.cause()));
            done.complete(journal.append(scope, event));
        });
        return done;
    }

    private static String reason(Throwable cause) {
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }

    @Override
    public CompletableFuture<?> begin(Fault fault, Entry entry) {
        if (fault.loss().filter(Event.Fault.Kind::ends).isPresent()) {
            handler.endedByKit();
        }
        faults.begin(fault);
        loop.holdsNoMore(known);
        if (faults.known() != Long.MAX_VALUE) {
            loop.holds(known);
            channel.closeFuture().addListener(closed -> loop.holdsNoMore(known));
        }
        return CompletableFuture.completedFuture(id);
    }

    /** A connection that is read too slowly to judge anything on it counts as deaf. */
    private long known() {
        long time = faults.known();
        if (!deaf && time != Long.MAX_VALUE && journal.now() - time > UNREAD_NANOS_MAX) {
            deaf = true;
            journal.append(scope, new Fault.Deafness().begins(id));
        }
        return deaf ? Long.MAX_VALUE : time;
    }

    @Override
    public Optional<Fault> end(Class<? extends Fault> kind) {
        return faults.end(kind);
    }

    @Override
    public List<Fault> faults() {
        return faults.all();
    }

    @Override
    public CompletableFuture<?> drop() {
        handler.endedByKit();
        channel.close();
        return CompletableFuture.completedFuture(id);
    }
}
