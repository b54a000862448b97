package org.ixntck.endpoint;

import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.ixntck.adapter.AdapterException;
import org.ixntck.adapter.Deployment;
import org.ixntck.adapter.Profile;
import org.ixntck.adapter.Target;
import org.ixntck.adapter.Wire;
import org.ixntck.endpoint.description.Description;
import org.ixntck.endpoint.process.Keeper;
import org.ixntck.endpoint.process.Ports;

/** Described servers as something to be judged. */
final class EndpointTarget implements Target {

    private final Description description;
    private final Wire wire;
    private final Workshop workshop;
    private final AtomicInteger deployments = new AtomicInteger();
    private final Set<Group> groups = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /**
     * Servers as they are described; nothing is started yet.
     *
     * @param wire how to speak to them
     * @param outputs the folder in which their output is kept; made when there is some
     */
    EndpointTarget(Description description, Wire wire, Path outputs) {
        this.description = description;
        this.wire = wire;
        this.workshop = new Workshop(new Ports(), new Keeper(), outputs);
    }

    @Override
    public Profile profile() {
        return description.profile();
    }

    @Override
    public Wire wire() {
        return wire;
    }

    @Override
    public Deployment deploy() throws AdapterException {
        if (closed) {
            throw new AdapterException("The described servers are closed already; open them again before deploying.");
        }
        Group group = new Group(description, deployments.incrementAndGet(), workshop, groups::remove);
        groups.add(group);
        try {
            group.start();
            return group;
        } catch (AdapterException e) {
            takeDown(group, e);
            throw e;
        }
    }

    /** What has failed already is what the person needs to know. */
    private static void takeDown(Group group, AdapterException because) {
        try {
            group.close();
        } catch (AdapterException e) {
            because.addSuppressed(e);
        }
    }

    @Override
    public void close() throws AdapterException {
        closed = true;
        AdapterException failure = null;
        for (Group group : groups) {
            try {
                group.close();
            } catch (AdapterException e) {
                failure = e;
            }
        }
        workshop.keeper().close();
        if (failure != null) {
            throw failure;
        }
    }
}
