package org.ixntck.lab;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.ixntck.adapter.AdapterException;
import org.ixntck.adapter.Profile;
import org.ixntck.journal.Journal;

/** Calls the adapter on threads of its own, so that one that hangs holds up its caller for a bounded time. Safe for any thread. */
final class AdapterCalls implements AutoCloseable {

    private final Journal journal;
    private final Profile profile;
    private final ExecutorService calls = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "ixn-tck adapter");
        thread.setDaemon(true);
        return thread;
    });

    AdapterCalls(Journal journal, Profile profile) {
        this.journal = journal;
        this.profile = profile;
    }

    /**
     * Calls the adapter, with a time limit of twice the {@code restart} budget plus ten seconds.
     *
     * @throws LabException if the call fails or does not return in time
     */
    <T> T bounded(Callable<T> call) throws LabException {
        long millis = 2 * profile.budgets().restart().toMillis()
                + 10_000
                + journal.history("").lifted() / 1_000_000;
        Future<T> future = calls.submit(call);
        try {
            return future.get(millis, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            future.cancel(true);
            throw new LabException("the adapter did not return within %d ms".formatted(millis), e);
        } catch (InterruptedException e) {
            future.cancel(true);
            Thread.currentThread().interrupt();
            throw new LabException("interrupted while the adapter was at work", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof OutOfMemoryError) {
                journal.fail(e.getCause());
            }
            String why = e.getCause() instanceof AdapterException
                    ? e.getCause().getMessage()
                    : "the adapter failed: " + e.getCause();
            throw new LabException(why, e.getCause());
        }
    }

    /** Interrupts calls that have not returned. */
    @Override
    public void close() {
        calls.shutdownNow();
    }
}
