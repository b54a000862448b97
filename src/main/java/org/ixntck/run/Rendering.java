package org.ixntck.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.ixntck.journal.JournalReader;
import org.ixntck.report.EntryIndex;

/** Renders the reports of a recorded run again, with this kit, into a folder beside the run's. The run itself stays as it is. */
public final class Rendering {

    private static final int TIMES_MAX = 100;

    private Rendering() {}

    /**
     * Judges a run again and renders its reports.
     *
     * @return the folder of the reports, which is new
     * @throws RunException if the run cannot be judged, or the reports cannot be written
     */
    public static Path again(Path run) throws RunException {
        EntryIndex index = new EntryIndex();
        Rejudged judged = Rejudging.of(run, index::accept);
        try {
            Path folder = fresh(run.toRealPath());
            Reports reports = Reports.of(
                    judged.result().in(folder),
                    judged.figures(),
                    index,
                    () -> JournalReader.bytes(run.resolve(RunFolder.JOURNAL)));
            reports.writeForPrograms();
            List<Path> messages =
                    List.of(run.resolve(Certification.MESSAGES), run.resolve(Certification.MESSAGES_AGAIN));
            if (Files.isRegularFile(messages.get(0))) {
                reports.writePages(messages);
            } else {
                reports.writePage();
            }
            return folder;
        } catch (IOException | UncheckedIOException e) {
            throw new RunException(ExitCode.USAGE, "%s cannot be rendered again: %s".formatted(run, e.getMessage()), e);
        }
    }

    private static Path fresh(Path run) throws IOException {
        for (int number = 1; ; number++) {
            try {
                return Files.createDirectory(run.resolveSibling(
                        "%s-rendered%s".formatted(run.getFileName(), number == 1 ? "" : "-" + number)));
            } catch (FileAlreadyExistsException e) {
                if (number == TIMES_MAX) {
                    throw e;
                }
            }
        }
    }
}
