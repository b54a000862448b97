package org.ixntck.run;

import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import org.ixntck.adapter.Adapter;

/** The adapters that there are. */
public final class Adapters {

    private Adapters() {}

    /**
     * The adapter of that name.
     *
     * @throws RunException if there is none
     */
    public static Adapter named(String name) throws RunException {
        List<Adapter> all = ServiceLoader.load(Adapter.class, Adapters.class.getClassLoader()).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
        return all.stream()
                .filter(adapter -> adapter.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new RunException(
                        ExitCode.USAGE,
                        "--adapter %s: there is no such adapter; there are: %s"
                                .formatted(name, all.stream().map(Adapter::name).collect(Collectors.joining(", ")))));
    }
}
