package org.ixntck.walk.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.ixntck.adapter.Control;
import org.ixntck.adapter.Profile;
import org.ixntck.lab.LabException;
import org.ixntck.lab.Site;
import org.ixntck.peer.Address;

/** The servers of a site, and what was done to each that it has not come back from. Safe for several threads. */
public final class Servers {

    private final Site site;
    private final Profile profile;
    private final List<String> names = new ArrayList<>();
    private final Map<String, Control> down = new ConcurrentHashMap<>();

    /** All of them are up. */
    public Servers(Site site, Profile profile) {
        this.site = site;
        this.profile = profile;
        site.servers().forEach(names::add);
    }

    /** Their names, in their order. */
    public List<String> names() {
        return List.copyOf(names);
    }

    /** The name of the server with that letter, from A on. */
    public String named(String letter) {
        return names.get(letter.charAt(0) - 'A');
    }

    /** Where a server can be reached in its current life. */
    public Address address(String server) {
        return new Address(server, site.life(server), site.endpoint(server));
    }

    /** Whether nothing was done to it that it has not come back from. */
    public boolean up(String server) {
        return !down.containsKey(server);
    }

    /** Whether it is halted: connections to it would hang. */
    public boolean frozen(String server) {
        return down.get(server) == Control.FREEZE;
    }

    /**
     * Does something to a server, as far as that is possible for the adapter and in the state of the server.
     *
     * @throws LabException if the adapter fails
     */
    public void control(String server, Control what) throws LabException {
        Optional<Control> before = Optional.ofNullable(down.get(server));
        boolean possible = switch (what) {
            case STOP, KILL, FREEZE -> before.isEmpty();
            case THAW -> before.equals(Optional.of(Control.FREEZE));
            case START -> before.isPresent() && before.get() != Control.FREEZE;
        };
        if (!possible || !profile.controls().contains(what)) {
            return;
        }
        if (what == Control.THAW || what == Control.START) {
            site.control(server, what);
            down.remove(server);
        } else {
            down.put(server, what);
            site.control(server, what);
        }
    }

    /**
     * A server is lost: killed, or, where the adapter cannot do that, for the kit, which cuts its connections.
     *
     * @param cuts all connections to it
     * @throws LabException if the adapter fails
     */
    public void lose(String server, Runnable cuts) throws LabException {
        if (profile.controls().contains(Control.KILL)) {
            control(server, Control.KILL);
        } else {
            down.put(server, Control.KILL);
            site.lose(server, cuts);
        }
    }

    /**
     * Brings back all that can be brought back.
     *
     * @throws LabException if the adapter fails
     */
    public void restore() throws LabException {
        for (String server : names) {
            if (!up(server)) {
                control(server, back(down.get(server)));
            }
        }
    }

    /** What brings a server back. */
    public static Control back(Control from) {
        return from == Control.FREEZE ? Control.THAW : Control.START;
    }
}
