package org.ixntck.endpoint.process;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Until when something must have happened. */
public final class Deadline {

    private static final long POLL_MILLIS = 5;

    private final long end;

    private Deadline(long end) {
        this.end = end;
    }

    /** So long from now. */
    public static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    /** What is left; nothing is never negative. */
    public Duration left() {
        return Duration.ofNanos(Math.max(0, end - System.nanoTime()));
    }

    /** Looks again and again until it is so, and returns whether it is. */
    public boolean await(BooleanSupplier so) throws InterruptedException {
        CountDownLatch never = new CountDownLatch(1);
        while (!so.getAsBoolean()) {
            if (left().isZero() || never.await(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
                return false;
            }
        }
        return true;
    }
}
