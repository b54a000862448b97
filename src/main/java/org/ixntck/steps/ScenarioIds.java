package org.ixntck.steps;

import java.net.URI;

/** Placeholder. */
public final class ScenarioIds {
    private ScenarioIds() {}

    static String of(URI uri, String name, int line) {
        return uri + "#" + name + line;
    }
}
