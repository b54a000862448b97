package org.ixntck.hostile;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.ixntck.adapter.Adapter;
import org.ixntck.adapter.AdapterException;
import org.ixntck.adapter.Deployment;
import org.ixntck.adapter.Endpoint;
import org.ixntck.adapter.Profile;
import org.ixntck.adapter.Settings;
import org.ixntck.adapter.Target;
import org.ixntck.adapter.Wire;
import org.ixntck.reference.ReferenceAdapter;
import org.ixntck.wire.json.IxnJson;

/** Pairs of servers that are said to be what the reference servers are, and do with each connection what a subclass says. */
public abstract class Rogue implements Adapter, Target {

    private final String name;

    Rogue(String name) {
        this.name = name;
    }

    /** What it does with a connection, on a thread of its own; the connection is closed when this returns. */
    abstract void serve(Socket socket, Pair pair, String server) throws IOException;

    /** The right servers that it stands in front of, if it does. */
    Optional<Deployment> behind() throws AdapterException {
        return Optional.empty();
    }

    /** How the kit is told to speak TLS with it, if it is. */
    Optional<Endpoint.Tls> tls() {
        return Optional.empty();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Target open(Settings settings) throws AdapterException {
        return this;
    }

    @Override
    public Profile profile() {
        try (Target reference = reference()) {
            return reference.profile();
        } catch (AdapterException e) {
            throw new IllegalStateException(e);
        }
    }

    static Target reference() throws AdapterException {
        return new ReferenceAdapter().open(new Settings(Map.of(), Path.of("."), line -> {}));
    }

    @Override
    public Wire wire() {
        return new IxnJson();
    }

    @Override
    public Deployment deploy() throws AdapterException {
        return new Pair(this, behind());
    }

    @Override
    public void close() throws AdapterException {}
}
