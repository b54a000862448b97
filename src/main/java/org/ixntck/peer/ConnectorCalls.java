package org.ixntck.peer;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import org.ixntck.adapter.AdapterException;
import org.ixntck.journal.Event.ConnectFailed.Reason;

/** Calls into a vendor's library for one connection: sequential, each with a time limit, and never on the event loop. Safe for any thread. */
final class ConnectorCalls {

    private static final int WAITING_MAX = 1_000;

    private final Executor pool;
    private final Loop loop;
    private final AtomicInteger waiting = new AtomicInteger();
    private CompletableFuture<?> last = CompletableFuture.completedFuture("nothing");

    ConnectorCalls(Executor pool, Loop loop) {
        this.pool = pool;
        this.loop = loop;
    }

    /**
     * Performs a call after all earlier ones. Completes exceptionally with {@link Failed}. A call that does not return in time is interrupted,
     * and the next one does not wait for it.
     *
     * @param what the name of the method
     * @param millisMax the time limit in milliseconds
     */
    synchronized <T> CompletableFuture<T> next(String what, long millisMax, Callable<T> call) {
        CompletableFuture<T> done = new CompletableFuture<>();
        if (waiting.incrementAndGet() > WAITING_MAX) {
            waiting.decrementAndGet();
            done.completeExceptionally(
                    new Failed(Reason.OTHER, "more than %d calls wait for its %s".formatted(WAITING_MAX, what)));
            return done;
        }
        last.whenCompleteAsync((before, failure) -> run(what, millisMax, call, done), pool);
        last = done;
        done.whenComplete((result, failure) -> waiting.decrementAndGet());
        return done;
    }

    private <T> void run(String what, long millisMax, Callable<T> call, CompletableFuture<T> done) {
        FutureTask<T> task = new FutureTask<>(call);
        Runnable forget = loop.after(millisMax, () -> {
            done.completeExceptionally(
                    new Failed(Reason.TIMED_OUT, "its %s did not return within %d ms".formatted(what, millisMax)));
            task.cancel(true);
        });
        task.run();
        forget.run();
        try {
            if (!task.isCancelled()) {
                done.complete(task.get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            done.completeExceptionally(new Failed(Reason.OTHER, "its %s was interrupted".formatted(what)));
        } catch (ExecutionException e) {
            if (e.getCause() instanceof OutOfMemoryError) {
                loop.fail(e.getCause());
            }
            done.completeExceptionally(failed(what, e.getCause()));
        }
    }

    private static Failed failed(String what, Throwable cause) {
        return cause instanceof AdapterException
                ? new Failed(
                        ConnectDiagnosis.refused(cause) ? Reason.REFUSED : Reason.OTHER,
                        "%.300s".formatted(cause.getMessage()))
                : new Failed(Reason.OTHER, "its %s threw %.300s".formatted(what, cause), true);
    }

    /** A call failed. The message is a clause about the connector, or the connector's own message. */
    static final class Failed extends Exception {

        private static final long serialVersionUID = 1L;

        private final Reason reason;
        private final boolean threw;

        Failed(Reason reason, String why) {
            this(reason, why, false);
        }

        private Failed(Reason reason, String why, boolean threw) {
            super(why);
            this.reason = reason;
            this.threw = threw;
        }

        /** Why there is no connection, if the call was {@code connect}. */
        Reason reason() {
            return reason;
        }

        /** Whether it threw an exception that the interface does not allow. */
        boolean threw() {
            return threw;
        }
    }
}
