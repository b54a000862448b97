package org.ixntck.lab;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.ixntck.adapter.Adapter;
import org.ixntck.adapter.AdapterException;
import org.ixntck.adapter.Deployment;
import org.ixntck.adapter.Profile;
import org.ixntck.adapter.Settings;
import org.ixntck.adapter.Target;
import org.ixntck.adapter.Wire;
import org.ixntck.reference.ReferenceAdapter;

/** Right servers that are there already: a few deployments, which all scenarios use, and nothing that could be done to a server. */
public final class Attached implements Adapter {

    static final int DEPLOYMENTS = 4;

    @Override
    public String name() {
        return "test-attached";
    }

    @Override
    public Target open(Settings settings) throws AdapterException {
        return new Pairs(new ReferenceAdapter().open(new Settings(Map.of(), Path.of("."), line -> {})));
    }

    private record Pairs(Target target) implements Target {
        @Override
        public Profile profile() {
            Profile its = target.profile();
            return new Profile(
                    its.name(),
                    its.version(),
                    its.servers(),
                    its.features(),
                    its.duplicateLogin(),
                    its.places(),
                    its.clients(),
                    its.agents(),
                    its.budgets(),
                    Set.of(),
                    DEPLOYMENTS,
                    true);
        }

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
}
