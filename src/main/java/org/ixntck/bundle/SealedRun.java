package org.ixntck.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.ixntck.digest.Sha256;
import org.ixntck.evidence.EvidenceException;
import org.ixntck.evidence.FolderFiles;
import org.ixntck.evidence.Manifest;
import org.ixntck.evidence.RunFile;
import org.ixntck.evidence.RunFiles;
import org.ixntck.report.VerdictJson;

/**
 * The files of a run whose digests are those of its manifest.
 *
 * @param name of the folder or the bundle, for sentences
 * @param files all of them
 * @param manifest of the run
 * @param manifestJson its content
 */
record SealedRun(String name, RunFiles files, Manifest manifest, byte[] manifestJson) {

    static final String JOURNAL = "journal.ndjson";

    private static final int MANIFEST_BYTES_MAX = 16 << 20;
    private static final int VERDICT_BYTES_MAX = 64 << 20;
    private static final Set<String> STATEMENTS = Set.of(Statement.NAME, Envelope.NAME);

    /**
     * Opens the folder of a run or a bundle, and compares all its files with the manifest.
     *
     * @throws EvidenceException if it is neither, or something was added, removed or changed
     * @throws IOException if it cannot be read
     */
    static SealedRun open(Path path) throws EvidenceException, IOException {
        if (Files.isDirectory(path)) {
            return folder(path);
        }
        if (!Files.isRegularFile(path)) {
            throw new EvidenceException("expected a bundle or the folder of a run, such as reports/latest, saw %s"
                    .formatted(Files.exists(path) ? "neither" : "no such file"));
        }
        return of(path, BundleFiles.open(path));
    }

    private static SealedRun folder(Path path) throws EvidenceException, IOException {
        FolderFiles files = new FolderFiles(path);
        if (!files.names().contains(Manifest.NAME)) {
            throw new EvidenceException(
                    files.names().contains(JOURNAL)
                            ? "expected a %s, saw none: the run was interrupted or killed, or is by an older kit; `ixn-tck judge` can still judge it"
                                    .formatted(Manifest.NAME)
                            : "expected the folder of a run, such as reports/latest, saw one without %s and %s"
                                    .formatted(Manifest.NAME, JOURNAL));
        }
        if (!files.strange().isEmpty()) {
            throw new EvidenceException(files.strange().get(0));
        }
        return of(path, files);
    }

    private static SealedRun of(Path path, RunFiles files) throws EvidenceException, IOException {
        byte[] json = files.content(Manifest.NAME, MANIFEST_BYTES_MAX);
        SealedRun run = new SealedRun(path.toString(), files, Manifest.parse(json), json);
        run.compare();
        return run;
    }

    private void compare() throws EvidenceException, IOException {
        Set<String> there = new TreeSet<>(files.names());
        there.remove(Manifest.NAME);
        if (!(files instanceof FolderFiles)) {
            there.removeAll(STATEMENTS);
        }
        for (RunFile file : manifest.files()) {
            if (!there.remove(file.name())) {
                throw new EvidenceException(
                        "%s: the manifest lists it, but it is missing, or listed twice".formatted(file.name()));
            }
            compare(file);
        }
        if (!there.isEmpty()) {
            throw new EvidenceException("%s: it is not in the manifest, so it was added after the run"
                    .formatted(there.iterator().next()));
        }
        for (String needed : List.of(JOURNAL, VerdictJson.NAME)) {
            if (!files.names().contains(needed)) {
                throw new EvidenceException("expected a file %s, saw none".formatted(needed));
            }
        }
    }

    private void compare(RunFile file) throws EvidenceException, IOException {
        try (InputStream in = files.open(file.name())) {
            String sha256 = Sha256.hex(in);
            if (!sha256.equals(file.sha256()) || files.size(file.name()) != file.bytes()) {
                throw new EvidenceException(
                        "%s: it was changed after the run: its SHA-256 is %.12s..., and in the manifest %.12s..."
                                .formatted(file.name(), sha256, file.sha256()));
            }
        }
    }

    /** Whether the manifest is byte for byte what this kit writes. */
    boolean manifestIsOurs() {
        return Arrays.equals(manifest.json(), manifestJson);
    }

    /**
     * The content of verdict.json.
     *
     * @throws EvidenceException if it is too large
     * @throws IOException if it cannot be read
     */
    byte[] verdict() throws EvidenceException, IOException {
        return files.content(VerdictJson.NAME, VERDICT_BYTES_MAX);
    }

    /**
     * The statement of the kit about this run.
     *
     * @throws EvidenceException if verdict.json is not JSON
     * @throws IOException if it cannot be read
     */
    Statement statement() throws EvidenceException, IOException {
        return new Statement(manifest, manifestJson, verdict());
    }

    /** The statements that are there: none in a folder, one in a bundle. */
    List<String> statements() {
        List<String> there = new ArrayList<>(files.names());
        there.retainAll(STATEMENTS);
        return files instanceof FolderFiles ? List.of() : there;
    }
}
