package org.ixntck.walk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A walk as a file: a line of JSON that says where it comes from, and one for each step. */
public final class WalkFile {

    private static final int SCHEMA = 1;
    private static final int STEPS_MAX = 10_000;

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private WalkFile() {}

    /** The text of the file. */
    public static String text(Walk walk) {
        try {
            ObjectNode head = MAPPER.createObjectNode();
            head.put("walk", SCHEMA);
            head.put("seed", walk.seed());
            head.put("number", walk.number());
            head.put("alone", walk.alone());
            StringBuilder text = new StringBuilder(MAPPER.writeValueAsString(head)).append('\n');
            for (Step step : walk.steps()) {
                text.append(MAPPER.writeValueAsString(step)).append('\n');
            }
            return text.toString();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a walk cannot be written: " + walk, e);
        }
    }

    /**
     * Reads a file.
     *
     * @throws IOException if it is not there, or is no walk; the message is a sentence with the line
     */
    public static Walk read(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        if (lines.isEmpty() || lines.size() > STEPS_MAX) {
            throw new IOException("expected 1 to %d lines, saw %d".formatted(STEPS_MAX, lines.size()));
        }
        JsonNode head = line(lines, 0, JsonNode.class);
        if (head.path("walk").asInt() != SCHEMA) {
            throw new IOException("line 1: expected {\"walk\":%d,...}, saw %.100s".formatted(SCHEMA, lines.get(0)));
        }
        List<Step> steps = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                steps.add(checked(line(lines, i, Step.class), i));
            }
        }
        return new Walk(
                head.path("seed").asLong(),
                head.path("number").asLong(),
                head.path("alone").asBoolean(true),
                steps);
    }

    private static <T> T line(List<String> lines, int index, Class<T> type) throws IOException {
        try {
            return MAPPER.readValue(lines.get(index), type);
        } catch (JsonProcessingException e) {
            throw new IOException(
                    "line %d: expected %s; saw %.100s"
                            .formatted(
                                    index + 1,
                                    index == 0 ? "the head of a walk" : "a step of a walk",
                                    lines.get(index)),
                    e);
        }
    }

    /** What words can say is a step: its agents, servers and numbers exist. */
    private static Step checked(Step step, int index) throws IOException {
        try {
            if (step.action() == null
                    || step.pace() == null
                    || !StepParser.step(Phrases.of(step)).equals(step)) {
                throw new IOException("line %d: expected a step of a walk, saw %s".formatted(index + 1, step));
            }
            return step;
        } catch (RuntimeException e) {
            throw new IOException("line %d: expected a step of a walk, saw %s".formatted(index + 1, step), e);
        }
    }
}
