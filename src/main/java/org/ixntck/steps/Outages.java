package org.ixntck.steps;

import java.util.Locale;
import java.util.Set;
import org.ixntck.adapter.Control;
import org.ixntck.journal.Entry;
import org.ixntck.journal.Event;
import org.ixntck.journal.Event.Fault.Kind;
import org.ixntck.journal.Link;
import org.ixntck.lab.LabException;
import org.ixntck.peer.Connection;

/** Takes the scenario's servers away and brings them back. Used by the scenario's thread. */
public final class Outages {

    private final World world;

    public Outages(World world) {
        this.world = world;
    }

    private Set<Control> controls() {
        return world.run().lab().profile().controls();
    }

    /** Lets a server be lost by a crash; where the adapter cannot kill one, by cutting the scenario's own connections to it. */
    void crash(String server) {
        if (controls().contains(Control.KILL)) {
            control(server, Control.KILL);
        } else {
            Kind kind = world.run().dialer().can(Kind.RESET) ? Kind.RESET : Kind.CLOSE;
            controlled(() -> world.site().lose(server, () -> Connection.faults(world.connections(server), kind)));
        }
    }

    /** Does something to a server. */
    void control(String server, Control what) {
        if (!controls().contains(what)) {
            throw world.aborted(Aborted.notTested(
                    "the adapter cannot %s a server".formatted(what.name().toLowerCase(Locale.ROOT))));
        }
        controlled(() -> world.site().control(server, what));
    }

    /** Something that is done to a server, from its beginning to its end. */
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
     * Tries servers once more that have ended connections of the scenario without being asked to: only a refused connection tells a server
     * that died from one that is strict.
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

    /** Whether the life of the server to which that connection goes was not ended from outside. */
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
