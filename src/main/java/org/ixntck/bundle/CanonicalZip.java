package org.ixntck.bundle;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.ixntck.evidence.EvidenceException;
import org.ixntck.evidence.RunFiles;

/** Writes a zip of which each byte follows from the files in it: sorted by name, without times, extra fields and compression. */
final class CanonicalZip {

    /** Beyond that the format needs extensions. */
    static final long BYTES_MAX = (1L << 32) - 2;

    static final int ENTRIES_MAX = 10_000;

    private CanonicalZip() {}

    /**
     * Writes a new file.
     *
     * @throws EvidenceException if there is too much for one zip
     * @throws IOException if the file exists, or cannot be written
     */
    static void write(Path zip, RunFiles files) throws EvidenceException, IOException {
        List<ZipEntryHeader> entries = entries(files);
        try (OutputStream out = new BufferedOutputStream(
                Files.newOutputStream(zip, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE))) {
            for (ZipEntryHeader entry : entries) {
                out.write(entry.local());
                try (InputStream in = files.open(entry.name())) {
                    long written = in.transferTo(out);
                    if (written != entry.size()) {
                        throw new EvidenceException("%s: it was written to while it was read".formatted(entry.name()));
                    }
                }
            }
            out.write(directory(entries));
        }
    }

    private static List<ZipEntryHeader> entries(RunFiles files) throws EvidenceException, IOException {
        List<ZipEntryHeader> entries = new ArrayList<>();
        long offset = 0;
        for (String name : files.names()) {
            ZipEntryHeader entry = new ZipEntryHeader(name, files.size(name), crc(files, name), offset);
            entries.add(entry);
            offset = entry.end();
        }
        if (offset + directory(entries).length > BYTES_MAX || entries.size() > ENTRIES_MAX) {
            throw new EvidenceException("a bundle holds at most 4 GB in %d files, the run has %d bytes in %d files"
                    .formatted(ENTRIES_MAX, offset, entries.size()));
        }
        return entries;
    }

    private static int crc(RunFiles files, String name) throws IOException {
        try (CheckedInputStream in = new CheckedInputStream(files.open(name), new CRC32())) {
            in.transferTo(OutputStream.nullOutputStream());
            return (int) in.getChecksum().getValue();
        }
    }

    /** What follows the content of all entries. */
    static byte[] directory(List<ZipEntryHeader> entries) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        entries.forEach(entry -> out.writeBytes(entry.central()));
        long offset = entries.isEmpty() ? 0 : entries.get(entries.size() - 1).end();
        out.writeBytes(ZipEntryHeader.end(entries.size(), offset, out.size()));
        return out.toByteArray();
    }
}
