package org.ixntck.journal;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.InputStream;
import java.util.BitSet;
import java.util.Optional;

/**
 * Reads some entries of a journal that has been read and checked before: by their {@code seq}, which is the number of their line. Much faster than
 * reading all, since the lines between are not parsed. Used by one thread.
 */
public final class ChosenEntries implements AutoCloseable {

    private final JsonParser parser;
    private final EntryParser entries;

    private ChosenEntries(InputStream journal, BitSet seqs) throws IOException {
        this.parser = EntryParser.FACTORY.createParser(new Lines(journal, seqs));
        this.entries = new EntryParser(parser);
    }

    /**
     * Reads the entries with these numbers.
     *
     * @param journal is closed with this reader
     * @throws IOException if it cannot be read
     */
    public static ChosenEntries of(InputStream journal, BitSet seqs) throws IOException {
        return new ChosenEntries(journal, seqs);
    }

    /**
     * The next entry; none at the end.
     *
     * @throws IOException if the journal cannot be read, or is no longer what it was
     */
    public Optional<Entry> next() throws IOException {
        try {
            return parser.nextToken() == null ? Optional.empty() : Optional.of(entries.entry());
        } catch (Malformed | JsonProcessingException e) {
            throw new IOException("the journal was changed while it was read", e);
        }
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }

    /** The lines with these numbers, from 1. */
    private static final class Lines extends InputStream {

        private final InputStream in;
        private final BitSet wanted;
        private final byte[] buffer = new byte[1 << 16];
        private int next;
        private int filled;
        private int line = 1;

        private Lines(InputStream in, BitSet wanted) {
            this.in = in;
            this.wanted = wanted;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        /** Passes over other lines, and copies up to the end of one that is wanted. */
        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            while (next < filled || fill()) {
                int from = next;
                boolean copied = wanted.get(line);
                int end = copied ? Math.min(filled, from + length) : filled;
                boolean over = false;
                while (next < end && !over) {
                    over = buffer[next++] == '\n';
                }
                line += over ? 1 : 0;
                if (copied) {
                    System.arraycopy(buffer, from, bytes, offset, next - from);
                    return next - from;
                }
            }
            return -1;
        }

        private boolean fill() throws IOException {
            next = 0;
            filled = Math.max(0, line > wanted.length() ? 0 : in.read(buffer));
            return filled > 0;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
