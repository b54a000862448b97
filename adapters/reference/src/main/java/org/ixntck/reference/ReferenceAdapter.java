package org.ixntck.reference;

import org.ixntck.adapter.Adapter;
import org.ixntck.adapter.AdapterException;
import org.ixntck.adapter.Settings;
import org.ixntck.adapter.Target;

/** The embedded default: with it the kit can be tried without any server of one's own. */
public final class ReferenceAdapter implements Adapter {

    @Override
    public String name() {
        return "reference";
    }

    @Override
    public Target open(Settings settings) throws AdapterException {
        return new ReferenceTarget(Policies.of(settings.values()), () -> Models.RIGHT);
    }
}
