package org.ixntck.journal;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/**
 * Reads a journal on a thread of its own, a bounded number of entries ahead, so that two processors share reading and judging. Used by one thread
 * besides its own. Closing it ends its thread; the reader stays open.
 */
public final class ReadAhead implements AutoCloseable {

    private static final int BATCH = 256;
    private static final int BATCHES_MAX = 16;

    /** What is done with each entry on the thread that reads. */
    public interface Check {
        /**
         * Takes the next entry, before it is handed out.
         *
         * @throws IOException if the journal cannot be judged
         */
        void accept(Entry entry) throws IOException;
    }

    /**
     * Some entries.
     *
     * @param failure why there are no more
     * @param last whether there are no more
     */
    private record Batch(List<Entry> entries, Optional<Throwable> failure, boolean last) {}

    private final JournalReader reader;
    private final Check check;
    private final BlockingQueue<Batch> batches = new ArrayBlockingQueue<>(BATCHES_MAX);
    private final Thread thread = new Thread(this::read, "ixn-tck journal reader");
    private Batch batch = new Batch(List.of(), Optional.empty(), false);
    private int next;

    /** Begins to read. */
    public ReadAhead(JournalReader reader, Check check) {
        this.reader = reader;
        this.check = check;
        thread.setDaemon(true);
        thread.start();
    }

    /**
     * The next entry; none at the end. Everything that the check has done with the entries so far is visible then.
     *
     * @throws IOException if the journal cannot be read, the check has failed, or the thread was interrupted while it waited
     */
    public Optional<Entry> next() throws IOException {
        while (next == batch.entries().size()) {
            if (batch.failure().isPresent()) {
                throw rethrown(batch.failure().get());
            }
            if (batch.last()) {
                return Optional.empty();
            }
            batch = take();
            next = 0;
        }
        return Optional.of(batch.entries().get(next++));
    }

    private Batch take() throws InterruptedIOException {
        try {
            return batches.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while the journal was read");
        }
    }

    private static IOException rethrown(Throwable failure) {
        if (failure instanceof IOException io) {
            return io;
        }
        if (failure instanceof RuntimeException runtime) {
            throw runtime;
        }
        throw (Error) failure;
    }

    private void read() {
        List<Entry> entries = new ArrayList<>(BATCH);
        Optional<Throwable> failure = Optional.empty();
        try {
            for (Optional<Entry> entry = reader.next(); entry.isPresent(); entry = reader.next()) {
                check.accept(entry.get());
                entries.add(entry.get());
                if (entries.size() == BATCH) {
                    batches.put(new Batch(entries, Optional.empty(), false));
                    entries = new ArrayList<>(BATCH);
                }
            }
        } catch (InterruptedException e) {
            // Nobody waits for more.
            return;
        } catch (IOException | RuntimeException | Error e) {
            failure = Optional.of(e);
        }
        try {
            batches.put(new Batch(entries, failure, true));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        thread.interrupt();
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
