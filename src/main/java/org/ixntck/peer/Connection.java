package org.ixntck.peer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.ixntck.adapter.Message;
import org.ixntck.fault.Fault;
import org.ixntck.fault.Moment;
import org.ixntck.fault.Moment.Direction;
import org.ixntck.fault.Moment.Edge;
import org.ixntck.fault.Triggers;
import org.ixntck.fault.Until;
import org.ixntck.journal.Entry;
import org.ixntck.journal.Event;
import org.ixntck.journal.Journal;
import org.ixntck.journal.Scope;

/** One connection of a fake. Everything done to it is recorded. Methods are called on scenario threads unless they say otherwise. */
public final class Connection {

    private static final long SEND_MILLIS_MAX = 10_000;
    private static final long END_MILLIS_MAX = 10_000;

    /** The highest reference id of the wire; 1 follows it. */
    private static final long REFERENCE_MAX = Integer.MAX_VALUE;

    private final Journal journal;
    private final Loop loop;
    private final Scope scope;
    private final Address address;
    private final String id;
    private final Transport transport;
    private final Triggers triggers = new Triggers();
    private long reference;

    Connection(Journal journal, Loop loop, TransportFactory.Opening opening, Transport transport) {
        this.journal = journal;
        this.loop = loop;
        this.scope = opening.scope();
        this.address = opening.address();
        this.id = opening.id();
        this.transport = transport;
        this.reference = opening.reference();
    }

    /** Its name in the journal. */
    public String id() {
        return id;
    }

    /** The address to which it was opened. */
    public Address address() {
        return address;
    }

    /** Whether it is established and neither side has ended it. */
    public boolean open() {
        return transport.open();
    }

    /** Sends a request with the next reference id of this connection. If that fails, the result is not {@linkplain PendingRequest#sent() sent}. */
    public PendingRequest ask(Message request) {
        return await(loop.call(() -> send(numbered(request))));
    }

    /** The request with its reference id. Called on the loop. */
    private Message numbered(Message request) {
        reference = reference % REFERENCE_MAX + 1;
        return request.with("referenceId", reference);
    }

    /** The next request has that reference id, and later ones those that follow. Called before the first request: no id may come twice. */
    void numberFrom(long first) {
        loop.call(() -> reference = first - 1);
    }

    /** Sends a message unchanged, without a reference id. */
    public PendingRequest say(Message message) {
        return await(loop.call(() -> send(message)));
    }

    /** Writes messages in another form of the wire from here on; where the wire has no such form, as before. */
    public void form(String form) {
        loop.call(() -> {
            transport.form(form);
            return id;
        });
    }

