package org.ixntck.reference;

import java.nio.file.Path;
import java.util.Map;
import org.ixntck.adapter.AdapterException;
import org.ixntck.adapter.Deployment;
import org.ixntck.adapter.Server;
import org.ixntck.adapter.Settings;
import org.ixntck.adapter.Target;

/** A pair of reference servers for one test, through the adapter as the kit has it. */
final class Pair implements AutoCloseable {

    private final Target target;
    private final Deployment deployment;
    final Server a;
    final Server b;

    Pair(String... settings) throws Exception {
        target = open(settings.length == 0 ? Map.of() : Map.of(settings[0], settings[1]));
        deployment = target.deploy();
        a = deployment.servers().get(0);
        b = deployment.servers().get(1);
    }

    static Target open(Map<String, String> settings) throws Exception {
        return new ReferenceAdapter().open(new Settings(settings, Path.of("target"), line -> {}));
    }

    @Override
    public void close() throws AdapterException {
        target.close();
    }
}
