package org.ixntck.peer;

import java.util.Optional;
import java.util.function.Consumer;
import org.ixntck.adapter.ConnectorWire;
import org.ixntck.adapter.Message;
import org.ixntck.journal.Entry;
import org.ixntck.journal.Event;
import org.ixntck.journal.Event.Ended.By;
import org.ixntck.journal.Journal;
import org.ixntck.journal.Scope;

/**
 * Records what a connector reports of one connection, immediately on the reporting thread and within limits; the fake is notified on its event
 * loop. Reports may come in any order and on any thread: each is accepted or recorded as an error.
 */
final class RecordingListener implements ConnectorWire.Listener {

    private static final int WORD_MAX = 200;

    private final Journal journal;
    private final Loop loop;
    private final Scope scope;
    private final String id;
    private final ReceiveQuota quota;
    private final AdapterFailures failures;
    private Consumer<Message> fake = message -> {};
    private Runnable farewell = () -> {};
    private Runnable hangUp = () -> {};
    private long messages;
    private boolean overflowed;
    private Optional<String> endedEarly = Optional.empty();
    private volatile boolean connected;
    private volatile boolean leaving;
    private volatile Optional<Entry> ended = Optional.empty();

    RecordingListener(
            Journal journal,
            Loop loop,
            TransportFactory.Opening opening,
            ReceiveQuota quota,
            AdapterFailures failures) {
        this.journal = journal;
        this.loop = loop;
        this.scope = opening.scope();
        this.id = opening.id();
        this.quota = quota;
        this.failures = failures;
    }

    /**
     * Sets the receivers. Called before the connection is opened.
     *
     * @param listener receives messages, on the loop
     * @param over runs when the connection is over, on the loop
     * @param end ends the connection after an error of the adapter or an overflow; runs on any thread
     */
    void hear(Consumer<Message> listener, Runnable over, Runnable end) {
        fake = listener;
        farewell = over;
        hangUp = end;
    }

    /** Whether it is established and neither side has ended it. */
    boolean open() {
        return connected && !leaving && ended.isEmpty();
    }

    /** Whether its end is recorded. */
    boolean over() {
        return ended.isPresent();
    }

    /** The connection is established: the connector says so, or a message has arrived. */
    synchronized void connected() {
        if (!connected) {
            connected = true;
            journal.append(scope, new Event.Connected(id));
            endedEarly.ifPresent(how -> end(By.SERVER, how));
        }
    }

    /** The kit is ending it: later reports do not count. */
    synchronized void leaving() {
        leaving = true;
    }

    /** The kit has ended it. */
    synchronized void left() {
        leaving = true;
        if (connected && ended.isEmpty()) {
            end(By.KIT, "closed");
        }
    }

    @Override
    public synchronized void received(Message message) {
        if (leaving) {
            return;
        }
        if (ended.isPresent() || endedEarly.isPresent()) {
            failed(
                    "it delivered a message after it had reported that the connection was closed; that must be the last event");
            return;
        }
        try {
            Message plain = MessageSanitizer.message(message);
            connected();
            record(plain);
        } catch (MessageSanitizer.Unfit e) {
            failed(e.getMessage());
        }
    }

    private void record(Message message) {
        messages++;
        quota.noteShare((double) messages / RecordingHandler.LINES_MAX);
        if (messages > RecordingHandler.LINES_MAX) {
            journal.appendFromConnector(
                    scope,
                    new Event.Unreadable(
                            id, "", 0, "more than %d messages came".formatted(RecordingHandler.LINES_MAX)));
            quota.exceed(id);
            end(By.KIT, "closed by the kit, because nothing more can be read");
            leaving = true;
            hangUp.run();
        } else if (!overflowed && !quota.keeps(scope.site(), messages, message)) {
            overflowed = true;
            journal.overflowed(scope, id);
        } else if (!overflowed) {
            journal.appendFromConnector(scope, new Event.Received(id, message));
            loop.execute(() -> fake.accept(message));
        }
    }

    /** If it is reported twice, the first report counts. */
    @Override
    public synchronized void closed(String how) {
        String word = how == null || how.isBlank() ? "closed" : how.substring(0, Math.min(how.length(), WORD_MAX));
        if (!connected) {
            endedEarly = endedEarly.or(() -> Optional.of(word));
        } else if (ended.isEmpty()) {
            end(leaving ? By.KIT : By.SERVER, word);
        }
    }

    @Override
    public synchronized void failed(String why) {
        if (!leaving) {
            String clause = "%.300s".formatted(why);
            failed(ended.isPresent() ? ended.get() : end(By.KIT, "given up by the kit"), clause);
        }
    }

    /** The adapter made an error: nothing is known after this entry. */
    synchronized void failed(Entry from, String why) {
        leaving = true;
        failures.report(scope, id, from, why);
        if (ended.isEmpty()) {
            end(By.KIT, "given up by the kit");
        }
        hangUp.run();
    }

    /** The adapter did not end a connection that was to be ended at the end of the run. */
    synchronized void failedToEnd(String why) {
        ended.ifPresent(last -> failures.report(scope, id, last, why));
    }

    private Entry end(By by, String how) {
        Entry entry = journal.appendFromConnector(scope, new Event.Ended(id, by, how, 0));
        ended = Optional.of(entry);
        loop.execute(farewell);
        return entry;
    }
}