    private PendingRequest await(CompletableFuture<PendingRequest> sent) {
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
            return new PendingRequest(failed, id, 0);
        }
    }

    /** Sends a message. Called on the loop. */
    private CompletableFuture<PendingRequest> send(Message message) {
        long number = message.number("referenceId").orElse(0L);
        triggers.pass(Edge.BEFORE, Direction.SENT, message.name());
        return transport.send(message).thenApply(entry -> {
            if (entry.event() instanceof Event.Sent) {
                loop.perform(() -> triggers.pass(Edge.AFTER, Direction.SENT, message.name()));
            }
            return new PendingRequest(entry, id, number);
        });
    }

    /** Called on the loop when a message has arrived. It is recorded if the connection is still open afterwards. */
    void coming(Message message) {
        triggers.pass(Edge.BEFORE, Direction.RECEIVED, message.name());
    }

    /** Called on the loop when a message has been recorded. */
    void heard(Message message, Dialer.Listener fake) {
        triggers.pass(Edge.AFTER, Direction.RECEIVED, message.name());
        fake.heard(this, message);
    }

    /** Sends several requests, each on its connection, in one task of the event loop. */
    public static List<PendingRequest> askAll(List<Connection> connections, List<Message> requests) {
        Connection first = connections.get(0);
        List<CompletableFuture<PendingRequest>> sent = first.loop.call(() -> {
            List<CompletableFuture<PendingRequest>> all = new ArrayList<>();
            for (int i = 0; i < connections.size(); i++) {
                Connection connection = connections.get(i);
                all.add(connection.send(connection.numbered(requests.get(i))));
            }
            return all;
        });
        return sent.stream().map(first::await).toList();
    }

    /** Closes this connection and sends a request on another one, in one task of the event loop. */
    public PendingRequest closeAndAsk(Connection other, Message request) {
        List<Begun> endings = new ArrayList<>();
        PendingRequest asked = await(loop.call(() -> {
            begin(new Fault.Close()).ifPresent(endings::add);
            return other.send(other.numbered(request));
        }));
        endings.forEach(ending -> finished(ending.done()));
        return asked;
    }

    /** Sends a message that needs no answer, unless the application is silent or has shut down its side. Called on the loop. */
    void tell(Message message) {
        if (transport.open() && transport.speaks()) {
            send(message);
        }
    }

    /** Begins a fault that lasts until it is ended. Returns its entry; empty if the connection is over. */
    public Optional<Entry> fault(Fault fault) {
        return faults(List.of(this), fault).stream().findFirst();
    }

    /** Begins a fault on all open ones of these connections, in one task of the event loop, so that the kit sends nothing in between. */
    public static List<Entry> faults(List<Connection> connections, Fault fault) {
        if (connections.isEmpty()) {
            return List.of();
        }
        List<Begun> begun = connections
                .get(0)
                .loop
                .call(() -> connections.stream()
                        .flatMap(connection -> connection.begin(fault).stream())
                        .toList());
        begun.forEach(it -> finished(it.done()));
        return begun.stream().map(Begun::fault).toList();
    }

    /** Begins a fault at a moment, and ends it by itself. The result completes with its entry, or never if the moment does not come. */
    public CompletableFuture<Entry> fault(Fault fault, Moment when, Until until) {
        CompletableFuture<Entry> begun = new CompletableFuture<>();
        Runnable begin = () -> begin(fault).ifPresent(it -> {
            ends(fault.getClass(), until);
            begun.complete(it.fault());
        });
        if (when instanceof Moment.At moment) {
            at(moment, begin);
        } else {
            loop.call(() -> {
                begin.run();
                return id;
            });
        }
        return begun;
    }

    private void ends(Class<? extends Fault> kind, Until until) {
        if (until instanceof Until.Elapsed time) {
            loop.after(time.millis(), () -> end(kind));
        } else if (until instanceof Until.Message message) {
            triggers.at(message.moment(), () -> end(kind));
        }
    }

    /** Runs an action on the loop, once, at a message of this connection. The action may use other connections. */
    public void at(Moment.At moment, Runnable action) {
        loop.call(() -> {
            triggers.at(moment, action);
            return id;
        });
    }

    /** Ends all faults that can be undone, and cancels those that have not begun. */
    public void heal() {
        loop.call(() -> {
            triggers.clear();
            transport.faults().forEach(fault -> end(fault.getClass()));
            return id;
        });
    }

    /** Ends an active fault of the given kind, if there is one. Called on the loop. */
    private void end(Class<? extends Fault> kind) {
        transport
                .end(kind)
                .filter(fault -> fault.heals() && transport.open())
                .ifPresent(fault -> journal.append(scope, new Event.Healed(id, fault.toString())));
    }

    /** The entry of a fault, and a future that completes when it is done. */
    private record Begun(Entry fault, CompletableFuture<?> done) {}

    /** Begins a fault. Returns empty if the connection is over. Called on the loop. */
    private Optional<Begun> begin(Fault fault) {
        if (!transport.open()) {
            return Optional.empty();
        }
        Entry entry = journal.append(scope, fault.begins(id));
        return Optional.of(new Begun(entry, transport.begin(fault, entry)));
    }

    /** Waits until a fault is done, so that a failure of the library is recorded before anything is judged. The transport reports the failure. */
    private static void finished(CompletableFuture<?> done) {
        try {
            done.get(END_MILLIS_MAX, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            // The transport has recorded it.
        }
    }

    /** Ends connections without recording it as a fault, when their site is taken down. */
    static void drop(Collection<Connection> connections) {
        List<CompletableFuture<?>> endings = new ArrayList<>();
        connections.forEach(connection -> endings.add(connection.loop.call(connection.transport::drop)));
        endings.forEach(Connection::finished);
    }
}
