package org.ixntck.journal;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Writes entries to the file in their order, and flushes whenever the queue is empty, so that a killed run loses only its last moments. */
final class JournalWriter implements AutoCloseable {

    private static final int QUEUE_ENTRIES_MAX = 65_536;
    private static final long CLOSE_MILLIS_MAX = 10_000;

    private final BlockingQueue<Entry> queue = new ArrayBlockingQueue<>(QUEUE_ENTRIES_MAX);
    private final OutputStream out;
    private final Ndjson ndjson = new Ndjson();
    private final Thread thread = new Thread(this::run, "ixn-tck journal");
    private final Consumer<Throwable> failed;
    private volatile Throwable failure;
    private volatile boolean closing;

    /**
     * Starts the writing thread.
     *
     * @param failed is called on the writing thread if it cannot continue
     */
    JournalWriter(OutputStream out, Consumer<Throwable> failed) {
        this.failed = failed;
        this.out = new BufferedOutputStream(out, 1 << 16);
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
                    out.write(ndjson.line(entry));
                }
                batch.clear();
                out.flush();
            }
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

    @Override
    public void close() {
        closing = true;
        try {
            thread.join(CLOSE_MILLIS_MAX);
            if (thread.isAlive()) {
                failure = new IOException("the disk was too slow by more than %d ms".formatted(CLOSE_MILLIS_MAX));
            }
            out.close();
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
