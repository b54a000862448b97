package org.ixntck.init;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What can be written. Each is kept as a whole that works, by the name of my-server; writing it replaces that name, and the version of the
 * kit.
 */
public enum Skeleton {
    /** Servers for the endpoint adapter, in one file. */
    DESCRIPTION(
            List.of(
                    "edit it: how a server is started, whom it knows, what it promises",
                    "ixn-tck doctor --adapter %1$s.yaml     tries each thing that it says",
                    "ixn-tck certify --adapter %1$s.yaml"),
            "my-server.yaml"),
    /** An adapter in Java: a Maven project. */
    JAVA(
            List.of(
                    "in a clone of the kit: mvn -DskipTests -pl adapters/api -am install     brings what the adapter compiles against",
                    "in %1$s: mvn package     its test is green as it stands",
                    "edit what says TODO: the bytes of your wire, and what your servers are and promise",
                    "ixn-tck doctor --adapter %1$s/target/%2$s.jar/a=HOST:PORT,b=HOST:PORT",
                    "the same with certify"),
            "pom.xml",
            "src/main/java/com/example/MyServerAdapter.java",
            "src/main/java/com/example/MyServerTarget.java",
            "src/main/java/com/example/MyServerCodec.java",
            "src/main/java/com/example/MyServerBytes.java",
            "src/main/resources/META-INF/services/org.ixntck.adapter.Adapter",
            "src/test/java/com/example/MyServerAdapterTest.java"),
    /** A bridge in Python. */
    BRIDGE(
            List.of(
                    "in %1$s: python3 -m unittest     its test is green as it stands",
                    "edit what says TODO: what your servers are and promise, how one is started and ended",
                    "ixn-tck doctor --adapter \"bridge/command=python3 %1$s/bridge.py ./%2$s --port {port}\"",
                    "the same with certify"),
            "bridge.py",
            "test_bridge.py");

    private final List<String> next;
    private final List<String> files;

    Skeleton(List<String> next, String... files) {
        this.next = next;
        this.files = List.of(files);
    }

    /**
     * Writes it: one file beside its place, or several in a folder.
     *
     * @param place where; its last part is the name
     * @param version of the kit
     * @return the files, in the order in which they are to be read
     * @throws InitException if the name is none, something of that name is there, or nothing can be written there
     */
    public List<Path> write(Path place, String version) throws InitException {
        Name name = Name.at(place);
        Map<Path, String> texts = new LinkedHashMap<>();
        for (String file : files) {
            Path written = files.size() == 1 ? place.resolveSibling(name.in(file)) : place.resolve(name.in(file));
            texts.put(written, name.in(text(file).replace("KIT-VERSION", version)));
        }
        Path first = files.size() == 1 ? texts.keySet().iterator().next() : place;
        if (Files.exists(first, LinkOption.NOFOLLOW_LINKS)) {
            throw new InitException(
                    "%s: expected nothing there yet; saw a file or folder, which stays as it is; take another name"
                            .formatted(first));
        }
        write(texts);
        return List.copyOf(texts.keySet());
    }

    /** What to do after that, a line each. */
    public List<String> next(Path place) {
        return next.stream()
                .map(line -> line.formatted(place, place.getFileName()))
                .toList();
    }

    private static void write(Map<Path, String> texts) throws InitException {
        for (Map.Entry<Path, String> file : texts.entrySet()) {
            try {
                Files.createDirectories(file.getKey().toAbsolutePath().getParent());
                Files.writeString(file.getKey(), file.getValue(), StandardOpenOption.CREATE_NEW);
            } catch (IOException e) {
                throw new InitException(
                        "%s: expected a file that can be written; saw %s; give a path that ends with the name"
                                .formatted(file.getKey(), e.getClass().getSimpleName()));
            }
        }
    }

    private String text(String file) {
        String resource = name().toLowerCase(Locale.ROOT) + "/" + file;
        try (InputStream in = Skeleton.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(
                        "expected the resource %s within the kit; its jar is incomplete".formatted(resource));
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
