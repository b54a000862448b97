package org.ixntck.known;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ixntck.journal.KnownFailure;
import org.ixntck.journal.KnownFailures;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A vendor's file of known failures. */
public final class KnownFailuresFile {

    /** With this limit the first entry of a journal fits into the longest line that can be read. */
    private static final int BYTES_MAX = 200_000;

    private static final int ENTRIES_MAX = 200;

    private final String name;
    private final EntryReader reader;

    private KnownFailuresFile(String name, Subjects subjects) {
        this.name = name;
        this.reader = new EntryReader(name, subjects);
    }

    /**
     * Reads a file.
     *
     * @throws KnownFailuresException at the first problem in it, or if it cannot be read
     */
    public static KnownFailures read(Path file, Subjects subjects) throws KnownFailuresException {
        return new KnownFailuresFile(file.toString(), subjects).parse(text(file));
    }

    private static String text(Path file) throws KnownFailuresException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(BYTES_MAX + 1);
            if (bytes.length > BYTES_MAX) {
                throw new KnownFailuresException(
                        "%s: expected at most %d bytes of known failures; saw more".formatted(file, BYTES_MAX));
            }
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (NoSuchFileException e) {
            throw new KnownFailuresException(
                    "%s: there is no such file; `ixn-tck known-failures RUN` prints one to start from".formatted(file));
        } catch (IOException e) {
            throw new KnownFailuresException("%s: expected a file of known failures that can be read; saw %s"
                    .formatted(file, e.getClass().getSimpleName()));
        }
    }

    private KnownFailures parse(String text) throws KnownFailuresException {
        Optional<Node> root = compose(text);
        List<KnownFailure> entries = new ArrayList<>();
        if (root.isPresent() && !Nodes.isNothing(root.get())) {
            if (!(root.get() instanceof SequenceNode list)) {
                throw KnownFailuresException.at(
                        name,
                        Nodes.line(root.get()),
                        "a list of entries that begin with '- requirement:' or '- scenario:'",
                        Nodes.kind(root.get()));
            }
            if (list.getValue().size() > ENTRIES_MAX) {
                throw new KnownFailuresException(
                        "%s: expected at most %d entries; saw %d, of which many may share a part of their sentences"
                                .formatted(name, ENTRIES_MAX, list.getValue().size()));
            }
            for (Node node : list.getValue()) {
                add(entries, reader.read(node));
            }
        }
        return new KnownFailures(name, entries);
    }

    private Optional<Node> compose(String text) throws KnownFailuresException {
        try {
            return new Compose(LoadSettings.builder().setLabel(name).build()).composeString(text);
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
            throw KnownFailuresException.at(
                    name,
                    line,
                    "YAML",
                    "an error (%s); quote texts that contain ': ' or ' #'".formatted(e.getProblem()));
        } catch (YamlEngineException e) {
            throw new KnownFailuresException("%s: expected YAML; saw an error (%s)"
                    .formatted(name, e.getMessage().lines().findFirst().orElse("")));
        }
    }

    private void add(List<KnownFailure> entries, KnownFailure entry) throws KnownFailuresException {
        for (KnownFailure other : entries) {
            if (other.kind() == entry.kind()
                    && other.subject().equals(entry.subject())
                    && other.fails().equals(entry.fails())) {
                throw KnownFailuresException.at(
                        name,
                        entry.lines().first(),
                        "each failure once",
                        "%s with the same 'fails' as in line %d; delete one"
                                .formatted(entry.subject(), other.lines().fails()));
            }
        }
        entries.add(entry);
    }
}
