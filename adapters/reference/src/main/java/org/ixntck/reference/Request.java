package org.ixntck.reference;

import static org.ixntck.reference.Refusal.UNREADABLE;
import static org.ixntck.reference.Refusal.WRONG_ATTRIBUTE;

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

/**
 * A message from a client, as it came.
 *
 * @param json with the member {@code message}, a string that is not empty
 */
public record Request(ObjectNode json) {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    static {
        MAPPER.getFactory()
                .setStreamReadConstraints(
                        StreamReadConstraints.builder().maxNestingDepth(64).build());
    }

    static Request read(ByteBuffer line) throws Refusal {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(line).toString();
            if (MAPPER.readTree(text) instanceof ObjectNode json
                    && !json.path("message").asText().isEmpty()
                    && json.path("message").isTextual()) {
                return new Request(json);
            }
            throw new Refusal(UNREADABLE, "the line is no object with a member message");
        } catch (CharacterCodingException e) {
            throw new Refusal(UNREADABLE, "the line is not UTF-8");
        } catch (JsonProcessingException e) {
            throw new Refusal(UNREADABLE, "the line is no JSON");
        }
    }

    /** What stands for a line that could not be read: it has no name and no reference id. */
    static Request unreadable() {
        return new Request(JsonNodeFactory.instance.objectNode());
    }

    /** The message's name. */
    public String name() {
        return json.path("message").asText();
    }

    /** Whether the client waits for an answer, by the message's name. */
    public boolean isRequest() {
        return name().startsWith("Request");
    }

    /** The client's reference id, where there is a proper one. */
    public OptionalInt referenceId() {
        JsonNode id = json.path("referenceId");
        return id.isIntegralNumber() && id.canConvertToInt() && id.intValue() > 0
                ? OptionalInt.of(id.intValue())
                : OptionalInt.empty();
    }

    /** Refuses a request that has no proper reference id. */
    public void needsReferenceId() throws Refusal {
        if (referenceId().isEmpty()) {
            throw new Refusal(WRONG_ATTRIBUTE, name() + " needs referenceId, an integer from 1 to 2147483647");
        }
    }

    /** An attribute that must be there and a string. */
    public String text(String attribute) throws Refusal {
        return need(attribute, json.path(attribute).isTextual(), "a string").asText();
    }

    /** An attribute that must be there and an integer. */
    public long number(String attribute) throws Refusal {
        JsonNode value = json.path(attribute);
        return need(attribute, value.isIntegralNumber() && value.canConvertToLong(), "an integer")
                .asLong();
    }

    /** An attribute that must be there and say a state for each medium, for example {@code {"chat":1}}. */
    public ObjectNode media(String attribute) throws Refusal {
        JsonNode value = json.path(attribute);
        boolean states = value.isObject() && value.valueStream().allMatch(JsonNode::isIntegralNumber);
        return need(attribute, states, "an object of media and their states").deepCopy();
    }

    private JsonNode need(String attribute, boolean right, String what) throws Refusal {
        if (!right) {
            throw new Refusal(WRONG_ATTRIBUTE, name() + " needs " + attribute + ", " + what);
        }
        return json.path(attribute);
    }
}
