package org.ixntck.peer;

import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import java.util.concurrent.CompletableFuture;
import org.ixntck.adapter.Message;
import org.ixntck.fault.Cut;
import org.ixntck.fault.Silence;
import org.ixntck.journal.Entry;
import org.ixntck.journal.Event;
import org.ixntck.journal.Journal;
import org.ixntck.journal.Scope;

/** A socket of the kit. */
final class SocketTransport implements Transport {

    private final Journal journal;
    private final Scope scope;
    private final String id;
    private final RecordingHandler handler;
    private final Channel channel;

    SocketTransport(Journal journal, Scope scope, String id, RecordingHandler handler, Channel channel) {
        this.journal = journal;
        this.scope = scope;
        this.id = id;
        this.handler = handler;
        this.channel = channel;
    }

    @Override
    public boolean open() {
        return channel.isActive();
    }

    @Override
    public boolean silent() {
        return Silence.fallen(channel);
    }

    @Override
    public CompletableFuture<Entry> send(Message message) {
        CompletableFuture<Entry> done = new CompletableFuture<>();
        ChannelFuture written =
                channel.writeAndFlush(Unpooled.wrappedBuffer(handler.codec().encode(message)));
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
    public CompletableFuture<?> fault(Entry fault) {
        switch (((Event.Fault) fault.event()).kind()) {
            case CLOSE -> {
                handler.endedByKit();
                Cut.close(channel);
            }
            case RESET -> {
                handler.endedByKit();
                Cut.reset(channel);
            }
            case SILENCE -> Silence.fall(channel);
        }
        return CompletableFuture.completedFuture(id);
    }

    @Override
    public CompletableFuture<?> drop() {
        handler.endedByKit();
        Cut.close(channel);
        return CompletableFuture.completedFuture(id);
    }
}
