package org.ixntck.fault;

import io.netty.channel.Channel;
import io.netty.channel.ChannelException;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelOption;
import io.netty.channel.socket.DuplexChannel;
import io.netty.handler.ssl.SslHandler;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.ixntck.fault.Fault.Side;
import org.ixntck.journal.ReadPass;

/**
 * The active faults of one connection. Each adds a handler to the connection's pipeline and removes it again, so that a connection without faults
 * has none. Used on the event loop.
 */
public final class Faults {

    /** The name of the handler that records what is received, and writes what is sent: whole messages, inside TLS. */
    public static final String RECORDING = "recording";

    /** The pause between two slices; without it, a reader would often get both together. */
    private static final long SLICE_MILLIS = 1;

    private static final Runnable NOTHING = () -> {};

    private final Channel channel;
    private final Supplier<ReadPass> looks;
    private final Map<Class<? extends Fault>, Active> active = new LinkedHashMap<>(0);
    private Optional<PausedReading> reading = Optional.empty();

    /** An active fault, and what ends it. */
    private record Active(Fault fault, Runnable undo) {}

    /**
     * A connection without faults.
     *
     * @param looks supplies the current read pass of the loop
     */
    public Faults(Channel channel, Supplier<ReadPass> looks) {
        this.channel = channel;
        this.looks = looks;
    }

    /** Begins a fault. An active one of the same kind is replaced. */
    public void begin(Fault fault) {
        end(fault.getClass());
        active.put(fault.getClass(), new Active(fault, begun(fault)));
    }

    /** Carries out a fault. Returns what ends it. */
    private Runnable begun(Fault fault) {
        if (fault instanceof Fault.Close) {
            channel.close();
        } else if (fault instanceof Fault.Reset) {
            reset();
        } else if (fault instanceof Fault.HalfClose half) {
            shutDown(half.side());
        } else if (fault instanceof Fault.Silence) {
            // Inside of TLS, where a missing record would be noticed.
            return inside(new Mute());
        } else if (fault instanceof Fault.Deafness) {
            return paused(Long.MAX_VALUE);
        } else if (fault instanceof Fault.SlowReading slow) {
            return paused(slow.pauseMillis());
        } else if (fault instanceof Fault.Delay delay) {
            return inside(new DelayedWriting(delay.millis()));
        } else if (fault instanceof Fault.Slices slices) {
            return inside(new SlicedWriting(slices.bytes(), SLICE_MILLIS));
        } else if (fault instanceof Fault.SlowWriting slow) {
            return inside(new SlicedWriting(slow.bytes(), slow.pauseMillis()));
        } else if (fault instanceof Fault.Coalescing several) {
            return inside(new CoalescedWriting(several.messages()));
        }
        return NOTHING;
    }

    private void reset() {
        try {
            channel.config().setOption(ChannelOption.SO_LINGER, 0);
        } catch (ChannelException e) {
            // The peer has ended the connection already; the close below only releases it.
        }
        // Not through the pipeline, where TLS would first send close_notify.
        channel.unsafe().close(channel.voidPromise());
    }

    /** With TLS, close_notify tells the server that nothing more follows. */
    private void shutDown(Side side) {
        DuplexChannel duplex = (DuplexChannel) channel;
        SslHandler tls = channel.pipeline().get(SslHandler.class);
        if (side == Side.READING) {
            duplex.shutdownInput();
        } else if (tls == null) {
            duplex.shutdownOutput();
        } else {
            tls.closeOutbound().addListener(told -> duplex.shutdownOutput());
        }
    }

    private Runnable inside(ChannelHandler handler) {
        channel.pipeline().addBefore(RECORDING, null, handler);
        return () -> remove(handler);
    }

    private Runnable paused(long pauseMillis) {
        end(Fault.Deafness.class);
        end(Fault.SlowReading.class);
        PausedReading pausing = new PausedReading(looks, pauseMillis, known());
        reading.ifPresent(this::remove);
        reading = Optional.of(pausing);
        channel.pipeline().addFirst(pausing);
        return () -> Optional.ofNullable(channel.pipeline().context(pausing)).ifPresent(pausing::heal);
    }

    /** A connection that is over has no handlers any more. */
    private void remove(ChannelHandler handler) {
        if (channel.pipeline().context(handler) != null) {
            channel.pipeline().remove(handler);
        }
    }

    /** Ends the active fault of the given kind, and returns it; empty if there is none. */
    public Optional<Fault> end(Class<? extends Fault> kind) {
        Optional<Active> ended = Optional.ofNullable(active.remove(kind));
        ended.ifPresent(it -> it.undo().run());
        return ended.map(Active::fault);
    }

    /** The active faults. */
    public List<Fault> all() {
        return active.values().stream().map(Active::fault).toList();
    }

    /** Whether the application can still write something. */
    public boolean speaks() {
        return !active.containsKey(Fault.Silence.class)
                && (active.get(Fault.HalfClose.class) == null
                        || !active.get(Fault.HalfClose.class).fault().equals(new Fault.HalfClose(Side.WRITING)));
    }

    /** What arrived after this time may still be unread because of a fault, in nanoseconds; {@link Long#MAX_VALUE} if nothing may be. */
    public long known() {
        return reading.filter(it -> active.containsKey(Fault.SlowReading.class) || it.healing())
                .filter(it -> channel.pipeline().context(it) != null)
                .map(PausedReading::known)
                .orElse(Long.MAX_VALUE);
    }

    /** The read pass with which to record what is read now. */
    public ReadPass pass() {
        return reading.isEmpty() ? looks.get() : reading.get().pass();
    }
}
