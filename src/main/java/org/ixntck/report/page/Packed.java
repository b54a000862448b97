package org.ixntck.report.page;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Base64;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** Packs data for the page's scripts: JSON in ASCII, compressed, in Base64. It can contain the end of no element. */
final class Packed {

    private final ObjectMapper mapper =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    /** Writes JSON. */
    interface Content {
        void writeTo(JsonGenerator json) throws IOException;
    }

    String pack(Content content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 15);
        try (JsonGenerator json = mapper.createGenerator(new Smallest(bytes))) {
            content.writeTo(json);
        }
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }

    /** Takes some 50 ms more for a whole run than the usual level, and a twentieth less room. */
    private static final class Smallest extends GZIPOutputStream {

        private Smallest(OutputStream out) throws IOException {
            super(out, 1 << 13);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }

    /** A value as JSON. */
    String json(Object value) throws IOException {
        return mapper.writeValueAsString(value);
    }
}
