package org.ixntck.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The journal as a file: one JSON object per line. */
public final class Ndjson {

    /** The longest line that is read back; the kit itself writes none that is longer. */
    private static final int LINE_BYTES_MAX = 1 << 20;

    private final ObjectMapper mapper = JsonMapper.builder()
            .enable(DeserializationFeature.USE_LONG_FOR_INTS)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    byte[] line(Entry entry) {
        try {
            byte[] json = mapper.writeValueAsBytes(entry);
            byte[] line = Arrays.copyOf(json, json.length + 1);
            line[json.length] = '\n';
            return line;
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("an entry of the journal cannot be written: " + entry.seq(), e);
        }
    }

    /**
     * Reads a journal up to its last full line, so that one of a killed run can be judged.
     *
     * @throws IOException if the file cannot be read, or holds a full line that is no entry
     */
    public History read(Path file) throws IOException {
        return read(file, Files.readAllBytes(file));
    }

    /** The journal that these bytes of the file hold. */
    History read(Path file, byte[] bytes) throws IOException {
        List<Entry> entries = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                long last =
                        entries.isEmpty() ? 0 : entries.get(entries.size() - 1).seq();
                entries.add(entry(file, bytes, start, i, entries.size() + 1, last));
                start = i + 1;
            }
        }
        return History.of(entries);
    }

    private Entry entry(Path file, byte[] bytes, int from, int to, int line, long last) throws IOException {
        if (to - from > LINE_BYTES_MAX) {
            throw new IOException(
                    "%s line %d: expected at most %d bytes, saw %d".formatted(file, line, LINE_BYTES_MAX, to - from));
        }
        String text = new String(bytes, from, to - from, StandardCharsets.UTF_8);
        try {
            Entry entry = mapper.readValue(text, Entry.class);
            if (entry != null && entry.seq() > last) {
                return entry;
            }
            throw new IOException(
                    "%s line %d: expected an entry after place %d, saw %.80s".formatted(file, line, last, text));
        } catch (JsonProcessingException e) {
            throw new IOException(
                    "%s line %d: expected an entry of a journal, saw %.80s".formatted(file, line, text), e);
        }
    }
}
