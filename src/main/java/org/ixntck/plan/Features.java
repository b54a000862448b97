package org.ixntck.plan;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ixntck.digest.Sha256;
import org.ixntck.judge.rule.OfScenario;

/** The features of the kit and of a vendor. Immutable. */
public final class Features {

    private static final String ROOT = "features";
    /** A limit, in case the root of a disk is given by mistake. */
    private static final int OWN_FILES_MAX = 1_000;

    private final List<Planned> scenarios;
    private final String bundledSha256;
    private final String sha256;

    private Features(List<Planned> scenarios, String bundledSha256, String sha256) {
        this.scenarios = List.copyOf(scenarios);
        this.bundledSha256 = bundledSha256;
        this.sha256 = sha256;
    }

    /**
     * Reads the features on the class path.
     *
     * @throws FeatureException if one of them does not parse
     */
    public static Features bundled() throws FeatureException {
        URL root = Features.class.getResource("/" + ROOT + "/requirements.yaml");
        if (root == null) {
            throw new FeatureException("expected a folder 'features' within the kit; its jar is incomplete");
        }
        try {
            URI uri = root.toURI();
            if (uri.getScheme().equals("jar")) {
                // By its path, not its URI: a file system of a URI may exist only once at a time.
                Path file = Path.of(URI.create(uri.getSchemeSpecificPart().replaceFirst("!/.*$", "")));
                try (FileSystem jar = FileSystems.newFileSystem(file)) {
                    return read(jar.getPath(ROOT));
                }
            }
            return read(Path.of(uri).getParent());
        } catch (URISyntaxException | IOException e) {
            throw new FeatureException("the kit's features cannot be read: " + e.getMessage());
        }
    }

    private static Features read(Path folder) throws IOException, FeatureException {
        MessageDigest digest = Sha256.digest();
        List<Planned> scenarios =
                read(folder, files(folder), file -> FeatureFile.bundled(relative(folder, file)), digest);
        String sha256 = Sha256.hex(digest);
        return new Features(scenarios, sha256, sha256);
    }

    /**
     * These features and a vendor's own, whose ids begin with {@code own/}.
     *
     * @throws FeatureException if there are none in the folder, or one of them does not parse
     */
    public Features with(Path folder) throws FeatureException {
        Path root = root(folder);
        try {
            List<Path> files = files(root);
            if (files.isEmpty() || files.size() > OWN_FILES_MAX) {
                throw new FeatureException("--features %s: expected 1 to %d files *.feature in that folder, saw %d"
                        .formatted(folder, OWN_FILES_MAX, files.size()));
            }
            List<Planned> all = new ArrayList<>(scenarios);
            MessageDigest digest = Sha256.digest();
            digest.update(sha256.getBytes(StandardCharsets.UTF_8));
            all.addAll(read(
                    root,
                    files,
                    file -> new FeatureFile(
                            OfScenario.OWN + FeatureFile.withoutEnding(relative(root, file)),
                            file.toUri().toString(),
                            folder.resolve(relative(root, file)).toString()),
                    digest));
            return new Features(all, bundledSha256, Sha256.hex(digest));
        } catch (IOException e) {
            throw new FeatureException("--features %s: the folder cannot be read: %s".formatted(folder, e));
        }
    }

    /**
     * The URI of a folder of features, as Cucumber uses it.
     *
     * @throws FeatureException if there is no such folder
     */
    public static Path root(Path folder) throws FeatureException {
        if (!Files.isDirectory(folder)) {
            throw new FeatureException(
                    "--features %s: there is no such folder; give the folder that contains your feature files"
                            .formatted(folder));
        }
        return folder.toAbsolutePath().normalize();
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(file -> FeatureFile.isFeature(file.toString()))
                    .limit(OWN_FILES_MAX + 1L)
                    .sorted()
                    .toList();
        }
    }

    private static String relative(Path folder, Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    /** Parses files, and adds the length and the bytes of each one's path and content to the digest. */
    private static List<Planned> read(
            Path root, List<Path> files, Function<Path, FeatureFile> named, MessageDigest digest)
            throws IOException, FeatureException {
        List<Planned> scenarios = new ArrayList<>();
        for (Path file : files) {
            byte[] content = Files.readAllBytes(file);
            add(relative(root, file).getBytes(StandardCharsets.UTF_8), digest);
            add(content, digest);
            scenarios.addAll(named.apply(file).parse(new ByteArrayInputStream(content)));
        }
        return scenarios;
    }

    private static void add(byte[] bytes, MessageDigest digest) {
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(0, bytes.length));
        digest.update(bytes);
    }

    /** A digest of the feature files, by which runs of the same scenarios can be told from others. In hexadecimal. */
    public String sha256() {
        return sha256;
    }

    /** The digest of the features of the kit alone, in hexadecimal. */
    public String bundledSha256() {
        return bundledSha256;
    }

    /** All scenarios in the order of their files, those of a vendor last. */
    public List<Planned> scenarios() {
        return scenarios;
    }

    /** The scenario at the given URI and line. */
    public Optional<Planned> at(String uri, int line) {
        return scenarios.stream()
                .filter(scenario -> scenario.uri().equals(uri) && scenario.line() == line)
                .findFirst();
    }
}
