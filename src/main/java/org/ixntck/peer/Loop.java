package org.ixntck.peer;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.IoHandle;
import io.netty.channel.IoHandler;
import io.netty.channel.IoHandlerContext;
import io.netty.channel.IoHandlerFactory;
import io.netty.channel.IoRegistration;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import org.ixntck.journal.Event;
import org.ixntck.journal.Journal;
import org.ixntck.journal.ReadPass;
import org.ixntck.journal.Scope;

/**
 * The event loop of a run; there is one, so that the order of events on different connections is known as well as possible. It counts its read
 * passes, writes the watermarks, and records when it was not scheduled.
 */
public final class Loop implements AutoCloseable {

    private static final long TICK_MILLIS = 10;
    /** A longer gap between two ticks is a stall. Shorter ones are normal on any machine. */
    private static final long STALL_NANOS_MIN = 50_000_000;

    private static final long CALL_MILLIS_MAX = 30_000;

    private final Journal journal;
    private final EventLoopGroup group;
    private final StallWatchdog watchdog;
    private final CpuContentionMonitor cpu;
    private final List<LongSupplier> held = new ArrayList<>();
    private long number;
    private long begun;
    private long previous;
    private long ticked;
    /** Stalls before this time have been recorded. */
    private long stalled;
    /** The time of the newest watermark. A stall that is recorded later must not begin earlier. */
    private long marked;

    /** Starts the loop and its watermarks. */
    public Loop(Journal journal) {
        this.journal = journal;
        this.watchdog = new StallWatchdog(journal);
        this.cpu = CpuContentionMonitor.watched(journal);
        this.group = new MultiThreadIoEventLoopGroup(
                1, new DefaultThreadFactory("ixn-tck loop", true), counting(NioIoHandler.newFactory()));
        group.execute(watched(() -> {
            ticked = journal.now();
            tick();
        }));
    }

    /** Without ticks nothing would ever be late, so a failed loop fails the journal, and with it everything that waits. */
    private Runnable watched(Runnable task) {
        return () -> {
            try {
                task.run();
            } catch (RuntimeException | Error e) {
                if (!group.isShuttingDown()) {
                    journal.fail(e);
                }
                throw e;
            }
        };
    }

    /** Ends the run because of a failure that was caught on the loop. */
    void fail(Throwable cause) {
        journal.fail(cause);
    }

    private IoHandlerFactory counting(IoHandlerFactory factory) {
        return executor -> new Counting(factory.newHandler(executor));
    }

    /** Counts the runs of the handler. Each is one read pass over all sockets. */
    private final class Counting implements IoHandler {

        private final IoHandler handler;

        private Counting(IoHandler handler) {
            this.handler = handler;
        }

        @Override
        public int run(IoHandlerContext context) {
            number++;
            previous = begun;
            begun = journal.now();
            try {
                return handler.run(context);
            } catch (Error e) {
                journal.fail(e);
                throw e;
            }
        }

        @Override
        public void initialize() {
            handler.initialize();
        }

        @Override
        public void prepareToDestroy() {
            handler.prepareToDestroy();
        }

        @Override
        public void destroy() {
            handler.destroy();
        }

        @Override
        public IoRegistration register(IoHandle handle) throws Exception {
            return handler.register(handle);
        }

        @Override
        public void wakeup() {
            handler.wakeup();
        }

        @Override
        public boolean isCompatible(Class<? extends IoHandle> type) {
            return handler.isCompatible(type);
        }
    }

    /** The current read pass. Called on the loop. */
    ReadPass readPass() {
        return new ReadPass(number, previous);
    }

    /** Runs after a complete read pass, so everything that had arrived before the pass began has been recorded. */
    private void tick() {
        long now = journal.now();
        long from = Math.min(ticked, watchdog.last());
        if (now - from > STALL_NANOS_MIN) {
            journal.append(Scope.RUN, new Event.Stalled(Math.max(from, Math.max(stalled, marked)), now));
            stalled = now;
        }
        ticked = now;
        long unread = held.stream().mapToLong(LongSupplier::getAsLong).min().orElse(Long.MAX_VALUE);
        marked = Math.max(marked, Math.min(unread, Math.min(begun, cpu.known())));
        journal.append(Scope.RUN, new Event.Watermark(marked));
        group.schedule(watched(this::tick), TICK_MILLIS, TimeUnit.MILLISECONDS);
    }

    /**
     * Keeps the watermark from passing the supplied time, in nanoseconds, since what arrived later may be unread. Called on the loop.
     */
    void holds(LongSupplier known) {
        held.add(known);
    }

    /** Undoes {@link #holds}. Called on the loop. */
    void holdsNoMore(LongSupplier known) {
        held.remove(known);
    }

    /** Runs an action on the loop, immediately if called there. Does not wait. Called by any thread. */
    void perform(Runnable action) {
        if (group.next().inEventLoop()) {
            action.run();
        } else {
            execute(action);
        }
    }

    /** Runs an action on the loop, unless the loop is shutting down. Does not wait. Called by any thread. */
    void execute(Runnable action) {
        if (!group.isShuttingDown()) {
            group.execute(watched(action));
        }
    }

    /**
     * Runs an action on the loop after a delay that is measured in ticks of the loop, so that it does not pass while the kit stalls. Called by
     * any thread.
     *
     * @param millis the delay in milliseconds
     * @return cancels the action
     */
    Runnable after(long millis, Runnable action) {
        Delay delay = new Delay(millis / TICK_MILLIS, action);
        execute(delay);
        return () -> delay.forgotten = true;
    }

    private final class Delay implements Runnable {

        private final Runnable action;
        private long ticks;
        private volatile boolean forgotten;

        private Delay(long ticks, Runnable action) {
            this.ticks = ticks;
            this.action = action;
        }

        @Override
        public void run() {
            if (forgotten) {
                return;
            }
            if (ticks-- > 0) {
                group.schedule(watched(this), TICK_MILLIS, TimeUnit.MILLISECONDS);
            } else {
                action.run();
            }
        }
    }

    Bootstrap bootstrap() {
        return new Bootstrap().group(group).channel(NioSocketChannel.class);
    }

    /**
     * Runs an action on the loop and waits for its result. Called by any thread.
     *
     * @throws IllegalStateException if it failed, or was not run within 30 seconds
     */
    <T> T call(Callable<T> action) {
        try {
            return group.next().inEventLoop() ? action.call() : submitted(action);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("the kit's event loop failed: " + e, e);
        }
    }

    private <T> T submitted(Callable<T> action) {
        try {
            return group.submit(action).get(CALL_MILLIS_MAX, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof OutOfMemoryError) {
                journal.fail(e.getCause());
            }
            throw new IllegalStateException("the kit's event loop failed: " + e.getCause(), e.getCause());
        } catch (TimeoutException e) {
            throw new IllegalStateException("the kit's event loop did nothing for " + CALL_MILLIS_MAX + " ms", e);
        }
    }

    @Override
    public void close() {
        watchdog.close();
        cpu.close();
        group.shutdownGracefully(0, 1, TimeUnit.SECONDS).awaitUninterruptibly(2, TimeUnit.SECONDS);
    }
}
