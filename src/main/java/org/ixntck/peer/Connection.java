package org.ixntck.peer;

import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.ixntck.adapter.Message;
import org.ixntck.fault.Cut;
import org.ixntck.fault.Silence;
import org.ixntck.journal.Entry;
import org.ixntck.journal.Event;
import org.ixntck.journal.Event.Fault.Kind;
import org.ixntck.journal.Journal;
import org.ixntck.journal.Scope;

/** One connection of a fake. Whatever is done to it is recorded. Methods are called on scenario threads unless they say otherwise. */
public final class Connection {

    private static final long SEND_MILLIS_MAX = 10_000;

    private final Journal journal;
    private final Loop loop;
    private final Scope scope;
    private final Address address;
    private final String id;
    private final Tap tap;
    private final Channel channel;
    private long reference;

    Connection(
            Journal journal,
            Loop loop,
            Scope scope,
            Address address,
            String id,
            Tap tap,
            Channel channel,
            long reference) {
        this.journal = journal;
        this.loop = loop;
        this.scope = scope;
        this.address = address;
        this.id = id;
        this.tap = tap;
        this.channel = channel;
        this.reference = reference;
    }

    /** Its name in the journal. */
    public String id() {
        return id;
    }

    /** The server that it goes to, in the life in which it was opened. */
    public Address address() {
        return address;
    }

    /** Whether neither side has ended it. */
    public boolean open() {
        return channel.isActive();
    }

    /** Sends a request under the next reference id of this connection; where that fails, the entry of what was asked says so. */
    public Asked ask(Message request) {
        return await(loop.call(() -> send(request.with("referenceId", ++reference))));
    }

    /** Sends a message as it is, without a reference id. */
    public Asked say(Message message) {
        return await(loop.call(() -> send(message)));
    }

    private Asked await(CompletableFuture<Asked> sent) {
        try {
            return sent.get(SEND_MILLIS_MAX, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while sending on " + id, e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("sending on " + id + " failed", e.getCause());
        } catch (TimeoutException e) {
            Entry failed = journal.append(
                    scope,
                    new Event.SendFailed(id, "", 0, "the server reads nothing for %d ms".formatted(SEND_MILLIS_MAX)));
            return new Asked(failed, id, 0);
        }
    }

    /** Sends a message. Called on the loop. */
    private CompletableFuture<Asked> send(Message message) {
        CompletableFuture<Asked> done = new CompletableFuture<>();
        long number = message.number("referenceId").orElse(0L);
        ChannelFuture written =
                channel.writeAndFlush(Unpooled.wrappedBuffer(tap.codec().encode(message)));
        written.addListener(future -> {
            Event event = future.isSuccess()
                    ? new Event.Sent(id, message)
                    : new Event.SendFailed(id, message.name(), number, reason(future.cause()));
            done.complete(new Asked(journal.append(scope, event), id, number));
        });
        return done;
    }

    /** Sends several requests, each on its connection, in one moment. */
    public static List<Asked> askAll(List<Connection> connections, List<Message> requests) {
        Connection first = connections.get(0);
        List<CompletableFuture<Asked>> sent = first.loop.call(() -> {
            List<CompletableFuture<Asked>> all = new ArrayList<>();
            for (int i = 0; i < connections.size(); i++) {
                Connection connection = connections.get(i);
                all.add(connection.send(requests.get(i).with("referenceId", ++connection.reference)));
            }
            return all;
        });
        return sent.stream().map(first::await).toList();
    }

    private static String reason(Throwable cause) {
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }

    /** Closes this connection and sends a request on another one in the same moment. */
    public Asked closeAndAsk(Connection other, Message request) {
        return await(loop.call(() -> {
            end(Kind.CLOSE);
            return other.send(request.with("referenceId", ++other.reference));
        }));
    }

    /** Sends a message that needs no answer, unless the application is silent. Called on the loop. */
    void tell(Message message) {
        if (channel.isActive() && !Silence.fallen(channel)) {
            send(message);
        }
    }

    /** Closes, resets or silences it. Returns the entry of the fault; none if the server was faster. */
    public Optional<Entry> fault(Kind kind) {
        return loop.call(() -> end(kind));
    }

    /** Does the same to all of these that are still open, in one moment, so that no other traffic of the kit comes between. */
    public static List<Entry> faults(List<Connection> connections, Kind kind) {
        if (connections.isEmpty()) {
            return List.of();
        }
        return connections
                .get(0)
                .loop
                .call(() -> connections.stream()
                        .flatMap(connection -> connection.end(kind).stream())
                        .toList());
    }

    private Optional<Entry> end(Kind kind) {
        if (!channel.isActive()) {
            return Optional.empty();
        }
        Entry fault = journal.append(scope, new Event.Fault(id, kind));
        switch (kind) {
            case CLOSE -> {
                tap.endedByKit();
                Cut.close(channel);
            }
            case RESET -> {
                tap.endedByKit();
                Cut.reset(channel);
            }
            case SILENCE -> Silence.fall(channel);
        }
        return Optional.of(fault);
    }

    /** Ends it without a trace on the record, when its site is being taken down. */
    void drop() {
        loop.call(() -> {
            tap.endedByKit();
            Cut.close(channel);
            return id;
        });
    }
}
