package org.ixntck.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ixntck.adapter.Message;

/** One connection of the kit, with its entries in the journal. Not thread-safe while entries are added. */
public final class Link {

    private final Entry connecting;
    private final Entries entries;

    private Link(Entry connecting, Entries entries) {
        this.connecting = connecting;
        this.entries = entries;
    }

    /** A connection of which nothing is recorded but its opening, which is not among its entries yet. */
    static Link of(Entry connecting) {
        return new Link(connecting, Entries.NONE);
    }

    /** The same connection after these entries. A message that could not be sent after all was not sent. */
    Link plus(List<Entry> more) {
        if (more.stream().noneMatch(entry -> unsent(entry) != 0)) {
            return new Link(connecting, entries.plus(more));
        }
        List<Entry> all = new ArrayList<>(entries);
        for (Entry entry : more) {
            long unsent = unsent(entry);
            all.removeIf(earlier -> unsent != 0
                    && earlier.event() instanceof Event.Sent sent
                    && sent.message().number("referenceId").equals(Optional.of(unsent)));
            all.add(entry);
        }
        return new Link(connecting, Entries.of(all));
    }

    /** The reference id of a request that could not be sent; 0 if it is none. */
    private static long unsent(Entry entry) {
        return entry.event() instanceof Event.SendFailed failed ? failed.reference() : 0;
    }

    private Event.Connecting opening() {
        return (Event.Connecting) connecting.event();
    }

    /** The connection's name. */
    public String id() {
        return opening().link();
    }

    /** The type of the application that it belongs to. */
    public Role role() {
        return opening().role();
    }

    /** The agent's id, or the reporting engine's name. */
    public String owner() {
        return opening().owner();
    }

    /** The name of the server that it is connected to. */
    public String server() {
        return opening().server();
    }

    /** The life of that server: how often it had been started, from 1. */
    public int life() {
        return opening().life();
    }

    /** The deployment that the server belongs to. */
    public String site() {
        return connecting.site();
    }

    /** All its entries, beginning with the attempt to connect. */
    public List<Entry> entries() {
        return entries;
    }

    /** The entry of its establishment, if there is one. */
    public Optional<Entry> connected() {
        return first(Event.Connected.class);
    }

    /** The entry of its end, if there is one. */
    public Optional<Entry> ended() {
        return first(Event.Ended.class);
    }

    /** The first fault that the kit caused on it, if there is one. */
    public Optional<Entry> fault() {
        return first(Event.Fault.class);
    }

    /** The entry from which on the application is silent, if there is one. */
    public Optional<Entry> silenced() {
        return entries.stream()
                .filter(entry -> entry.event() instanceof Event.Fault fault && fault.kind() == Event.Fault.Kind.SILENCE)
                .findFirst();
    }

    /** The entry from which on the kit no longer reads everything, or has half-closed it, if there is one: what is missing later may have arrived. */
    public Optional<Entry> deafened() {
        return entries.stream()
                .filter(entry -> entry.event() instanceof Event.Fault fault
                        && !fault.kind().hears()
                        && !fault.kind().ends())
                .findFirst();
    }

    /** How long the kit may have held back what it sent, or left unread what arrived, in milliseconds. */
    public long heldMillis() {
        return entries.stream()
                .filter(entry -> entry.event() instanceof Event.Hampered)
                .mapToLong(entry -> ((Event.Hampered) entry.event()).holdsMillis())
                .max()
                .orElse(0);
    }

    /** Whether the server ended it. */
    public boolean endedByServer() {
        return ended().map(entry -> ((Event.Ended) entry.event()).by() == Event.Ended.By.SERVER)
                .orElse(false);
    }

    private Optional<Entry> first(Class<? extends Event> type) {
        return entries.stream().filter(entry -> type.isInstance(entry.event())).findFirst();
    }

    /** The messages received, in their order. */
    public List<Entry> received() {
        return entries.stream()
                .filter(entry -> entry.event() instanceof Event.Received)
                .toList();
    }

    /** The messages received with the given name, in their order. */
    public List<Entry> received(String message) {
        return entries.stream()
                .filter(entry -> entry.event() instanceof Event.Received received
                        && received.message().name().equals(message))
                .toList();
    }

    /** The requests that were sent, each with its answers. */
    public List<Request> requests() {
        List<Request> requests = new ArrayList<>();
        for (Entry entry : entries) {
            if (entry.event() instanceof Event.Sent sent
                    && sent.message().number("referenceId").isPresent()) {
                requests.add(new Request(this, entry, answers(entry, sent.message())));
            }
        }
        return requests;
    }

    /** A message that arrived before the request is not an answer to it. */
    private List<Entry> answers(Entry asked, Message request) {
        return received().stream()
                .filter(entry -> entry.seq() > asked.seq())
                .filter(entry -> Request.isAnswer(((Event.Received) entry.event()).message()))
                .filter(entry -> ((Event.Received) entry.event())
                        .message()
                        .number("referenceId")
                        .equals(request.number("referenceId")))
                .toList();
    }

    /** The EventAck of the registration, if there is one. */
    public Optional<Entry> registered() {
        return requests().stream()
                .filter(request -> request.name().equals("RequestRegisterClient"))
                .flatMap(request -> request.ack().stream())
                .findFirst();
    }
}
