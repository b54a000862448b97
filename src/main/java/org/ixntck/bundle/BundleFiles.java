package org.ixntck.bundle;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.ixntck.evidence.EvidenceException;
import org.ixntck.evidence.RunFiles;

/** The files in a bundle. Its zip is read only if it is byte for byte the one that {@link CanonicalZip} writes of these files. */
final class BundleFiles implements RunFiles {

    private final Path zip;
    private final TreeMap<String, ZipEntryHeader> entries = new TreeMap<>();

    private BundleFiles(Path zip) {
        this.zip = zip;
    }

    /**
     * Reads the directory of a bundle, and compares the content of each file with its checksum.
     *
     * @throws EvidenceException if the file is no such zip
     * @throws IOException if it cannot be read
     */
    static BundleFiles open(Path zip) throws EvidenceException, IOException {
        BundleFiles files = new BundleFiles(zip);
        List<ZipEntryHeader> entries = ZipDirectory.of(zip);
        for (ZipEntryHeader entry : entries) {
            files.entries.put(entry.name(), entry);
        }
        for (ZipEntryHeader entry : entries) {
            files.content(entry);
        }
        return files;
    }

    private void content(ZipEntryHeader entry) throws EvidenceException, IOException {
        try (CheckedInputStream in = new CheckedInputStream(open(entry.name()), new CRC32())) {
            in.transferTo(OutputStream.nullOutputStream());
            if ((int) in.getChecksum().getValue() != entry.crc()) {
                throw new EvidenceException(
                        "%s: its checksum in the zip is wrong; the bundle is damaged".formatted(entry.name()));
            }
        }
    }

    @Override
    public List<String> names() {
        return List.copyOf(entries.keySet());
    }

    @Override
    public long size(String name) {
        return entries.get(name).size();
    }

    @Override
    public InputStream open(String name) throws IOException {
        ZipEntryHeader entry = entries.get(name);
        InputStream in = Files.newInputStream(zip);
        in.skipNBytes(entry.end() - entry.size());
        return new BufferedInputStream(new FirstBytes(in, entry.size()), 1 << 16);
    }
}
