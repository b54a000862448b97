package org.ixntck.lab;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.ixntck.adapter.Adapter;
import org.ixntck.adapter.AdapterException;
import org.ixntck.adapter.Profile;
import org.ixntck.adapter.Settings;
import org.ixntck.adapter.Target;
import org.ixntck.reference.ReferenceAdapter;

/** Correct servers that are already running: a few deployments shared by all scenarios, without controls. */
public final class Attached implements Adapter {

    static final int DEPLOYMENTS = 4;

    /** The setting for the number of agents. */
    private static final String AGENTS = "agents";

    @Override
    public String name() {
        return "test-attached";
    }

    @Override
    public Target open(Settings settings) throws AdapterException {
        Target target = new ReferenceAdapter().open(new Settings(Map.of(), Path.of("."), line -> {}));
        int all = target.profile().agents().count();
        int agents = Integer.parseInt(settings.values().getOrDefault(AGENTS, String.valueOf(all)));
        return new OtherProfile(target, pairs(target.profile(), agents));
    }

    private static Profile pairs(Profile its, int agents) {
        return new Profile(
                its.name(),
                its.version(),
                its.servers(),
                its.features(),
                its.duplicateLogin(),
                its.places(),
                its.clients(),
                new Profile.Agents(
                        its.agents().tenant(),
                        its.agents().id(),
                        its.agents().place(),
                        its.agents().media(),
                        agents),
                its.budgets(),
                Set.of(),
                DEPLOYMENTS,
                true);
    }
}
