package org.ixntck.bundle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Optional;
import org.ixntck.digest.Sha256;
import org.ixntck.evidence.EvidenceException;
import org.ixntck.evidence.Manifest;
import org.ixntck.evidence.Resource;
import org.ixntck.evidence.RunFile;

/**
 * The statement about a run: an in-toto Statement v1 with the predicate Test Result v0.1. It follows from manifest.json and verdict.json, and from
 * nothing else but the server's own artifact.
 */
final class Statement {

    /** The name of the statement in a bundle that is not signed. */
    static final String NAME = "statement.json";

    static final String TYPE = "https://in-toto.io/Statement/v1";
    static final String PREDICATE = "https://in-toto.io/attestation/test-result/v0.1";

    /** What the predicate has no member for. */
    static final String OWN = "org.ixntck.run";

    private static final JsonMapper MAPPER = new JsonMapper();

    private final Manifest manifest;
    private final byte[] manifestJson;
    private final JsonNode verdict;
    private final String verdictSha256;

    /**
     * The statement about a run.
     *
     * @throws EvidenceException if verdict.json is not JSON
     */
    Statement(Manifest manifest, byte[] manifestJson, byte[] verdictJson) throws EvidenceException {
        this.manifest = manifest;
        this.manifestJson = manifestJson;
        this.verdictSha256 = Sha256.hex(verdictJson);
        try {
            this.verdict = MAPPER.readTree(verdictJson);
        } catch (IOException e) {
            throw new EvidenceException("verdict.json: expected JSON, as the kit writes it");
        }
    }

    /**
     * The server's own artifact that a statement names; empty if it names none.
     *
     * @throws EvidenceException if it is no statement
     */
    static Optional<Resource> artifact(byte[] statement) throws EvidenceException {
        try {
            JsonNode subject = MAPPER.readTree(statement).path("subject");
            JsonNode first = subject.path(0);
            return subject.size() > 1
                    ? Optional.of(new Resource(
                            first.path("name").asText(),
                            first.path("digest").path("sha256").asText()))
                    : Optional.empty();
        } catch (IOException e) {
            throw new EvidenceException("expected an in-toto statement, saw something else");
        }
    }

    /** The statement as JSON. */
    byte[] json(Optional<Resource> artifact) {
        ObjectNode statement = MAPPER.createObjectNode().put("_type", TYPE);
        ArrayNode subject = statement.putArray("subject");
        artifact.ifPresent(it -> add(subject, it.name(), it.sha256()));
        add(subject, "verdict.json", verdictSha256);
        statement.put("predicateType", PREDICATE);
        ObjectNode predicate = statement.putObject("predicate").put("result", result());
        configuration(predicate.putArray("configuration"));
        tests(predicate);
        own(predicate.putObject(OWN));
        try {
            return MAPPER.writeValueAsBytes(statement);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a statement consists of texts", e);
        }
    }

    private static void add(ArrayNode descriptors, String name, String sha256) {
        descriptors.addObject().put("name", name).putObject("digest").put("sha256", sha256);
    }

    private String result() {
        return switch (verdict.path("verdict").asText()) {
            case "CONFORMANT" -> "PASSED";
            case "CONFORMANT_WITH_KNOWN_FAILURES" -> "WARNED";
            default -> "FAILED";
        };
    }

    /** All that the run was made with and has left, each by its digest. */
    private void configuration(ArrayNode configuration) {
        add(configuration, Manifest.NAME, Sha256.hex(manifestJson));
        if (!manifest.kit().sha256().isEmpty()) {
            add(
                    configuration,
                    manifest.kit().name() + " " + manifest.kit().version(),
                    manifest.kit().sha256());
        }
        add(
                configuration,
                "catalogue " + manifest.catalogue().name(),
                manifest.catalogue().sha256());
        add(configuration, manifest.features().name(), manifest.features().sha256());
        manifest.adapter().forEach(it -> add(configuration, it.name(), it.sha256()));
        for (RunFile file : manifest.files()) {
            add(configuration, file.name(), file.sha256());
        }
    }

    /** NOT_APPLICABLE, OBSERVED and what is only information are in no list. */
    private void tests(ObjectNode predicate) {
        ArrayNode passed = predicate.putArray("passedTests");
        ArrayNode warned = predicate.putArray("warnedTests");
        ArrayNode failed = predicate.putArray("failedTests");
        boolean strict = verdict.path("options").path("strict").asBoolean();
        for (JsonNode row : verdict.path("requirements")) {
            String id = row.path("id").asText();
            String level = row.path("level").asText();
            boolean advisory = level.equals("SHOULD") && !strict;
            boolean known = row.path("known").asBoolean();
            switch (level.equals("INFO") ? "" : row.path("verdict").asText()) {
                case "PASS" -> passed.add(id);
                case "FAIL" -> (advisory || known ? warned : failed).add(id);
                case "ERROR", "INCONCLUSIVE", "NOT_TESTED" -> failed.add(id);
                default -> {
                    // In no list.
                }
            }
        }
    }

    private void own(ObjectNode own) {
        own.put("verdict", verdict.path("verdict").asText());
        own.put("exitCode", verdict.path("exitCode").asInt());
        own.put("date", manifest.date());
        own.putObject("kit")
                .put("name", manifest.kit().name())
                .put("version", manifest.kit().version())
                .put("commit", manifest.kit().commit());
        own.putObject("subject")
                .put("adapter", manifest.subject().adapter())
                .put("name", manifest.subject().name())
                .put("version", manifest.subject().version());
        own.set("options", MAPPER.valueToTree(manifest.options()));
        own.set("budgets", MAPPER.valueToTree(manifest.budgets()));
        own.putObject("journal")
                .put("lines", manifest.journal().lines())
                .put("head", manifest.journal().head());
    }
}
