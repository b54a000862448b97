package org.ixntck.run;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.ixntck.digest.Sha256;
import org.ixntck.evidence.EvidenceException;
import org.ixntck.evidence.FolderFiles;
import org.ixntck.evidence.KitBuild;
import org.ixntck.evidence.Manifest;
import org.ixntck.evidence.Resource;
import org.ixntck.evidence.RunFile;
import org.ixntck.journal.Event.RunStarted;
import org.ixntck.journal.Provenance;
import org.ixntck.journal.Seal;
import org.ixntck.report.ReportFile;

/** Writes the manifest of a run when all its other files are complete. */
final class Sealing {

    private Sealing() {}

    /**
     * Writes {@code manifest.json}.
     *
     * @param head the first entry of the journal, which says what the run was made with
     * @param adapter the description or jar by which the servers were reached; empty for bundled ones
     * @throws RunException if a file cannot be read, or the manifest cannot be written
     */
    static void seal(Path folder, RunStarted head, List<Resource> adapter) throws RunException {
        try {
            Seal journal = Seal.named(folder.resolve(RunFolder.JOURNAL));
            Manifest manifest = new Manifest(
                    Manifest.SCHEMA,
                    kit(head),
                    platform(),
                    LocalDateTime.parse(head.date())
                            .atZone(ZoneId.systemDefault())
                            .toOffsetDateTime()
                            .toString(),
                    new Manifest.Subject(
                            head.terms().adapter(),
                            head.terms().name(),
                            head.terms().version()),
                    head.options(),
                    head.terms().budgets(),
                    new Resource(head.catalogueRevision(), head.catalogueSha256()),
                    new Resource("features", head.provenance().featuresSha256()),
                    adapter,
                    new Manifest.JournalHead(journal.lines(), journal.head().orElseThrow()),
                    files(folder));
            byte[] json = manifest.json();
            ReportFile.write(folder.resolve(Manifest.NAME), out -> out.write(json));
        } catch (IOException | EvidenceException e) {
            Reports.withdraw(folder);
            throw new RunException(
                    ExitCode.KIT, "the manifest could not be written in %s: %s".formatted(folder, e.getMessage()), e);
        }
    }

    private static KitBuild kit(RunStarted head) {
        Provenance made = head.provenance();
        return new KitBuild(Kit.NAME, head.kit(), made.commit(), made.dirty(), made.jarSha256());
    }

    private static Manifest.Platform platform() {
        return new Manifest.Platform(
                System.getProperty("java.version"),
                System.getProperty("java.vm.name"),
                System.getProperty("os.name") + " " + System.getProperty("os.version"),
                System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors());
    }

    private static List<RunFile> files(Path folder) throws IOException, EvidenceException {
        FolderFiles all = new FolderFiles(folder);
        List<RunFile> files = new ArrayList<>();
        for (String name : all.names()) {
            try (var in = all.open(name)) {
                files.add(new RunFile(name, all.size(name), Sha256.hex(in)));
            }
        }
        return files;
    }
}
