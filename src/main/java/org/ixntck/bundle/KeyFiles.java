package org.ixntck.bundle;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.ixntck.text.FileProblem;

/**
 * Both halves of a new key, as files.
 *
 * @param privateHalf for {@code --sign}; only its owner may read it
 * @param publicHalf for {@code --key}, and for whoever receives bundles
 * @param hint by which a bundle names the key
 */
public record KeyFiles(Path privateHalf, Path publicHalf, String hint) {

    /**
     * Makes a key for ECDSA on P-256 and writes both halves: {@code vendor.pem}, and {@code vendor.pub.pem} beside it.
     *
     * @throws KeyException if one of the files exists, or cannot be written
     */
    public static KeyFiles create(Path file) throws KeyException {
        String name = String.valueOf(file.getFileName());
        Path publicHalf = file.resolveSibling(
                name.endsWith(".pem") ? name.substring(0, name.length() - 4) + ".pub.pem" : name + ".pub");
        Path parent = file.toAbsolutePath().getParent();
        if (Files.notExists(parent)) {
            throw new KeyException("%s: the key cannot be written: there is no folder %s".formatted(file, parent));
        }
        for (Path half : new Path[] {file, publicHalf}) {
            if (Files.exists(half)) {
                throw exists(half);
            }
        }
        SigningKey key = SigningKey.create();
        try {
            var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
            boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
            try (var channel = posix
                    ? Files.newByteChannel(
                            file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly)
                    : Files.newByteChannel(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                channel.write(StandardCharsets.US_ASCII.encode(key.pem()));
            }
            Files.writeString(publicHalf, key.verifying().pem(), StandardOpenOption.CREATE_NEW);
            return new KeyFiles(file, publicHalf, key.verifying().hint());
        } catch (FileAlreadyExistsException e) {
            throw exists(Path.of(e.getFile()));
        } catch (IOException e) {
            throw new KeyException("%s: the key cannot be written: %s".formatted(file, FileProblem.of(e)));
        }
    }

    private static KeyException exists(Path file) {
        return new KeyException("%s: expected no such file yet, saw one; a key is never overwritten".formatted(file));
    }
}
