package org.ixntck.wire.json;

import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.ixntck.adapter.Message;

/** Further ways to write a message as a line, all of which the wire allows (docs/wire.md, connection and framing). */
enum Form {
    /** The name behind the attributes. */
    NAME_LAST,
    /** White space wherever JSON allows it within a line. */
    SPACED,
    /** What is not ASCII as escapes. */
    ESCAPED,
    /** Attributes that are absent are null. */
    NULLS,
    CR_LF,
    EMPTY_LINES,
    /** As long as a line may be, with white space behind the message. */
    LONGEST;

    private static final List<String> OPTIONAL = List.of("reason", "extension");

    static Form of(String word) {
        return Stream.of(values())
                .filter(form -> form.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no form of a line called " + word));
    }

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What stands before the line. */
    String before() {
        return this == EMPTY_LINES ? "\n\r\n" : "";
    }

    /** What ends the line. */
    String end() {
        return this == CR_LF ? "\r\n" : "\n";
    }

    String text(Message message) {
        return switch (this) {
            case NAME_LAST -> JsonText.write(nameLast(message));
            case SPACED -> JsonText.spaced(JsonText.members(message));
            case ESCAPED -> JsonText.write(JsonText.members(message), JsonWriteFeature.ESCAPE_NON_ASCII);
            case NULLS -> JsonText.write(withNulls(message));
            case CR_LF, EMPTY_LINES -> JsonText.write(message);
            case LONGEST -> filled(JsonText.write(message));
        };
    }

    private static String filled(String text) {
        int length = text.getBytes(StandardCharsets.UTF_8).length + 1;
        return text + " ".repeat(Math.max(0, IxnJson.LONGEST_LINE - length));
    }

    private static Map<String, Object> nameLast(Message message) {
        Map<String, Object> members = new LinkedHashMap<>(message.attributes());
        members.putAll(JsonText.members(Message.of(message.name())));
        return members;
    }

    private static Map<String, Object> withNulls(Message message) {
        Map<String, Object> members = new LinkedHashMap<>(JsonText.members(message));
        OPTIONAL.stream().filter(name -> !members.containsKey(name)).forEach(name -> members.put(name, null));
        return Collections.unmodifiableMap(members);
    }
}
