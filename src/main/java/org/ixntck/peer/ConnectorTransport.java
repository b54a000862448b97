package org.ixntck.peer;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.ixntck.adapter.ConnectorWire;
import org.ixntck.adapter.Endpoint;
import org.ixntck.adapter.Message;
import org.ixntck.fault.Fault;
import org.ixntck.journal.Entry;
import org.ixntck.journal.Event;
import org.ixntck.journal.Journal;
import org.ixntck.journal.Scope;

/**
 * A connection through a vendor's library. Each action of the kit is recorded before the library is called, because its effects may be reported
 * before the call returns.
 */
final class ConnectorTransport implements Transport {

    private static final long CALL_MILLIS_MAX = 5_000;
    /** After a failed send, the library has this time to report that the connection is over. */
    private static final long GRACE_MILLIS = 1_000;

    private final Journal journal;
    private final Loop loop;
    private final Scope scope;
    private final String id;
    private final ConnectorCalls calls;
    private final RecordingListener listener;
    private final CompletableFuture<ConnectorWire.Connection> library = new CompletableFuture<>();
    private final AtomicBoolean ending = new AtomicBoolean();
    private volatile boolean silent;

    ConnectorTransport(
            Journal journal,
            Loop loop,
            TransportFactory.Opening opening,
            ConnectorCalls calls,
            RecordingListener listener) {
        this.journal = journal;
        this.loop = loop;
        this.scope = opening.scope();
        this.id = opening.id();
        this.calls = calls;
        this.listener = listener;
    }

    /** Asks the library for a connection. A connection that is returned too late is closed. */
    CompletableFuture<?> connect(ConnectorWire wire, Endpoint endpoint, long millisMax) {
        CompletableFuture<ConnectorWire.Connection> connecting = calls.next("connect", millisMax, () -> {
            ConnectorWire.Connection connection = wire.connect(endpoint, listener);
            if (connection == null) {
                throw new IllegalStateException("nothing, and returned no connection either");
            }
            if (library.complete(connection)) {
                listener.connected();
            } else {
                connection.close();
            }
            return connection;
        });
        return connecting.whenComplete((connection, failure) -> {
            if (failure != null) {
                library.completeExceptionally(failure);
                listener.leaving();
            }
        });
    }

    @Override
    public boolean open() {
        return listener.open();
    }

    @Override
    public boolean speaks() {
        return !silent;
    }

    @Override
    public CompletableFuture<Entry> send(Message message) {
        if (silent || !listener.open()) {
            return CompletableFuture.completedFuture(
                    notSent(message, silent ? "the application is silent" : "the connection is over"));
        }
        Entry sent = journal.append(scope, new Event.Sent(id, message));
        CompletableFuture<Entry> done = new CompletableFuture<>();
        call("send", () -> library.join().send(message)).whenComplete((result, failure) -> {
            if (failure == null) {
                done.complete(sent);
                return;
            }
            Entry failed = notSent(message, failure.getMessage());
            if (listener.over()) {
                done.complete(failed);
                return;
            }
            String why = "it could not send %s, and did not report that the connection was closed: %s"
                    .formatted(message.name(), failure.getMessage());
            loop.after(GRACE_MILLIS, () -> {
                excuse(sent, why);
                done.complete(failed);
            });
        });
        return done;
    }

    private Entry notSent(Message message, String why) {
        long reference = message.number("referenceId").orElse(0L);
        return journal.append(scope, new Event.SendFailed(id, message.name(), reference, why));
    }

    /** Records a failure of the adapter, unless the connection has ended. */
    private void excuse(Entry from, String why) {
        if (!listener.over()) {
            listener.failed(from, why);
        }
    }

    @Override
    public CompletableFuture<?> begin(Fault fault, Entry entry) {
        if (fault instanceof Fault.Silence) {
            silent = true;
            return CompletableFuture.completedFuture(id);
        }
        ending.set(true);
        listener.leaving();
        CompletableFuture<?> ended = fault instanceof Fault.Reset
                ? call("abort", () -> library.join().abort())
                : call("close", () -> library.join().close());
        return ended.whenComplete((result, failure) -> {
            if (failure == null) {
                listener.left();
            } else {
                excuse(entry, "it could not end the connection: " + failure.getMessage());
            }
        });
    }

    @Override
    public Optional<Fault> end(Class<? extends Fault> kind) {
        Optional<Fault> ended = faults().stream().filter(kind::isInstance).findFirst();
        ended.ifPresent(it -> silent = false);
        return ended;
    }

    @Override
    public List<Fault> faults() {
        return silent ? List.of(new Fault.Silence()) : List.of();
    }

    @Override
    public CompletableFuture<?> drop() {
        listener.leaving();
        if (!ending.compareAndSet(false, true) || library.isCompletedExceptionally()) {
            return CompletableFuture.completedFuture(id);
        }
        return call("close", () -> library.join().close()).whenComplete((result, failure) -> {
            listener.left();
            if (failure != null) {
                listener.failedToEnd("it could not end the connection: " + failure.getMessage());
            }
        });
    }

    private CompletableFuture<?> call(String what, Call call) {
        Callable<String> callable = () -> {
            call.run();
            return what;
        };
        return calls.next(what, CALL_MILLIS_MAX, callable);
    }

    /** A call into the library that returns nothing. */
    private interface Call {
        void run() throws Exception;
    }
}
