package org.ixntck.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import org.ixntck.digest.Sha256;
import org.ixntck.evidence.KitBuild;

/** Name, version and build of the kit. */
public final class Kit {

    public static final String NAME = "ixn-tck";

    /** From the manifest of the jar; {@code development} if the kit runs from its classes. */
    public static final String VERSION = Optional.ofNullable(
                    Kit.class.getPackage().getImplementationVersion())
            .orElse("development");

    /** Written by the build. */
    private static final String COMMIT = "commit.properties";

    private Kit() {}

    /**
     * The build of this kit. Reads its jar, for the digest.
     *
     * @throws IOException if the jar cannot be read
     */
    public static KitBuild build() throws IOException {
        Properties commit = new Properties();
        try (InputStream in = Kit.class.getResourceAsStream(COMMIT)) {
            if (in != null) {
                commit.load(in);
            }
        }
        Optional<Path> jar = jar();
        return new KitBuild(
                NAME,
                VERSION,
                commit.getProperty("git.commit.id.full", ""),
                Boolean.parseBoolean(commit.getProperty("git.dirty", "true")),
                jar.isPresent() ? Sha256.hex(jar.get()) : "");
    }

    /**
     * The build of this kit, found out while the caller goes on. A jar that cannot be read ends {@link CompletableFuture#join} with an
     * {@link UncheckedIOException} as its cause.
     */
    static CompletableFuture<KitBuild> building() {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return build();
            } catch (IOException e) {
                throw new UncheckedIOException("the kit's own jar cannot be read", e);
            }
        });
    }

    /** The jar from which the kit runs; empty if it runs from its classes. */
    static Optional<Path> jar() {
        try {
            return Optional.of(Path.of(Kit.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI()))
                    .filter(Files::isRegularFile);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
