package org.ixntck.journal;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * Passes entries to a sink in their order, and flushes it whenever the queue is empty, so that a killed run loses only its last moments. Between two
 * batches it pauses, since it costs an event loop more to wake a thread than to queue an entry.
 */
final class JournalWriter implements AutoCloseable {

    private static final int QUEUE_ENTRIES_MAX = 65_536;
    private static final long CLOSE_MILLIS_MAX = 10_000;
    private static final long PAUSE_NANOS = 5_000_000;

    private final BlockingQueue<Entry> queue = new ArrayBlockingQueue<>(QUEUE_ENTRIES_MAX);
    private final Sink sink;
    private final Thread thread = new Thread(this::run, "ixn-tck journal");
    private final Consumer<Throwable> failed;
    private volatile Throwable failure;
    private volatile boolean closing;

    /** The receiver of entries. Called on the writer's thread. */
    interface Sink extends Closeable {

        void write(Entry entry) throws IOException;

        void flush() throws IOException;

        /** No more entries follow. Not called after a failure. */
        void end() throws IOException;
    }

    /** A sink that passes each entry to a reader. */
    static Sink reader(Consumer<Entry> reader) {
        return new Sink() {
            @Override
            public void write(Entry entry) {
                reader.accept(entry);
            }

            @Override
            public void flush() {
                // Nothing is buffered.
            }

            @Override
            public void end() {
                // A reader has its own end.
            }

            @Override
            public void close() {
                // The reader belongs to the caller that opened the journal.
            }
        };
    }

    /** Begins to write lines of JSON. */
    JournalWriter(OutputStream out, Consumer<Throwable> failed) {
        this(new ChainedLines(out), failed);
    }

    /**
     * Starts the writing thread.
     *
     * @param failed is called on the writing thread if it cannot continue
     */
    JournalWriter(Sink sink, Consumer<Throwable> failed) {
        this.failed = failed;
        this.sink = sink;
        thread.setDaemon(true);
        thread.start();
    }

    /** Blocks while the queue is full. The kit then stalls, which is recorded, but no entry is lost. */
    void write(Entry entry) {
        if (failure != null || closing) {
            return;
        }
        try {
            while (!queue.offer(entry, 100, TimeUnit.MILLISECONDS)) {
                if (failure != null) {
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            queue.offer(entry);
        }
    }

    private void run() {
        List<Entry> batch = new ArrayList<>();
        try {
            while (!closing || !queue.isEmpty()) {
                Entry first = queue.poll(20, TimeUnit.MILLISECONDS);
                if (first == null) {
                    continue;
                }
                batch.add(first);
                queue.drainTo(batch);
                for (Entry entry : batch) {
                    sink.write(entry);
                }
                batch.clear();
                sink.flush();
                if (!closing) {
                    LockSupport.parkNanos(PAUSE_NANOS);
                }
            }
            sink.end();
        } catch (UncheckedIOException e) {
            fail(e.getCause());
        } catch (Exception | Error e) {
            // Errors too: callers must not wait for a thread that has ended.
            fail(e);
        }
    }

    private void fail(Throwable e) {
        failure = e;
        failed.accept(e);
    }

    /** Takes no more entries. What is queued is still written. */
    void end() {
        closing = true;
        LockSupport.unpark(thread);
    }

    @Override
    public void close() {
        end();
        try {
            thread.join(CLOSE_MILLIS_MAX);
            if (thread.isAlive()) {
                failure = new IOException("the disk was too slow by more than %d ms".formatted(CLOSE_MILLIS_MAX));
            }
            sink.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            failure = e;
        }
        if (failure != null) {
            IOException cause = failure instanceof IOException io ? io : new IOException(failure.toString(), failure);
            throw new UncheckedIOException("the journal could not be written whole: " + cause.getMessage(), cause);
        }
    }
}
