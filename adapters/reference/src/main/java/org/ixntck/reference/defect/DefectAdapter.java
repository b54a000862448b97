package org.ixntck.reference.defect;

import java.util.stream.Collectors;
import org.ixntck.adapter.Adapter;
import org.ixntck.adapter.AdapterException;
import org.ixntck.adapter.Settings;
import org.ixntck.adapter.Target;
import org.ixntck.reference.ReferenceTarget;

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
                .orElseThrow(() -> new AdapterException(
                        AdapterException.Cause.SETTINGS,
                        "there is no defect '%s'; there are: %s"
                                .formatted(
                                        name,
                                        Defects.all().stream().map(Defect::name).collect(Collectors.joining(", ")))));
        return new ReferenceTarget(defect.policies(), defect.models());
    }
}
