package org.ixntck.journal;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The journal as a file: one JSON object per line. */
public final class Ndjson {

    /** The version of the format, written in the first line. Raised when an older kit would misread a journal. */
    static final long SCHEMA = 1;

    private final ObjectMapper mapper = new JsonMapper();
    private final Redaction redaction;

    /** Writes and reads entries as they are. */
    public Ndjson() {
        this(Redaction.NONE);
    }

    /** Replaces names in the entries that are written. */
    Ndjson(Redaction redaction) {
        this.redaction = redaction;
    }

    byte[] line(Entry entry) {
        ByteArrayOutputStream line = new ByteArrayOutputStream(256);
        redaction.learn(entry);
        try (JsonGenerator json = generator(line)) {
            json.writeStartObject();
            if (entry.event() instanceof Event.RunStarted) {
                json.writeNumberField("schema", SCHEMA);
            }
            json.writeNumberField("seq", entry.seq());
            json.writeNumberField("at", entry.at());
            json.writeNumberField("since", entry.since());
            json.writeNumberField("pass", entry.pass());
            json.writeStringField("site", entry.site());
            json.writeStringField("scenario", entry.scenario());
            json.writePOJOField("event", entry.event());
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("an entry of the journal cannot be written: " + entry.seq(), e);
        }
        line.write('\n');
        return line.toByteArray();
    }

    private JsonGenerator generator(OutputStream line) throws IOException {
        JsonGenerator plain = mapper.createGenerator(line);
        return redaction == Redaction.NONE ? plain : new RedactedJson(plain, redaction);
    }

    /**
     * Reads a journal up to its last complete line, so that the journal of a killed run can be judged. If the file ends within a line, the run's
     * end is left out too: such a run did not finish.
     *
     * @throws InvalidJournalException if it is not a faithful record of a run
     * @throws IOException if the file cannot be read
     */
    public History read(Path file) throws IOException {
        try (JournalReader reader = JournalReader.open(file)) {
            return read(reader);
        }
    }

    static History read(JournalReader reader) throws IOException {
        List<Entry> entries = new ArrayList<>();
        for (Optional<Entry> entry = reader.next(); entry.isPresent(); entry = reader.next()) {
            entries.add(entry.get());
        }
        // The end of the run comes last, wherever it is in the file.
        entries.sort(Comparator.comparingLong(Entry::seq));
        return History.of(entries);
    }
}
