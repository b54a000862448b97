package org.ixntck.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** The files of a run, in a folder or in a bundle. */
public interface RunFiles {

    /** Their names, sorted: paths in the run's folder, with slashes. */
    List<String> names();

    /** The size of a file, in bytes. */
    long size(String name);

    /**
     * Opens a file.
     *
     * @throws IOException if it cannot be read
     */
    InputStream open(String name) throws IOException;

    /**
     * The content of a file that is small.
     *
     * @throws EvidenceException if there is no such file, or it has more than {@code bytesMax} bytes
     * @throws IOException if it cannot be read
     */
    default byte[] content(String name, int bytesMax) throws EvidenceException, IOException {
        if (!names().contains(name)) {
            throw new EvidenceException("expected a file %s, saw none".formatted(name));
        }
        if (size(name) > bytesMax) {
            throw new EvidenceException("%s: expected at most %d bytes, saw %d".formatted(name, bytesMax, size(name)));
        }
        try (InputStream in = open(name)) {
            return in.readAllBytes();
        }
    }
}
