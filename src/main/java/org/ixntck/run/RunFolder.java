package org.ixntck.run;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
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

/** The folder of one run, and {@code latest} beside it. */
public final class RunFolder {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH-mm-ss", Locale.ROOT);
    private static final int SAME_SECOND_MAX = 100;
    /** The settings of an adapter may be long. */
    private static final int NAME_MAX = 60;

    private final Path folder;
    /** Whether the folder around it was made with it. */
    private final boolean first;

    /** What {@code latest} led to before; none if nothing. */
    private final Optional<Path> before;

    private RunFolder(Path folder, boolean first) {
        this.folder = folder;
        this.first = first;
        this.before = target(latest());
    }

    /**
     * Makes it, and lets {@code latest} lead to it: if the run is killed, nobody takes the one before for it.
     *
     * @throws RunException if it cannot be written
     */
    public static RunFolder create(Path reports, String name, LocalDateTime now) throws RunException {
        RunFolder made = createAside(reports, name, now);
        made.pointLatestTo(made.folder.getFileName());
        return made;
    }

    /**
     * Makes it for something that is no run: {@code latest} leads to where it did before.
     *
     * @throws RunException if it cannot be written
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

    /** What to tell a user whose reports cannot be written. */
    public static RunException unwritable(Path reports, IOException e) {
        String why = e instanceof AccessDeniedException
                ? "permission denied"
                : e.getClass().getSimpleName();
        return new RunException(
                ExitCode.USAGE,
                "the reports folder %s cannot be written (%s); give another one with --reports".formatted(reports, why),
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

    /** Takes it away again, if nothing was left in it; {@code latest} then leads to where it did before. */
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
            // Something is in it, which may be of use.
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

    /** Replaces the link in one moment; what is no link stays, and a file system without links does without. */
    private void pointLatestTo(Path where) {
        Path beside = folder.resolveSibling(".latest-" + UUID.randomUUID());
        try {
            if (Files.isSymbolicLink(latest()) || !Files.exists(latest(), LinkOption.NOFOLLOW_LINKS)) {
                Files.createSymbolicLink(beside, where);
                Files.move(beside, latest(), StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException | UnsupportedOperationException e) {
            // The run's own folder is named on the console; the link is a convenience.
        }
    }

    /** A file of the run. */
    public Path file(String name) {
        return folder.resolve(name);
    }

    /** The folder itself. */
    public Path path() {
        return folder;
    }
}
