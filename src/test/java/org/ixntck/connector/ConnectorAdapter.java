package org.ixntck.connector;

import java.util.EnumSet;
import java.util.Set;
import org.ixntck.adapter.Adapter;
import org.ixntck.adapter.AdapterException;
import org.ixntck.adapter.ConnectorWire.Ability;
import org.ixntck.adapter.Deployment;
import org.ixntck.adapter.Profile;
import org.ixntck.adapter.Settings;
import org.ixntck.adapter.Target;
import org.ixntck.adapter.Wire;
import org.ixntck.reference.Models;
import org.ixntck.reference.Policies;
import org.ixntck.reference.ReferenceTarget;

/** The reference servers, to be reached through a library only: with all abilities, with none, or wrong in the way that the setting names. */
public final class ConnectorAdapter implements Adapter {

    @Override
    public String name() {
        return "test-connector";
    }

    @Override
    public Target open(Settings settings) {
        ReferenceTarget servers = new ReferenceTarget(Policies.DEFAULT, () -> Models.RIGHT);
        String how = settings.values().getOrDefault("name", "");
        return new Reached(
                servers,
                switch (how) {
                    case "" -> new PlainConnector(EnumSet.allOf(Ability.class));
                    case "unable" -> new PlainConnector(Set.of());
                    default -> new WrongConnector(WrongConnector.Wrong.valueOf(how));
                });
    }

    private record Reached(Target servers, Wire wire) implements Target {

        @Override
        public Profile profile() {
            return servers.profile();
        }

        @Override
        public Wire wire() {
            return wire;
        }

        @Override
        public Deployment deploy() throws AdapterException {
            return servers.deploy();
        }

        @Override
        public void close() throws AdapterException {
            servers.close();
        }
    }
}
