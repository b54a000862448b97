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
import org.ixntck.journal.Entry;
import org.ixntck.journal.Event;
import org.ixntck.journal.Event.Fault.Kind;
import org.ixntck.journal.Journal;
import org.ixntck.journal.Scope;

/** One connection of a fake. Everything done to it is recorded. Methods are called on scenario threads unless they say otherwise. */
public final class Connection {

    private static final long SEND_MILLIS_MAX = 10_000;
    private static final long END_MILLIS_MAX = 10_000;

    private final Journal journal;
    private final Loop loop;
    private final Scope scope;
    private final Address address;
    private final String id;
    private final Transport transport;
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
        return await(loop.call(() -> send(request.with("referenceId", ++reference))));
    }

    /** Sends a message unchanged, without a reference id. */
    public PendingRequest say(Message message) {
        return await(loop.call(() -> send(message)));
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
        return transport.send(message).thenApply(entry -> new PendingRequest(entry, id, number));
    }

    /** Sends several requests, each on its connection, in one task of the event loop. */
    public static List<PendingRequest> askAll(List<Connection> connections, List<Message> requests) {
        Connection first = connections.get(0);
        List<CompletableFuture<PendingRequest>> sent = first.loop.call(() -> {
            List<CompletableFuture<PendingRequest>> all = new ArrayList<>();
            for (int i = 0; i < connections.size(); i++) {
                Connection connection = connections.get(i);
                all.add(connection.send(requests.get(i).with("referenceId", ++connection.reference)));
            }
            return all;
        });
        return sent.stream().map(first::await).toList();
    }

    /** Closes this connection and sends a request on another one, in one task of the event loop. */
    public PendingRequest closeAndAsk(Connection other, Message request) {
        List<Ending> endings = new ArrayList<>();
        PendingRequest asked = await(loop.call(() -> {
            end(Kind.CLOSE).ifPresent(endings::add);
            return other.send(request.with("referenceId", ++other.reference));
        }));
        endings.forEach(ending -> finished(ending.done()));
        return asked;
    }

    /** Sends a message that needs no answer, unless the connection is over or the application is silent. Called on the loop. */
    void tell(Message message) {
        if (transport.open() && !transport.silent()) {
            send(message);
        }
    }

    /** Closes, resets or silences it. Returns the entry of the fault; empty if the server had ended the connection before. */
    public Optional<Entry> fault(Kind kind) {
        return faults(List.of(this), kind).stream().findFirst();
    }

    /** Does the same to all open ones of these connections, in one task of the event loop, so that the kit sends nothing in between. */
    public static List<Entry> faults(List<Connection> connections, Kind kind) {
        if (connections.isEmpty()) {
            return List.of();
        }
        List<Ending> endings = connections
                .get(0)
                .loop
                .call(() -> connections.stream()
                        .flatMap(connection -> connection.end(kind).stream())
                        .toList());
        endings.forEach(ending -> finished(ending.done()));
        return endings.stream().map(Ending::fault).toList();
    }

    /** The entry of a fault, and a future that completes when it is done. */
    private record Ending(Entry fault, CompletableFuture<?> done) {}

    private Optional<Ending> end(Kind kind) {
        if (!transport.open()) {
            return Optional.empty();
        }
        Entry fault = journal.append(scope, new Event.Fault(id, kind));
        return Optional.of(new Ending(fault, transport.fault(fault)));
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
