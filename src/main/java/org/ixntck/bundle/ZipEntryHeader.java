package org.ixntck.bundle;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * The headers of one entry of a bundle, byte by byte as in the ZIP specification (APPNOTE 6.3, sections 4.3.7 and 4.3.12): stored, not compressed,
 * since compressed bytes depend on the library that made them; name in UTF-8; the time is the first one that the format has.
 *
 * @param name its path, with slashes
 * @param size in bytes
 * @param crc the CRC-32 of the content
 * @param offset of its local header
 */
record ZipEntryHeader(String name, long size, int crc, long offset) {

    static final int LOCAL = 0x04034b50;
    static final int CENTRAL = 0x02014b50;
    static final int END = 0x06054b50;

    static final int LOCAL_BYTES = 30;
    static final int CENTRAL_BYTES = 46;
    static final int END_BYTES = 22;

    private static final short VERSION = 10;
    private static final short UTF_8 = 1 << 11;
    private static final short STORED = 0;
    private static final short MIDNIGHT = 0;
    private static final short FIRST_OF_1980 = 1 << 5 | 1;

    private byte[] path() {
        return name.getBytes(StandardCharsets.UTF_8);
    }

    static ByteBuffer buffer(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** The header in front of the content. */
    byte[] local() {
        byte[] path = path();
        ByteBuffer header = buffer(LOCAL_BYTES + path.length).putInt(LOCAL).putShort(VERSION);
        return common(header, path).put(path).array();
    }

    /** The header in the directory at the end. */
    byte[] central() {
        byte[] path = path();
        ByteBuffer header = buffer(CENTRAL_BYTES + path.length)
                .putInt(CENTRAL)
                .putShort(VERSION)
                .putShort(VERSION);
        // Neither comment nor attributes, on the first disk.
        return common(header, path)
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort((short) 0)
                .putInt(0)
                .putInt((int) offset)
                .put(path)
                .array();
    }

    private ByteBuffer common(ByteBuffer header, byte[] path) {
        return header.putShort(UTF_8)
                .putShort(STORED)
                .putShort(MIDNIGHT)
                .putShort(FIRST_OF_1980)
                .putInt(crc)
                .putInt((int) size)
                .putInt((int) size)
                .putShort((short) path.length)
                .putShort((short) 0);
    }

    /** The offset behind the content. */
    long end() {
        return offset + LOCAL_BYTES + path().length + size;
    }

    /** The record at the end of the file. */
    static byte[] end(int entries, long offset, long bytes) {
        return buffer(END_BYTES)
                .putInt(END)
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort((short) entries)
                .putShort((short) entries)
                .putInt((int) bytes)
                .putInt((int) offset)
                .putShort((short) 0)
                .array();
    }
}
