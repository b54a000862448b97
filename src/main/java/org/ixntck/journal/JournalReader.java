package org.ixntck.journal;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Reads a journal entry by entry, up to its last complete line, and refuses a file that is not a faithful record of a run. Memory grows with
 * the connections and scenarios of the run, not with its entries. Used by one thread.
 */
public final class JournalReader implements AutoCloseable {

    private final WholeLines lines;
    private final JsonParser parser;
    private final EntryParser entries;
    private final Integrity integrity = new Integrity();
    private Optional<Entry> end = Optional.empty();
    private Optional<Event.JournalClosed> closed = Optional.empty();
    private long line;

    private JournalReader(InputStream in) throws IOException {
        this.lines = new WholeLines(in, () -> line);
        this.parser = EntryParser.FACTORY.createParser(lines);
        this.entries = new EntryParser(parser);
    }

    /**
     * Opens a journal.
     *
     * @throws IOException if there is no such file, or it is not a regular file
     */
    public static JournalReader open(Path file) throws IOException {
        return of(bytes(file));
    }

    /**
     * The bytes of a journal.
     *
     * @throws IOException if there is no such file, or it is not a regular file
     */
    public static InputStream bytes(Path file) throws IOException {
        if (!Files.exists(file)) {
            throw new NoSuchFileException(file.toString());
        }
        // Opening a pipe would block until another process writes into it.
        if (!Files.isRegularFile(file)) {
            throw new IOException("expected a regular file");
        }
        return Files.newInputStream(file);
    }

    /**
     * Reads a journal from a stream, which is closed with the reader.
     *
     * @throws IOException if it cannot be read
     */
    public static JournalReader of(InputStream in) throws IOException {
        return new JournalReader(in);
    }

    /**
     * The next entry; none at the end. What ends the run comes last, and not at all where the file breaks off within a line: that run did not come
     * to its end, whatever else the file says.
     *
     * @throws InvalidJournalException if the next line cannot be part of a faithful record
     * @throws IOException if the file cannot be read
     */
    public Optional<Entry> next() throws IOException {
        Optional<Entry> next = read();
        if (next.isPresent() && next.get().event() instanceof Event.JournalClosed last) {
            closed = Optional.of(last);
            return next();
        }
        if (next.filter(it -> it.event() instanceof Event.RunEnded).isPresent()) {
            end = next;
            return next();
        }
        if (next.isEmpty() && isWhole()) {
            next = end;
            end = Optional.empty();
        }
        return next;
    }

    /** Whether the file goes to the end of the journal. Without a chain only an incomplete last line shows that it does not. */
    private boolean isWhole() throws IOException {
        Chain chain = lines.checked();
        if (closed.isPresent() && chain.chained() && !closed.get().head().equals(chain.before())) {
            throw new InvalidJournalException(
                    chain.lines(),
                    "expected the head of the chain, %s; saw %.80s"
                            .formatted(chain.before(), closed.get().head()));
        }
        return !lines.torn() && (closed.isPresent() || !chain.chained());
    }

    /**
     * What vouches for the journal: its chain of digests. Valid after the last entry.
     *
     * @throws IOException if the chain is broken
     */
    public Seal seal() throws IOException {
        Chain chain = lines.checked();
        return new Seal(chain.lines(), chain.chained(), closed.map(Event.JournalClosed::head));
    }

    private Optional<Entry> read() throws IOException {
        line++;
        try {
            JsonToken token = parser.nextToken();
            if (token == null) {
                integrity.end(line);
                return Optional.empty();
            }
            if (token != JsonToken.START_OBJECT || parser.currentTokenLocation().getLineNr() != line) {
                throw new Malformed("an entry of a journal");
            }
            Entry entry = entries.entry();
            if (parser.currentTokenLocation().getLineNr() != line) {
                throw new Malformed("an entry on one line");
            }
            integrity.accept(entry);
            return Optional.of(entry);
        } catch (Malformed e) {
            throw wrong(e.getMessage());
        } catch (JsonProcessingException e) {
            throw wrong("an entry of a journal, as JSON");
        }
    }

    /** If the chain is broken, that says more about the line. */
    private InvalidJournalException wrong(String expected) throws InvalidJournalException {
        lines.checked();
        return new InvalidJournalException(line, "expected %s; saw %s".formatted(expected, lines.shown(line)));
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
