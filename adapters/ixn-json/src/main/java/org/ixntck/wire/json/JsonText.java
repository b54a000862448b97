package org.ixntck.wire.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ixntck.adapter.Message;

/** One message as the text of one JSON object. */
final class JsonText {

    private static final String MESSAGE = "message";
    private static final int EXCERPT = 24;

    /** Names are not pooled: a server that sends ever new ones must not fill the kit's memory. */
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(IxnJson.DEEPEST_NESTING)
                    .maxNumberLength(IxnJson.LONGEST_LINE)
                    .maxNameLength(IxnJson.LONGEST_LINE)
                    .maxStringLength(IxnJson.LONGEST_LINE)
                    .build())
            .build();

    private static final ObjectMapper MAPPER = new ObjectMapper(FACTORY);

    private JsonText() {}

    static String write(Message message) {
        return write(members(message));
    }

    /** The members of the object, the name first. */
    static Map<String, Object> members(Message message) {
        if (message.attributes().containsKey(MESSAGE)) {
            throw new IllegalArgumentException(
                    "an attribute cannot be named " + MESSAGE + ": that is the name's place");
        }
        Map<String, Object> members = new LinkedHashMap<>();
        members.put(MESSAGE, message.name());
        members.putAll(message.attributes());
        return members;
    }

    static String write(Map<String, Object> members, JsonWriteFeature... features) {
        try {
            return MAPPER.writer().withFeatures(features).writeValueAsString(members);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(members.get(MESSAGE) + " has an attribute that is no JSON", e);
        }
    }

    /** With a tab or a space wherever JSON allows white space, on one line. */
    static String spaced(Map<String, Object> members) {
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentObjectsWith(DefaultPrettyPrinter.FixedSpaceIndenter.instance);
        printer.indentArraysWith(DefaultPrettyPrinter.FixedSpaceIndenter.instance);
        try {
            return " " + MAPPER.writer(printer).writeValueAsString(members) + "\t";
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(members.get(MESSAGE) + " has an attribute that is no JSON", e);
        }
    }

    static Message read(String line) throws UnreadableException {
        try (JsonParser parser = FACTORY.createParser(line)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new UnreadableException("it is no JSON object");
            }
            Map<String, Object> members = object(parser);
            if (parser.nextToken() != null) {
                throw new UnreadableException("something follows the JSON object on the line");
            }
            if (!(members.remove(MESSAGE) instanceof String name) || name.isEmpty()) {
                throw new UnreadableException("it has no member \"message\" that is a string and not empty");
            }
            return new Message(name, members);
        } catch (StreamConstraintsException e) {
            // The other limits are as long as the longest line.
            throw new UnreadableException("it nests more than " + IxnJson.DEEPEST_NESTING + " deep");
        } catch (JsonProcessingException e) {
            throw new UnreadableException(noJson(line, e));
        } catch (IOException e) {
            throw new IllegalStateException("a string cannot fail to be read", e);
        }
    }

    /** Where to look; the words of the parser are about its own settings. */
    private static String noJson(String line, JsonProcessingException e) {
        if (e instanceof JsonEOFException) {
            return "it is no JSON: it ends too early";
        }
        int at = (int) Math.max(0, Math.min(line.length(), e.getLocation().getCharOffset()));
        int from = Math.max(0, at - EXCERPT / 2);
        int to = Math.min(line.length(), at + EXCERPT / 2);
        return "it is no JSON near character %d, at %s".formatted(at + 1, Utf8.safe(line.substring(from, to)));
    }

    /** Of members with the same name the last one counts, also where it is null and so takes the earlier ones away. */
    private static Map<String, Object> object(JsonParser parser) throws IOException, UnreadableException {
        Map<String, Object> members = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = whole(parser.currentName());
            parser.nextToken();
            Object value = value(parser);
            if (value == null) {
                members.remove(name);
            } else {
                members.put(name, value);
            }
        }
        return members;
    }

    private static List<Object> list(JsonParser parser) throws IOException, UnreadableException {
        List<Object> values = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            Object value = value(parser);
            if (value != null) {
                values.add(value);
            }
        }
        return Collections.unmodifiableList(values);
    }

    /** The value, or null for null, which means absent. */
    private static Object value(JsonParser parser) throws IOException, UnreadableException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> Collections.unmodifiableMap(object(parser));
            case START_ARRAY -> list(parser);
            case VALUE_STRING -> whole(parser.getText());
            case VALUE_NUMBER_INT -> integer(parser.getText());
            case VALUE_NUMBER_FLOAT -> fraction(parser.getText());
            case VALUE_TRUE -> Boolean.TRUE;
            case VALUE_FALSE -> Boolean.FALSE;
            case VALUE_NULL -> null;
            default -> throw new IllegalStateException("a parser of text gave " + parser.currentToken());
        };
    }

    private static String whole(String text) throws UnreadableException {
        if (!Utf8.isWhole(text)) {
            throw new UnreadableException("it has half of a surrogate pair in a string");
        }
        return text;
    }

    private static Long integer(String digits) throws UnreadableException {
        try {
            return Long.valueOf(digits);
        } catch (NumberFormatException e) {
            throw new UnreadableException("its integer " + Utf8.safe(digits) + " does not fit 64 bits");
        }
    }

    private static Double fraction(String digits) throws UnreadableException {
        Double value = Double.valueOf(digits);
        if (value.isInfinite()) {
            throw new UnreadableException("its number " + Utf8.safe(digits) + " is too large");
        }
        return value;
    }
}
