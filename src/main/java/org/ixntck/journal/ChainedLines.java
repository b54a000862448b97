package org.ixntck.journal;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/** Writes entries as lines of JSON, each chained to the one before, and a last line that closes the journal. Used by one thread at a time. */
final class ChainedLines implements JournalWriter.Sink {

    private final OutputStream out;
    private final Ndjson ndjson;
    private final Chain chain = new Chain();
    private Optional<Entry> last = Optional.empty();

    ChainedLines(OutputStream out) {
        this(out, Redaction.NONE);
    }

    ChainedLines(OutputStream out, Redaction redaction) {
        this.ndjson = new Ndjson(redaction);
        this.out = new BufferedOutputStream(out, 1 << 16);
    }

    @Override
    public void write(Entry entry) throws IOException {
        out.write(chain.link(ndjson.line(entry)));
        last = Optional.of(entry);
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    @Override
    public void end() throws IOException {
        if (last.isPresent()) {
            Entry entry = last.get();
            write(new Entry(entry.seq() + 1, entry.at(), entry.at(), 0, "", "", new Event.JournalClosed(chain.head())));
            flush();
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
