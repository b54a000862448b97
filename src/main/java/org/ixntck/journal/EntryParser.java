package org.ixntck.journal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;

/** Parses one entry at a time. */
final class EntryParser {

    /** Names are not interned: a server may have sent any number of different ones. */
    static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .disable(JsonFactory.Feature.FAIL_ON_SYMBOL_HASH_OVERFLOW)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNameLength(WholeLines.LINE_BYTES_MAX)
                    .maxNumberLength(WholeLines.LINE_BYTES_MAX)
                    .maxStringLength(WholeLines.LINE_BYTES_MAX)
                    .build())
            .build();

    private final JsonParser parser;
    private final Members members;

    EntryParser(JsonParser parser) {
        this.parser = parser;
        this.members = new Members(parser);
    }

    /** The entry that begins at the parser's position, and which ends there afterwards. */
    Entry entry() throws IOException, Malformed {
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
}
