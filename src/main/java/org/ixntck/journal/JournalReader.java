package org.ixntck.journal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
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

    /** Names are not interned: a server may have sent any number of different ones. */
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .disable(JsonFactory.Feature.FAIL_ON_SYMBOL_HASH_OVERFLOW)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNameLength(WholeLines.LINE_BYTES_MAX)
                    .maxNumberLength(WholeLines.LINE_BYTES_MAX)
                    .maxStringLength(WholeLines.LINE_BYTES_MAX)
                    .build())
            .build();

    private final WholeLines lines;
    private final JsonParser parser;
    private final Members members;
    private final Integrity integrity = new Integrity();
    private Optional<Entry> end = Optional.empty();
    private Optional<Event.JournalClosed> closed = Optional.empty();
    private long line;

    private JournalReader(InputStream in) throws IOException {
        this.lines = new WholeLines(in, () -> line);
        this.parser = FACTORY.createParser(lines);
        this.members = new Members(parser);
    }

    /**
     * Opens a journal.
     *
     * @throws IOException if there is no such file, or it is not a regular file
     */
    public static JournalReader open(Path file) throws IOException {
        if (!Files.exists(file)) {
            throw new NoSuchFileException(file.toString());
        }
        // Opening a pipe would block until another process writes into it.
        if (!Files.isRegularFile(file)) {
            throw new IOException("expected a regular file");
        }
        return of(Files.newInputStream(file));
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
            Entry entry = entry();
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

    private Entry entry() throws IOException, Malformed {
        long seq = 0;
        long at = -1;
        long since = -1;
        long pass = Long.MIN_VALUE;
        String site = null;
        String scenario = null;
        Event event = null;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            switch (name) {
                case "seq" -> seq = members.number("seq");
                case "at" -> at = members.number("at");
                case "since" -> since = members.number("since");
                case "pass" -> pass = members.number("pass");
                case "site" -> site = members.text("site");
                case "scenario" -> scenario = members.text("scenario");
                case "event" -> event = Events.read(members.read("event"));
                case "schema" -> schema(members.number("schema"));
                default -> parser.skipChildren();
            }
        }
        if (pass == Long.MIN_VALUE || site == null || scenario == null || event == null) {
            throw new Malformed("an entry of a journal, with seq, at, since, pass, site, scenario and event");
        }
        return new Entry(seq, at, since, pass, site, scenario, event);
    }

    private static void schema(long schema) throws Malformed {
        if (schema != Ndjson.SCHEMA) {
            throw new Malformed(
                    "a journal of schema %d, the one that this kit reads; judge it with the kit that wrote it"
                            .formatted(Ndjson.SCHEMA));
        }
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
