package org.ixntck.run;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.ixntck.text.FileProblem;

/** The folder of one run, and the symbolic link {@code latest} beside it. */
public final class RunFolder {

    /** The journal, in the folder. */
    static final String JOURNAL = "journal.ndjson";

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH-mm-ss", Locale.ROOT);
    private static final int SAME_SECOND_MAX = 100;
    /** A limit, since the settings of an adapter may be long. */
    private static final int NAME_MAX = 60;

    private final Path folder;
    /** Whether the reports folder was created with it. */
    private final boolean first;

    /** The earlier target of {@code latest}; empty if there was none. */
    private final Optional<Path> before;

    private RunFolder(Path folder, boolean first) {
        this.folder = folder;
        this.first = first;
        this.before = target(latest());
    }

    /**
     * Creates the folder of a run and points {@code latest} to it at once, so that after a killed run {@code latest} is not the run before.
     *
     * @throws RunException if it cannot be created
     */
    public static RunFolder create(Path reports, String name, LocalDateTime now) throws RunException {
        RunFolder made = createAside(reports, name, now);
        made.pointLatestTo(made.folder.getFileName());
        return made;
    }

    /**
     * Creates a folder for something other than a run. {@code latest} does not change.
     *
     * @throws RunException if it cannot be created
     */
    public static RunFolder createAside(Path reports, String name, LocalDateTime now) throws RunException {
        String plain = name.replaceAll("[^A-Za-z0-9._-]+", "-");
        String wanted = TIME.format(now) + "-" + plain.substring(0, Math.min(plain.length(), NAME_MAX));
        try {
            boolean first = Files.notExists(reports);
            Files.createDirectories(reports);
            return new RunFolder(fresh(reports, wanted), first);
        } catch (IOException e) {
            throw unwritable(reports, e);
        }
    }

    /** The exception for a reports folder that cannot be written. */
    public static RunException unwritable(Path reports, IOException e) {
        return new RunException(
                ExitCode.USAGE,
                "the reports folder %s cannot be written (%s); give another one with --reports"
                        .formatted(reports, FileProblem.of(e)),
                e);
    }

    private static Path fresh(Path reports, String wanted) throws IOException {
        for (int number = 1; ; number++) {
            try {
                return Files.createDirectory(reports.resolve(number == 1 ? wanted : wanted + "-" + number));
            } catch (FileAlreadyExistsException e) {
                if (number == SAME_SECOND_MAX) {
                    throw e;
                }
            }
        }
    }

    /** Deletes the folder if it is empty, and restores {@code latest}. */
    public void discard() {
        try {
            Files.delete(folder);
            if (target(latest()).equals(Optional.of(folder.getFileName()))) {
                Files.delete(latest());
                before.ifPresent(this::pointLatestTo);
            }
            if (first) {
                Files.delete(folder.toAbsolutePath().getParent());
            }
        } catch (IOException e) {
            // The folder is not empty; its files may be useful.
        }
    }

    private Path latest() {
        return folder.resolveSibling("latest");
    }

    private static Optional<Path> target(Path link) {
        try {
            return Files.isSymbolicLink(link) ? Optional.of(Files.readSymbolicLink(link)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Replaces the link atomically. A file or folder with that name is not touched; a file system without links gets none. */
    private void pointLatestTo(Path where) {
        Path beside = folder.resolveSibling(".latest-" + UUID.randomUUID());
        try {
            if (Files.isSymbolicLink(latest()) || !Files.exists(latest(), LinkOption.NOFOLLOW_LINKS)) {
                Files.createSymbolicLink(beside, where);
                Files.move(beside, latest(), StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException | UnsupportedOperationException e) {
            // The link is only a convenience; the console names the run's folder.
        }
    }

    /** The path of a file of the run. */
    public Path file(String name) {
        return folder.resolve(name);
    }

    /** The path of the folder. */
    public Path path() {
        return folder;
    }
}
