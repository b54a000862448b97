package org.ixntck.reference;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;

/** Watches one connection: polls after a time of silence, and takes it for lost after twice that time. */
final class KeepAlive {

    private final Host host;
    private final Duration time;
    private final Runnable poll;
    private final Runnable lost;
    private Future<?> next = CompletableFuture.completedFuture(null);
    private long lastHeard = System.nanoTime();
    private boolean polled;

    KeepAlive(Host host, Duration time, Runnable poll, Runnable lost) {
        this.host = host;
        this.time = time;
        this.poll = poll;
        this.lost = lost;
        watch();
    }

    void heard() {
        lastHeard = System.nanoTime();
        polled = false;
    }

    void end() {
        next.cancel(false);
    }

    private void watch() {
        Duration silence = Duration.ofNanos(System.nanoTime() - lastHeard);
        Duration limit = time.multipliedBy(2);
        if (silence.compareTo(limit) >= 0) {
            lost.run();
            return;
        }
        if (silence.compareTo(time) >= 0 && !polled) {
            polled = true;
            poll.run();
        }
        next = host.after((polled ? limit : time).minus(silence), this::watch);
    }
}
