package org.ixntck.init;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The kinds of files to start from. Each is kept as a complete working project with the name my-server; writing it replaces that name and the
 * version of the kit. The next steps are lines for a shell: commands that can be typed as they are, and comments.
 */
public enum Skeleton {
    /** Servers for the endpoint adapter, in one file. */
    DESCRIPTION(
            List.of(
                    "# edit $place.yaml: how a server is started, whom it knows, what it promises",
                    "$kit doctor --adapter $place.yaml   # checks the servers against the description",
                    "$kit certify --adapter $place.yaml"),
            "description/my-server.yaml"),
    /** An adapter in Java: a Maven project. */
    JAVA(
            List.of(
                    "$install   # what the adapter compiles against, into your local Maven repository",
                    "mvn -q -f $place package   # the tests pass before you change anything",
                    "# replace each TODO in $place/src by the encoding of your servers",
                    "# edit $place/$name.yaml: how a server is started, whom it knows, what it promises",
                    "$kit doctor --adapter $place/target/$name.jar/description=$place/$name.yaml   # tries each thing that both say",
                    "$kit certify --adapter $place/target/$name.jar/description=$place/$name.yaml"),
            "java/README.md",
            "java/pom.xml",
            "description/my-server.yaml",
            "java/src/main/java/com/example/MyServerAdapter.java",
            "java/src/main/java/com/example/MyServerCodec.java",
            "java/src/main/java/com/example/MyServerBytes.java",
            "java/src/main/resources/META-INF/services/org.ixntck.adapter.Adapter",
            "java/src/test/java/com/example/MyServerAdapterTest.java"),
    /** A bridge in Python. */
    BRIDGE(
            List.of(
                    "python3 -m unittest discover -s $place   # the tests pass before you change anything",
                    "$kit doctor --adapter \"bridge/command=python3 $place/bridge.py java -jar $jar reference-server --port {port}\"",
                    "# replace each TODO in $place, and in the command above the kit's server by yours: ./$name --port {port}",
                    "# then the same with certify"),
            "bridge/README.md",
            "bridge/bridge.py",
            "bridge/test_bridge.py");

    private final List<String> next;
    private final List<String> files;

    Skeleton(List<String> next, String... files) {
        this.next = next;
        this.files = List.of(files);
    }

    /**
     * Writes the files: a single one, or several in a folder.
     *
     * @param place the path; its last part is the name
     * @param version of the kit
     * @param commands the beginnings of the commands in the next steps
     * @return the files, in the order in which to read them
     * @throws InitException if the name is not valid, the path exists, or it cannot be written
     */
    public List<Path> write(Path place, String version, Commands commands) throws InitException {
        Name name = Name.at(place);
        String next = String.join("\n", next(place, commands));
        Map<Path, String> texts = new LinkedHashMap<>();
        for (String file : files) {
            String written = name.in(file.substring(file.indexOf('/') + 1));
            texts.put(
                    files.size() == 1 ? place.resolveSibling(written) : place.resolve(written),
                    name.in(text(file)).replace("KIT-VERSION", version).replace("NEXT-COMMANDS", next));
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

    /** The next steps, as lines for a shell. */
    public List<String> next(Path place, Commands commands) {
        return next.stream()
                .map(line -> line.replace("$place", Commands.quoted(place))
                        .replace("$name", place.getFileName().toString())
                        .replace("$kit", commands.kit())
                        .replace("$jar", commands.jar())
                        .replace("$install", commands.install()))
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
                                .formatted(
                                        file.getKey(),
                                        e instanceof AccessDeniedException
                                                ? "permission denied"
                                                : e.getClass().getSimpleName()));
            }
        }
    }

    private static String text(String file) {
        try (InputStream in = Skeleton.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(
                        "expected the resource %s within the kit; its jar is incomplete".formatted(file));
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
