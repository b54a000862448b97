package org.ixntck.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ixntck.digest.Sha256;

/**
 * The SHA-256 of a jar. It is kept in a file beside the jar, with what the file system says of the jar: size, inode, and the times of its last
 * modification and its last change. Nobody can set the last one, so the jar is read again only after it was written, or put in place of another.
 */
final class JarDigest {

    private static final String STATE = "unix:dev,ino,size,lastModifiedTime,ctime";
    /** A jar that has changed a moment ago may change again without another time. */
    private static final Duration SETTLED = Duration.ofSeconds(2);

    private JarDigest() {}

    /**
     * The digest of the jar, in hexadecimal.
     *
     * @param now the time
     * @throws IOException if the jar cannot be read
     */
    static String of(Path jar, Instant now) throws IOException {
        Optional<Map<String, Object>> attributes = attributes(jar);
        if (attributes.isEmpty()) {
            return Sha256.hex(jar);
        }
        Path kept = jar.resolveSibling(jar.getFileName() + ".sha256");
        String state = state(attributes.get());
        Optional<String> known = known(kept, state);
        if (known.isPresent()) {
            return known.get();
        }
        String digest = Sha256.hex(jar);
        if (changed(attributes.get()).isBefore(now.minus(SETTLED))) {
            keep(kept, List.of(state, digest));
        }
        return digest;
    }

    /** Empty if the file system has no such attributes. */
    private static Optional<Map<String, Object>> attributes(Path jar) throws IOException {
        try {
            return Optional.of(Files.readAttributes(jar, STATE));
        } catch (UnsupportedOperationException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String state(Map<String, Object> attributes) {
        return "%s %s %s %s %s"
                .formatted(
                        attributes.get("dev"),
                        attributes.get("ino"),
                        attributes.get("size"),
                        attributes.get("lastModifiedTime"),
                        changed(attributes));
    }

    private static Instant changed(Map<String, Object> attributes) {
        return ((FileTime) attributes.get("ctime")).toInstant();
    }

    private static Optional<String> known(Path kept, String state) {
        try {
            List<String> lines = Files.readAllLines(kept);
            return lines.size() == 2
                            && lines.get(0).equals(state)
                            && lines.get(1).matches("[0-9a-f]{64}")
                    ? Optional.of(lines.get(1))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** In a folder that cannot be written the jar is read each time. */
    private static void keep(Path kept, List<String> lines) {
        try {
            Path written =
                    Files.createTempFile(kept.getParent(), kept.getFileName().toString(), ".tmp");
            Files.write(written, lines);
            Files.move(written, kept, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            // The digest is known nevertheless.
        }
    }
}
