package org.ixntck.journal;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.LongFunction;

/**
 * The journal of one run. {@code seq} and time of an entry are assigned in one short critical section, so that both grow together. A separate
 * thread writes the file, so that no event loop waits for the disk. Any thread may append, and look at what was recorded so far.
 */
public final class Journal implements AutoCloseable {

    private final long origin = System.nanoTime();
    private final ReentrantLock lock = new ReentrantLock();
    private final KeptEntries kept;
    private final JournalWriter writer;
    private final AtomicReference<Optional<Throwable>> failure = new AtomicReference<>(Optional.empty());
    private long seq;

    private Journal(OutputStream out, Redaction redaction) {
        kept = new KeptEntries(lock, true);
        writer = new JournalWriter(new ChainedLines(out, redaction), this::fail);
    }

    private Journal(Consumer<Entry> reader) {
        kept = new KeptEntries(lock, false);
        writer = new JournalWriter(JournalWriter.reader(reader), this::fail);
    }

    /**
     * Opens a journal that is written to a file.
     *
     * @throws IOException if the file exists, or cannot be created
     */
    public static Journal open(Path file) throws IOException {
        return open(file, Redaction.NONE);
    }

    /**
     * Opens a journal in whose file names are replaced.
     *
     * @throws IOException if the file exists, or cannot be created
     */
    public static Journal open(Path file, Redaction redaction) throws IOException {
        return new Journal(
                Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), redaction);
    }

    /** Opens a journal that is kept in memory only. */
    public static Journal inMemory() {
        return new Journal(OutputStream.nullOutputStream(), Redaction.NONE);
    }

    /**
     * Opens a journal without a file. Its entries are passed to a reader in their order, on a thread of the journal. With {@link #forget}, a run of
     * any length needs bounded memory.
     */
    public static Journal handedTo(Consumer<Entry> reader) {
        return new Journal(reader);
    }

    /** Nanoseconds since the journal was opened. */
    public long now() {
        return System.nanoTime() - origin;
    }

    /**
     * Declares the record unreliable, because a part of the kit has failed. From here on, waiting for entries and taking a history throw
     * {@link JournalException}. The first failure counts. Called by any thread.
     */
    public void fail(Throwable cause) {
        failure.compareAndSet(Optional.empty(), Optional.of(cause));
    }

    private void check() {
        Optional<Throwable> cause = failure.get();
        if (cause.isPresent()) {
            throw new JournalException(cause.get());
        }
    }

    /** Creates a daemon thread. If it ends with an exception, the journal fails. */
    public Thread thread(String name, Runnable task) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        thread.setUncaughtExceptionHandler((it, e) -> fail(e));
        return thread;
    }

    /** Records what the kit did itself. */
    public Entry append(Scope scope, Event event) {
        return append(scope, Optional.empty(), event);
    }

    /** Records what a read pass of the event loop has read. Called on the loop. */
    public Entry appendRead(Scope scope, ReadPass pass, Event event) {
        return append(scope, Optional.of(pass), event);
    }

    /**
     * Records what a connector reports, immediately on its thread. It happened after the newest watermark; more is not known, since the thread
     * of the library may have waited.
     */
    public Entry appendFromConnector(Scope scope, Event event) {
        lock.lock();
        try {
            return append(scope, Optional.of(new ReadPass(ReadPass.FROM_CONNECTOR, kept.known())), event);
        } finally {
            lock.unlock();
        }
    }

    private Entry append(Scope scope, Optional<ReadPass> pass, Event event) {
        lock.lock();
        try {
            long at = now();
            Entry entry = new Entry(
                    ++seq,
                    at,
                    pass.map(ReadPass::since).orElse(at),
                    pass.map(ReadPass::number).orElse(ReadPass.KIT),
                    scope.site(),
                    scope.scenario(),
                    event);
            kept.add(entry);
            writer.write(entry);
            return entry;
        } finally {
            lock.unlock();
        }
    }

    /** Records that a site is about to be taken down. */
    public void closing(Scope scope) {
        append(scope, Event.SiteClosing::new);
    }

    /** Records that no more messages of a connection are recorded. */
    public void overflowed(Scope scope, String link) {
        append(scope, upTo -> new Event.Overflowed(link, upTo));
    }

    /** Records an event that ends what is known of a site, with the time of the newest watermark. */
    private void append(Scope scope, LongFunction<Event> end) {
        lock.lock();
        try {
            append(scope, end.apply(kept.known()));
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits until a site has entries after the given one, or until the time is over. The caller looks again in both cases.
     *
     * @param after the {@code seq} of the last entry that the caller knows
     * @param nanosMax the longest wait in nanoseconds
     * @throws InterruptedException if the waiting thread is interrupted
     * @throws JournalException if the record cannot be relied on
     */
    public void await(String site, long after, long nanosMax) throws InterruptedException {
        await(site, after, Long.MAX_VALUE, nanosMax);
    }

    /**
     * The same, but at most until a watermark of that time is recorded.
     *
     * @param upTo a time in nanoseconds that was not reached when the caller looked
     */
    public void await(String site, long after, long upTo, long nanosMax) throws InterruptedException {
        check();
        kept.await(site, after, upTo, nanosMax);
    }

    /**
     * What has happened so far at one site, including the entries of the whole run. Reuses the last snapshot if only time has passed since.
     *
     * @throws JournalException if the record cannot be relied on
     */
    public History history(String site) {
        check();
        return kept.history(site);
    }

    /** The entries of a site after the given {@code seq}, in their order, without entries of the whole run. */
    public List<Entry> since(String site, long after) {
        check();
        return kept.since(site, after);
    }

    /** Removes the entries of a finished site from memory. Later entries of the site are passed on, but not kept. */
    public void forget(String site) {
        kept.forget(site);
    }

    /** When a login or logout of an agent was last reported, at any site, in nanoseconds; 0 if never. */
    public long reported(String agent) {
        return kept.reported(agent);
    }

    /**
     * Everything that has happened so far, at all sites.
     *
     * @throws JournalException if the record cannot be relied on
     */
    public History history() {
        check();
        return kept.all();
    }

    /**
     * Ends the record and closes the file. Returns what the file has: what is appended from now on is in neither.
     *
     * @throws JournalException if the record cannot be relied on
     * @throws UncheckedIOException if the file could not be written whole
     */
    public History end() {
        check();
        History written;
        lock.lock();
        try {
            writer.end();
            written = history();
        } finally {
            lock.unlock();
        }
        close();
        return written;
    }

    /**
     * Writes what is still queued and closes the file. A second call does nothing.
     *
     * @throws UncheckedIOException if the file could not be written whole
     */
    @Override
    public void close() {
        writer.close();
    }
}
