package org.ixntck.reference;

import io.netty.channel.EventLoop;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.ixntck.adapter.AdapterException;
import org.ixntck.adapter.Control;
import org.ixntck.adapter.Deployment;
import org.ixntck.adapter.Server;

/** A pair of reference servers on one thread. They know nothing of each other. */
final class ReferenceDeployment implements Deployment {

    private final List<ReservedPort> ports = new ArrayList<>();
    private final List<ReferenceServer> servers = new ArrayList<>();
    private final Consumer<ReferenceDeployment> closed;

    private ReferenceDeployment(Consumer<ReferenceDeployment> closed) {
        this.closed = closed;
    }

    static ReferenceDeployment start(
            Policies policies, Models models, EventLoop loop, Consumer<ReferenceDeployment> closed)
            throws AdapterException {
        ReferenceDeployment deployment = new ReferenceDeployment(closed);
        try {
            for (String name : ReferenceTarget.SERVERS) {
                ReservedPort port = new ReservedPort();
                deployment.ports.add(port);
                ReferenceServer server =
                        new ReferenceServer(name, port.address(), policies, models, loop, ReferenceServer.SILENT);
                deployment.servers.add(server);
                server.control(Control.START);
            }
            return deployment;
        } catch (AdapterException e) {
            deployment.close();
            throw e;
        } catch (IOException e) {
            deployment.close();
            throw new AdapterException("There is no free port for a reference server: " + e.getMessage() + ".", e);
        }
    }

    @Override
    public List<Server> servers() {
        return List.copyOf(servers);
    }

    @Override
    public void close() throws AdapterException {
        AdapterException failure = null;
        for (ReferenceServer server : servers) {
            try {
                server.close();
            } catch (AdapterException e) {
                failure = e;
            }
        }
        ports.forEach(ReservedPort::close);
        closed.accept(this);
        if (failure != null) {
            throw failure;
        }
    }
}
