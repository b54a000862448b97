package org.ixntck.report;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.UUID;

/**
 * Writes a report to a temporary file in the same folder, and moves it to its path when it is complete, so that no incomplete report is ever read.
 * Servers may run as the same user and write to the run's folder: a FIFO or a symbolic link at the path is replaced, and neither opened nor
 * followed.
 */
public final class ReportFile {

    private static final Set<OpenOption> NEW =
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);

    private ReportFile() {}

    /** Writes the content of a file. */
    public interface Content {

        /**
         * Writes the whole content.
         *
         * @throws IOException if it cannot be written
         */
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * Writes a report.
     *
     * @throws IOException if the file cannot be written; an earlier file at the path is then unchanged
     */
    public static void write(Path file, Content content) throws IOException {
        Path beside = file.resolveSibling("%s.%s.new".formatted(file.getFileName(), UUID.randomUUID()));
        try {
            try (OutputStream out =
                    new BufferedOutputStream(Files.newOutputStream(beside, NEW.toArray(OpenOption[]::new)))) {
                content.writeTo(out);
            }
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(beside);
        }
    }
}
