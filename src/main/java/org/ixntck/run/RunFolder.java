package org.ixntck.run;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The folder of one run, and {@code latest} beside it. */
public final class RunFolder {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH-mm-ss", Locale.ROOT);
    private static final int SAME_SECOND_MAX = 100;
    /** The settings of an adapter may be long. */
    private static final int NAME_MAX = 60;

    private final Path folder;
    /** Whether the folder around it was made with it. */
    private final boolean first;

    private RunFolder(Path folder, boolean first) {
        this.folder = folder;
        this.first = first;
    }

    /**
     * Makes it.
     *
     * @throws RunException if it cannot be written
     */
    public static RunFolder create(Path reports, String name, LocalDateTime now) throws RunException {
        String plain = name.replaceAll("[^A-Za-z0-9._-]+", "-");
        String wanted = TIME.format(now) + "-" + plain.substring(0, Math.min(plain.length(), NAME_MAX));
        try {
            boolean first = Files.notExists(reports);
            Files.createDirectories(reports);
            return new RunFolder(fresh(reports, wanted), first);
        } catch (IOException e) {
            throw new RunException(
                    ExitCode.USAGE,
                    "the reports folder %s cannot be written (%s); give another one with --reports"
                            .formatted(reports, e.getClass().getSimpleName()),
                    e);
        }
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

    /** Takes it away again, if nothing was left in it. */
    public void discard() {
        try {
            Files.delete(folder);
            if (first) {
                Files.delete(folder.toAbsolutePath().getParent());
            }
        } catch (IOException e) {
            // Something is in it, which may be of use.
        }
    }

    /** Lets {@code latest} point here; a file system without links does without. */
    void latest() {
        Path link = folder.resolveSibling("latest");
        try {
            if (Files.isSymbolicLink(link) || !Files.exists(link, LinkOption.NOFOLLOW_LINKS)) {
                Files.deleteIfExists(link);
                Files.createSymbolicLink(link, folder.getFileName());
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
