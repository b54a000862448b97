package org.ixntck.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A local repository of Maven's for one test: what {@code mvn install} of the kit puts there, beside links to all else that the repository of
 * this build has. So nothing of the kit gets into that one.
 *
 * @param folder the repository
 */
public record LocalRepository(Path folder) {

    private static final Path CLONE = Path.of("..").toAbsolutePath().normalize();

    /** Has plugins and libraries, and nothing of the kit yet. */
    public static LocalRepository withoutKit(String name) throws IOException {
        Path folder = Path.of("target", "repositories", name).toAbsolutePath();
        clear(folder);
        Path shared = Path.of(System.getProperty("localRepository"));
        link(shared, folder, "org");
        link(shared.resolve("org"), folder.resolve("org"), "ixntck");
        return new LocalRepository(folder);
    }

    /** Has what this build has packaged, too, as a build that depends on the kit finds it. */
    public static LocalRepository withKit(String name) throws IOException {
        LocalRepository repository = withoutKit(name);
        repository.install("ixn-tck-parent", CLONE);
        repository.install("ixn-tck-bom", CLONE.resolve("adapters/bom"));
        repository.install("ixn-tck", CLONE.resolve("src"));
        repository.install("ixn-tck-adapter-api", CLONE.resolve("adapters/api"));
        for (String adapter : List.of("ixn-json", "reference", "endpoint", "bridge")) {
            repository.install("ixn-tck-" + adapter, CLONE.resolve("adapters").resolve(adapter));
        }
        return repository;
    }

    /** Variables with which Maven uses this repository and no other one. */
    public Map<String, String> environment() {
        return Map.of("MAVEN_OPTS", "-XX:TieredStopAtLevel=1 -Dmaven.repo.local=" + folder);
    }

    private static void link(Path from, Path to, String except) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> entries = Files.list(from)) {
            for (Path entry : entries.toList()) {
                if (!entry.getFileName().toString().equals(except)) {
                    Files.createSymbolicLink(to.resolve(entry.getFileName()), entry);
                }
            }
        }
    }

    private void install(String artifact, Path module) throws IOException {
        String version = version();
        Path place = Files.createDirectories(
                folder.resolve("org/ixntck").resolve(artifact).resolve(version));
        String name = artifact + "-" + version;
        Files.copy(module.resolve("pom.xml"), place.resolve(name + ".pom"));
        for (String jar : List.of(name + ".jar", artifact + ".jar")) {
            Path packaged = module.resolve("target").resolve(jar);
            if (Files.exists(packaged)) {
                Files.copy(packaged, place.resolve(name + ".jar"));
            }
        }
    }

    private static String version() throws IOException {
        Matcher version =
                Pattern.compile("<version>([^<]+)</version>").matcher(Files.readString(CLONE.resolve("pom.xml")));
        if (!version.find()) {
            throw new IOException("expected the version of the kit in its pom.xml, saw none");
        }
        return version.group(1);
    }

    /** Follows no link: what they lead to is not this repository's. */
    private static void clear(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
