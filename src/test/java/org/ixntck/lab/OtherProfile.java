package org.ixntck.lab;

import org.ixntck.adapter.AdapterException;
import org.ixntck.adapter.Deployment;
import org.ixntck.adapter.Profile;
import org.ixntck.adapter.Target;
import org.ixntck.adapter.Wire;

/**
 * The same servers, of which something else is declared.
 *
 * @param target the servers
 * @param profile what is declared
 */
public record OtherProfile(Target target, Profile profile) implements Target {

    @Override
    public Wire wire() {
        return target.wire();
    }

    @Override
    public Deployment deploy() throws AdapterException {
        return target.deploy();
    }

    @Override
    public void close() throws AdapterException {
        target.close();
    }
}
