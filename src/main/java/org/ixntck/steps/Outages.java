package org.ixntck.steps;

import java.util.Locale;
import java.util.Set;
import org.ixntck.adapter.Control;
import org.ixntck.fault.Fault;
import org.ixntck.journal.Entry;
import org.ixntck.journal.Event;
import org.ixntck.journal.Link;
import org.ixntck.lab.LabException;
import org.ixntck.peer.Connection;

/** Stops, crashes and starts the scenario's servers. Used by the scenario's thread. */
public final class Outages {

    private final World world;

    public Outages(World world) {
        this.world = world;
    }

    private Set<Control> controls() {
        return world.run().lab().profile().controls();
    }

    /** Crashes a server. If the adapter cannot kill it, the scenario's own connections to it are cut. */
    void crash(String server) {
        if (controls().contains(Control.KILL)) {
            control(server, Control.KILL);
        } else {
            Fault fault = world.run().dialer().can(new Fault.Reset()) ? new Fault.Reset() : new Fault.Close();
            controlled(() -> world.site().lose(server, () -> Connection.faults(world.connections(server), fault)));
        }
    }

    /** Controls a server, and makes that the stimulus. */
    void control(String server, Control what) {
        if (!controls().contains(what)) {
            throw world.aborted(Aborted.notTested(
                    "the adapter cannot %s a server".formatted(what.name().toLowerCase(Locale.ROOT))));
        }
        controlled(() -> world.site().control(server, what));
    }

    /** Controls a server; returns the entry that records the effect. */
    private interface ServerAction {
        Entry perform() throws LabException;
    }

    private void controlled(ServerAction action) {
        long before = world.scene().history().last();
        try {
            Entry done = action.perform();
            Entry first = world.scene().history().all(Event.Controlled.class).stream()
                    .filter(entry -> entry.seq() > before)
                    .findFirst()
                    .orElse(done);
            world.stimulus().is(first, done);
        } catch (LabException e) {
            throw world.broken(e.getMessage(), e);
        }
    }

    /**
     * Probes servers that have ended a registered connection of the scenario. Only a refused connection distinguishes a server that has died from
     * one that closes connections.
     */
    void probeServersThatClosed() {
        world
                .scene()
                .history()
                .links(link -> link.endedByServer() && link.registered().isPresent())
                .stream()
                .filter(this::running)
                .map(Link::server)
                .distinct()
                .forEach(world.canaries()::probe);
    }

    /** Whether the kit has not ended the life of the server to which the connection belongs. */
    boolean running(Link link) {
        return link.life() == world.site().life(link.server()) && running(link.server());
    }

    private boolean running(String server) {
        return world.scene().history().all(Event.Controlled.class).stream()
                .noneMatch(entry -> entry.event() instanceof Event.Controlled control
                        && control.server().equals(server)
                        && control.life() == world.site().life(server)
                        && !control.control().equals("start"));
    }
}
