package org.ixntck.evidence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a run consists of and what it was made with. The file {@code manifest.json}; docs/manifest.schema.json describes its form.
 *
 * @param schema the version of the format
 * @param kit that made the run
 * @param platform on which it ran
 * @param date at which the run began, with time and offset from UTC
 * @param subject the servers under test
 * @param options of the run
 * @param budgets that the servers promise, in milliseconds
 * @param catalogue the requirements; its name is the revision
 * @param features the feature files that were run
 * @param adapter the description or the jar by which the servers were reached; empty for those that the kit bundles
 * @param journal the chain of the journal
 * @param files all files of the run but this one, by name
 */
public record Manifest(
        int schema,
        KitBuild kit,
        Platform platform,
        String date,
        Subject subject,
        Map<String, Object> options,
        Map<String, Long> budgets,
        Resource catalogue,
        Resource features,
        List<Resource> adapter,
        JournalHead journal,
        List<RunFile> files) {

    /** The name of the file. */
    public static final String NAME = "manifest.json";

    /** The version of the format that this kit writes and reads. */
    public static final int SCHEMA = 1;

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.USE_LONG_FOR_INTS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** On what a run was made. */
    public record Platform(String java, String vm, String os, String arch, int processors) {}

    /** The servers under test. */
    public record Subject(String adapter, String name, String version) {}

    /**
     * The chain of the journal.
     *
     * @param lines the number of its lines
     * @param head the digest in the line that closes it, in hexadecimal
     */
    public record JournalHead(long lines, String head) {}

    public Manifest {
        options = new TreeMap<>(options);
        budgets = new TreeMap<>(budgets);
        adapter = List.copyOf(adapter);
        files = List.copyOf(files);
    }

    /** The content of the file. */
    public byte[] json() {
        try {
            return (MAPPER.writeValueAsString(this) + "\n").getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a manifest consists of texts and numbers", e);
        }
    }

    /**
     * Reads the content of the file.
     *
     * @throws EvidenceException if it is no manifest, or of a newer format
     */
    public static Manifest parse(byte[] json) throws EvidenceException {
        try {
            JsonNode tree = MAPPER.readTree(json);
            long schema = tree.path("schema").asLong();
            if (schema != SCHEMA) {
                throw new EvidenceException(
                        "%s: expected schema %d, the one that this kit reads, saw %.40s; verify it with the kit that wrote it"
                                .formatted(NAME, SCHEMA, tree.path("schema")));
            }
            return MAPPER.treeToValue(tree, Manifest.class);
        } catch (IOException e) {
            throw new EvidenceException(
                    "%s: expected the manifest of a run, as the kit writes it, saw something else".formatted(NAME));
        }
    }
}
