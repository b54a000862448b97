package org.ixntck.bundle;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ixntck.digest.Sha256;
import org.ixntck.evidence.EvidenceException;
import org.ixntck.evidence.FolderFiles;
import org.ixntck.evidence.Resource;
import org.ixntck.evidence.RunFiles;
import org.ixntck.run.ExitCode;
import org.ixntck.run.RunException;

/**
 * Makes a bundle of a run.
 *
 * @param key signs it, if there is one
 * @param subject the server's own artifact, if it is named
 */
public record Bundling(Optional<SigningKey> key, Optional<Path> subject) {

    public Bundling {
        if (subject.isPresent() && !Files.isRegularFile(subject.get())) {
            throw new IllegalArgumentException(
                    "--subject %s: expected the file of the server, saw none".formatted(subject.get()));
        }
    }

    /**
     * Verifies the folder of a run and writes its bundle into it.
     *
     * @return the path of the bundle
     * @throws RunException if the run does not hold as evidence, or there is a bundle already
     */
    public Path bundle(Path run) throws RunException {
        Verification.of(run, Optional.empty());
        Path zip = run.resolve(FolderFiles.BUNDLE);
        if (Files.exists(zip, LinkOption.NOFOLLOW_LINKS)) {
            throw exists(zip);
        }
        try {
            SealedRun sealed = SealedRun.open(run);
            if (sealed.files().names().contains(Statement.NAME)
                    || sealed.files().names().contains(Envelope.NAME)) {
                throw new EvidenceException("expected no statement in the folder of a run, saw one");
            }
            byte[] statement = sealed.statement().json(artifact());
            boolean signed = key.isPresent();
            byte[] added = signed ? Envelope.of(statement, key.get()).json() : statement;
            CanonicalZip.write(zip, new WithOneMore(sealed.files(), signed ? Envelope.NAME : Statement.NAME, added));
            return zip;
        } catch (FileAlreadyExistsException e) {
            throw exists(zip);
        } catch (EvidenceException | IOException e) {
            throw new RunException(ExitCode.USAGE, "%s cannot be bundled: %s".formatted(run, e.getMessage()), e);
        }
    }

    private static RunException exists(Path zip) {
        return new RunException(
                ExitCode.USAGE,
                "expected no bundle of the run yet, saw %s; a bundle is never overwritten".formatted(zip));
    }

    private Optional<Resource> artifact() throws IOException {
        if (subject.isEmpty()) {
            return Optional.empty();
        }
        Path file = subject.get();
        return Optional.of(new Resource(file.getFileName().toString(), Sha256.hex(file)));
    }

    /** The files of a run and one more. */
    private record WithOneMore(RunFiles run, String name, byte[] content) implements RunFiles {

        @Override
        public List<String> names() {
            List<String> names = new ArrayList<>(run.names());
            names.add(name);
            return names.stream().sorted().toList();
        }

        @Override
        public long size(String file) {
            return file.equals(name) ? content.length : run.size(file);
        }

        @Override
        public InputStream open(String file) throws IOException {
            return file.equals(name) ? new ByteArrayInputStream(content) : run.open(file);
        }
    }
}
