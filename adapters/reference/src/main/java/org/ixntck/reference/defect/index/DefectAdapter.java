package org.ixntck.reference.defect.index;

import org.ixntck.adapter.Adapter;
import org.ixntck.adapter.AdapterException;
import org.ixntck.adapter.Settings;
import org.ixntck.adapter.Target;
import org.ixntck.reference.ReferenceTarget;
import org.ixntck.reference.defect.Defect;

/** A broken reference pair, chosen by name: {@code --adapter defect/accepts-any-client-name}. */
public final class DefectAdapter implements Adapter {

    @Override
    public String name() {
        return "defect";
    }

    @Override
    public Target open(Settings settings) throws AdapterException {
        String name = settings.values().getOrDefault("name", "");
        Defect defect = Defects.named(name)
                .orElseThrow(() -> new AdapterException(AdapterException.Cause.SETTINGS, Defects.unknown(name)));
        return new ReferenceTarget(defect.policies(), defect.models());
    }
}
