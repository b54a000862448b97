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
 * Writes a report to a new file beside its place, and moves it there when it is whole. Servers may run as the same user and reach the run's
 * folder: a FIFO or a symbolic link that one has put in that place is replaced, and neither waited for nor followed. Nor does anybody read half a
 * report.
 */
final class ReportFile {

    private static final Set<OpenOption> NEW =
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);

    private ReportFile() {}

    /** What goes into the file. */
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * Writes it.
     *
     * @throws IOException if the content, or the file, cannot be written; what was in that place before is still there then
     */
    static void write(Path file, Content content) throws IOException {
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
