package org.ixntck.bridge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import org.ixntck.adapter.Codec;
import org.ixntck.adapter.Message;
import org.ixntck.wire.json.IxnJson;

/** Messages as they stand in lines of the bridge: the objects of ixn-json, by the rules of its own codec. */
final class Messages {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final IxnJson WIRE = new IxnJson();

    private Messages() {}

    static JsonNode write(Message message) {
        try {
            return JSON.readTree(WIRE.codec().encode(message));
        } catch (IOException e) {
            throw new UncheckedIOException("the codec wrote what is no JSON: " + message.name(), e);
        }
    }

    static Message read(JsonNode node) throws Conversation.Wrong {
        List<Codec.Decoded> decoded = WIRE.codec().decode(ByteBuffer.wrap(line(node)));
        if (decoded.size() == 1 && decoded.get(0) instanceof Message message) {
            return message;
        }
        String why = !decoded.isEmpty() && decoded.get(0) instanceof Codec.Unreadable unreadable
                ? unreadable.why()
                : "it is longer than a line of ixn-json";
        throw new Conversation.Wrong("\"message\" to be a message of ixn-json, but " + why);
    }

    private static byte[] line(JsonNode node) {
        try {
            byte[] bytes = JSON.writeValueAsBytes(node);
            byte[] line = Arrays.copyOf(bytes, bytes.length + 1);
            line[bytes.length] = '\n';
            return line;
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("what was read as JSON cannot be written", e);
        }
    }
}
