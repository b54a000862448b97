package org.ixntck.reference;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;
import java.util.function.Predicate;

/**
 * A message from a client, as it came.
 *
 * @param name the member {@code message}, which is not empty
 * @param json the whole of it
 */
public record Request(String name, ObjectNode json) {

    /** What stands for a line that could not be read: it has no name and no reference id. */
    static final Request UNREADABLE = new Request("", JsonNodeFactory.instance.objectNode());

    private static final StreamReadConstraints SHALLOW =
            StreamReadConstraints.builder().maxNestingDepth(64).build();
    private static final JsonMapper MAPPER = JsonMapper.builder(
                    JsonFactory.builder().streamReadConstraints(SHALLOW).build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    static Request read(ByteBuffer line) throws Refusal {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(line).toString();
            if (MAPPER.readTree(text) instanceof ObjectNode json
                    && json.path("message").isTextual()
                    && !json.path("message").asText().isEmpty()) {
                return new Request(json.path("message").asText(), json);
            }
        } catch (CharacterCodingException | JsonProcessingException e) {
            // Said below, as is all that is no message.
        }
        throw new Refusal(Refusal.UNREADABLE, "the line is no JSON object in UTF-8 with a member message");
    }

    /** The client's reference id, where there is a proper one. */
    public OptionalInt referenceId() {
        int id = json.path("referenceId").isInt() ? json.path("referenceId").intValue() : 0;
        return id > 0 ? OptionalInt.of(id) : OptionalInt.empty();
    }

    /** Refuses a request that has no proper reference id. */
    public void needsReferenceId() throws Refusal {
        need("referenceId", id -> referenceId().isPresent(), "an integer from 1 to 2147483647");
    }

    /** An attribute that must be there and a string. */
    public String text(String attribute) throws Refusal {
        return need(attribute, JsonNode::isTextual, "a string").asText();
    }

    /** An attribute that must be there and an integer. */
    public long number(String attribute) throws Refusal {
        return need(attribute, v -> v.isInt() || v.isLong(), "an integer").asLong();
    }

    /** An attribute that must be there and say a state for each medium, for example {@code {"chat":1}}. */
    public ObjectNode media(String attribute) throws Refusal {
        Predicate<JsonNode> states = v -> v.isObject() && v.valueStream().allMatch(JsonNode::isIntegralNumber);
        return need(attribute, states, "an object of media and their states").deepCopy();
    }

    private JsonNode need(String attribute, Predicate<JsonNode> right, String what) throws Refusal {
        JsonNode value = json.path(attribute);
        Refusal.when(!right.test(value), Refusal.WRONG_ATTRIBUTE, name + " needs " + attribute + ", " + what);
        return value;
    }
}
