package org.ixntck.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;

/** Writes a generated journal in the format of the kit. */
public final class JournalFile {

    private JournalFile() {}

    /**
     * Writes entries to a file, in their order, and returns how many there were.
     *
     * @throws IOException if the file cannot be created
     */
    public static long write(Path file, Iterator<Entry> entries) throws IOException {
        long count = 0;
        try (JournalWriter writer = new JournalWriter(Files.newOutputStream(file), JournalFile::failed)) {
            while (entries.hasNext()) {
                writer.write(entries.next());
                count++;
            }
        }
        return count;
    }

    /** A failure of the writer is thrown when it is closed. */
    private static void failed(Throwable why) {}
}
