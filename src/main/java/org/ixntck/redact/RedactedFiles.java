package org.ixntck.redact;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.ixntck.journal.Redaction;

/** Replaces names in files that others have written. A file is replaced as a whole. */
public final class RedactedFiles {

    private final Redaction redaction;
    private final JsonMapper mapper = new JsonMapper();

    public RedactedFiles(Redaction redaction) {
        this.redaction = redaction;
    }

    /**
     * Replaces names in the texts of a file with a JSON document in each line.
     *
     * @throws IOException if it cannot be read or written, or is no such file
     */
    public void ndjson(Path file) throws IOException {
        List<String> lines = new ArrayList<>();
        try (BufferedReader in = Files.newBufferedReader(file)) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                lines.add(mapper.writeValueAsString(redacted(mapper.readTree(line))));
            }
        }
        replace(file, String.join("\n", lines) + "\n");
    }

    private JsonNode redacted(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(member -> member.setValue(redacted(member.getValue())));
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, redacted(array.get(i)));
            }
        } else if (node instanceof TextNode text) {
            return TextNode.valueOf(redaction.apply(text.textValue()));
        }
        return node;
    }

    /**
     * Replaces names in a file of text. What is not UTF-8 becomes a replacement character.
     *
     * @throws IOException if it cannot be read or written
     */
    public void text(Path file) throws IOException {
        replace(file, redaction.apply(new String(Files.readAllBytes(file), StandardCharsets.UTF_8)));
    }

    private static void replace(Path file, String text) throws IOException {
        Path beside = file.resolveSibling(".redacted-" + UUID.randomUUID());
        try {
            Files.writeString(beside, text, StandardOpenOption.CREATE_NEW);
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(beside);
        }
    }
}
