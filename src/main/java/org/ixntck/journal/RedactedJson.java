package org.ixntck.journal;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.JsonGeneratorDelegate;
import java.io.IOException;

/** Replaces names in the texts of a JSON document while it is written. The names of its members, and words of the format, stay. */
final class RedactedJson extends JsonGeneratorDelegate {

    private final Redaction redaction;

    RedactedJson(JsonGenerator json, Redaction redaction) {
        // Values of any type are written through this generator.
        super(json, false);
        this.redaction = redaction;
    }

    @Override
    public void writeString(String text) throws IOException {
        super.writeString(text == null ? null : redaction.apply(text));
    }
}
