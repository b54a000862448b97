package org.ixntck.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ixntck.adapter.Adapter;

/** Finds adapters on the class path, and in jars in a folder {@code adapters}. */
final class Providers {

    private static final String FOLDER = "adapters";
    private static final int JARS_MAX = 100;
    private static final int PROVIDERS_MAX = 200;
    private static final String NONE =
            "no provider is named in META-INF/services/%s".formatted(Adapter.class.getName());

    private final List<Adapter> adapters = new ArrayList<>();
    private final List<String> wrong = new ArrayList<>();

    private Providers() {}

    /**
     * All adapters: from the class path, from the folder beside the kit's jar, and from the folder in the working directory.
     *
     * @throws RunException if such a folder cannot be read
     */
    static Providers all() throws RunException {
        Providers all = new Providers();
        all.add(Providers.class.getClassLoader());
        List<Path> folders = Stream.concat(besideTheKit().stream(), Stream.of(Path.of(FOLDER)))
                .map(folder -> folder.toAbsolutePath().normalize())
                .distinct()
                .toList();
        for (Path folder : folders) {
            for (Path jar : jars(folder)) {
                all.add(loader(jar));
            }
        }
        return all;
    }

    /**
     * The adapters of one jar.
     *
     * @throws RunException if there is no such file
     */
    static Providers in(Path jar) throws RunException {
        Providers found = new Providers();
        if (!Files.isRegularFile(jar)) {
            throw usage("--adapter %s: there is no such file".formatted(jar));
        }
        found.add(loader(jar.toAbsolutePath().normalize()));
        return found;
    }

    /** The jar that an adapter comes from; empty if it is on the class path. */
    static Optional<Path> jar(Adapter adapter) {
        return adapter.getClass().getClassLoader() instanceof JarLoader loader
                ? Optional.of(loader.jar())
                : Optional.empty();
    }

    private static Optional<Path> besideTheKit() {
        return Kit.jar().map(kit -> kit.resolveSibling(FOLDER));
    }

    private static List<Path> jars(Path folder) throws RunException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .limit(JARS_MAX)
                    .toList();
        } catch (IOException e) {
            throw usage("the folder %s cannot be read: %s".formatted(folder, e));
        }
    }

    private static JarLoader loader(Path jar) throws RunException {
        try {
            return new JarLoader(jar);
        } catch (IOException e) {
            throw usage("the jar %s cannot be read: %s".formatted(jar, e));
        }
    }

    /** Adds the adapters of the kit's own loader, or those of a jar. A provider that cannot be created does not affect others. */
    private void add(ClassLoader loader) {
        int before = adapters.size() + wrong.size();
        Iterator<ServiceLoader.Provider<Adapter>> providers =
                ServiceLoader.load(Adapter.class, loader).stream().iterator();
        boolean more = true;
        for (int tries = 0; more && tries < PROVIDERS_MAX; tries++) {
            try {
                more = providers.hasNext();
                if (more) {
                    add(loader, providers.next());
                }
            } catch (ServiceConfigurationError | LinkageError e) {
                wrong.add(origin(loader) + ": " + e.getMessage() + (e.getCause() == null ? "" : ": " + e.getCause()));
            }
        }
        if (adapters.size() + wrong.size() == before) {
            wrong.add(origin(loader) + ": " + NONE);
        }
    }

    private void add(ClassLoader loader, ServiceLoader.Provider<Adapter> provider) {
        if (!(loader instanceof JarLoader) || provider.type().getClassLoader() == loader) {
            adapters.add(provider.get());
        }
    }

    /**
     * The adapter with the given name.
     *
     * @throws RunException if there is none, or more than one
     */
    Adapter named(String name) throws RunException {
        List<Adapter> found =
                adapters.stream().filter(it -> it.name().equals(name)).toList();
        if (found.size() > 1) {
            throw usage(
                    "--adapter %s: several adapters have this name: %s; remove the others, or give the path of a jar"
                            .formatted(
                                    name, found.stream().map(Providers::origin).collect(Collectors.joining(", "))));
        }
        if (found.isEmpty()) {
            throw usage(
                    "--adapter %s: there is no such adapter; there are: %s%s".formatted(name, listed(), complaints()));
        }
        return found.get(0);
    }

    /**
     * The only adapter that was found.
     *
     * @param jar the jar, for messages
     * @throws RunException if there is none, or more than one
     */
    Adapter only(Path jar) throws RunException {
        if (adapters.size() > 1) {
            throw usage(
                    "--adapter %s: it contains several adapters: %s; put it into a folder '%s' and give the name of one"
                            .formatted(jar, listed(), FOLDER));
        }
        if (adapters.isEmpty()) {
            throw usage("--adapter %s: it contains no adapter; %s".formatted(jar, String.join("; ", wrong)));
        }
        return adapters.get(0);
    }

    private static String origin(Adapter adapter) {
        return origin(adapter.getClass().getClassLoader());
    }

    private static String origin(ClassLoader loader) {
        return loader instanceof JarLoader its ? its.jar().toString() : "the class path";
    }

    /** The names of all adapters. */
    List<String> names() {
        return adapters.stream().map(Adapter::name).toList();
    }

    private String listed() {
        return String.join(", ", names());
    }

    private String complaints() {
        return wrong.isEmpty() ? "" : "; unusable: " + String.join("; ", wrong);
    }

    private static RunException usage(String message) {
        return new RunException(ExitCode.USAGE, message);
    }
}
