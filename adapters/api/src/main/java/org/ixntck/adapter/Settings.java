package org.ixntck.adapter;

import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What the person who runs the kit gave to the adapter.
 *
 * @param values by name; the adapter says so if it does not know one
 * @param directory where the adapter may leave files, such as the output of its servers
 * @param log takes one line at a time, from any thread
 */
public record Settings(Map<String, String> values, Path directory, Consumer<String> log) {

    public Settings {
        values = Map.copyOf(values);
    }
}
