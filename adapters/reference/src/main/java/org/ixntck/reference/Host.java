package org.ixntck.reference;

import io.netty.channel.EventLoop;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** What a server finds around it from one start to the next stop: its name, its settings and the time. */
public final class Host {

    private final String name;
    private final Policies policies;
    private final EventLoop loop;
    private boolean up = true;

    Host(String name, Policies policies, EventLoop loop) {
        this.name = name;
        this.policies = policies;
        this.loop = loop;
    }

    /** The server's name in its deployment, for example {@code A}. */
    public String name() {
        return name;
    }

    /** How it is to treat duplicate logins and places. */
    public Policies policies() {
        return policies;
    }

    /** Does something later, on the server's thread, unless it is cancelled or the server is down by then. */
    public Future<?> after(Duration delay, Runnable what) {
        Runnable unlessDown = () -> {
            if (up) {
                what.run();
            }
        };
        return loop.schedule(unlessDown, delay.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Whether the server runs. */
    public boolean isUp() {
        return up;
    }

    void down() {
        up = false;
    }
}
