package org.ixntck.bundle;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ixntck.evidence.EvidenceException;

/** The directory of a bundle's zip. It is read only if it, and the header of each file, are byte for byte what {@link CanonicalZip} writes. */
final class ZipDirectory {

    private static final int DIRECTORY_BYTES_MAX = 16 << 20;
    private static final int NAME_MAX = 400;
    private static final int LINK = 0xA;

    private ZipDirectory() {}

    /**
     * Reads the directory, and checks all that is not content.
     *
     * @throws EvidenceException if the file is no such zip
     * @throws IOException if it cannot be read
     */
    static List<ZipEntryHeader> of(Path zip) throws EvidenceException, IOException {
        try (RandomAccessFile file = new RandomAccessFile(zip.toFile(), "r")) {
            byte[] directory = directory(file);
            List<ZipEntryHeader> entries = entries(ByteBuffer.wrap(directory).order(ByteOrder.LITTLE_ENDIAN));
            headers(file, entries, directory);
            return entries;
        }
    }

    /** The directory and the record behind it, which gives its place. */
    private static byte[] directory(RandomAccessFile file) throws EvidenceException, IOException {
        long length = file.length();
        if (length < ZipEntryHeader.END_BYTES || length > CanonicalZip.BYTES_MAX) {
            throw new EvidenceException("expected a bundle, which is a zip; saw a file of %d bytes".formatted(length));
        }
        ByteBuffer end = ZipEntryHeader.buffer(ZipEntryHeader.END_BYTES);
        file.seek(length - ZipEntryHeader.END_BYTES);
        file.readFully(end.array());
        long offset = end.getInt(16) & 0xFFFF_FFFFL;
        if (end.getInt(0) != ZipEntryHeader.END) {
            throw new EvidenceException("expected a bundle, which is a zip; saw a file that does not end like one");
        }
        if (offset > length || length - offset > DIRECTORY_BYTES_MAX) {
            throw new EvidenceException(
                    "expected the directory of the zip at its end; it is said to begin at byte %d of %d"
                            .formatted(offset, length));
        }
        byte[] directory = new byte[(int) (length - offset)];
        file.seek(offset);
        file.readFully(directory);
        return directory;
    }

    /** The entries that the directory names. What would make trouble when it is unpacked is said by name. */
    private static List<ZipEntryHeader> entries(ByteBuffer directory) throws EvidenceException {
        List<ZipEntryHeader> entries = new ArrayList<>();
        Set<String> names = new HashSet<>();
        while (directory.remaining() >= ZipEntryHeader.CENTRAL_BYTES
                && directory.getInt(directory.position()) == ZipEntryHeader.CENTRAL) {
            ByteBuffer header = directory
                    .slice(directory.position(), ZipEntryHeader.CENTRAL_BYTES)
                    .order(directory.order());
            int length = header.getShort(28) & 0xFFFF;
            int rest = length + (header.getShort(30) & 0xFFFF) + (header.getShort(32) & 0xFFFF);
            directory.position(directory.position() + ZipEntryHeader.CENTRAL_BYTES);
            if (rest > directory.remaining()) {
                throw otherwise("the directory");
            }
            byte[] path = new byte[length];
            directory.get(path).position(directory.position() + rest - length);
            String name = new String(path, StandardCharsets.UTF_8);
            long offset =
                    entries.isEmpty() ? 0 : entries.get(entries.size() - 1).end();
            check(name, header);
            if (!names.add(name)) {
                throw new EvidenceException("%s: expected each file once, saw it twice".formatted(name));
            }
            entries.add(new ZipEntryHeader(name, header.getInt(24) & 0xFFFF_FFFFL, header.getInt(16), offset));
        }
        return entries;
    }

    private static void check(String name, ByteBuffer header) throws EvidenceException {
        boolean plain = name.length() <= NAME_MAX
                && !name.isEmpty()
                && name.chars().noneMatch(c -> c < ' ' || c == 0x7F || c == '\\' || c == ':' || c == 0xFFFD)
                && Arrays.stream(name.split("/", -1))
                        .noneMatch(part -> part.isEmpty() || part.equals(".") || part.equals(".."));
        if (!plain) {
            throw new EvidenceException("expected paths within the folder of a run, saw '%.80s'"
                    .formatted(name.replaceAll("\\p{Cntrl}", "?")));
        }
        if (header.getInt(38) >>> 28 == LINK) {
            throw new EvidenceException("%s: expected a regular file, saw a symbolic link".formatted(name));
        }
        if (header.getShort(10) != 0) {
            throw new EvidenceException(
                    "%s: expected a file that is not compressed, saw one of %d bytes that would become %d"
                            .formatted(name, header.getInt(20) & 0xFFFF_FFFFL, header.getInt(24) & 0xFFFF_FFFFL));
        }
    }

    /** Compares everything that is not content with what the kit would write. */
    private static void headers(RandomAccessFile file, List<ZipEntryHeader> entries, byte[] directory)
            throws EvidenceException, IOException {
        long end = entries.isEmpty() ? 0 : entries.get(entries.size() - 1).end();
        if (!Arrays.equals(directory, CanonicalZip.directory(entries)) || end + directory.length != file.length()) {
            throw otherwise("the directory");
        }
        for (int i = 0; i < entries.size(); i++) {
            ZipEntryHeader entry = entries.get(i);
            byte[] expected = entry.local();
            byte[] header = new byte[expected.length];
            file.seek(entry.offset());
            file.readFully(header);
            if (!Arrays.equals(header, expected)) {
                throw otherwise("the header of " + entry.name());
            }
            if (i > 0 && entries.get(i - 1).name().compareTo(entry.name()) >= 0) {
                throw otherwise("the order of " + entry.name());
            }
        }
    }

    private static EvidenceException otherwise(String what) {
        return new EvidenceException(
                "the zip: expected what the kit writes, saw another form of %s; a bundle that was unpacked and packed again is none"
                        .formatted(what));
    }
}
