package org.ixntck.adapter;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A message: a name and attributes. Unknown ones pass through untouched.
 *
 * @param name the message's name, for example {@code EventAck}
 * @param attributes by name, in the order of the wire; values are String, Long, Double, Boolean, List or Map of these, never null
 */
public record Message(String name, Map<String, Object> attributes) implements Codec.Decoded {

    public Message {
        attributes = attributes.size() <= Attributes.SEARCHED_MAX
                ? Attributes.copyOf(attributes)
                : Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    }

    /** A message without attributes. */
    public static Message of(String name) {
        return new Message(name, Map.of());
    }

    /** The same message with one attribute more, or with that one replaced. */
    public Message with(String attribute, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(attributes);
        more.put(attribute, value);
        return new Message(name, more);
    }

    /** The same message without one attribute. */
    public Message without(String attribute) {
        Map<String, Object> fewer = new LinkedHashMap<>(attributes);
        fewer.remove(attribute);
        return new Message(name, fewer);
    }

    /** The attribute, where it is present and a string. */
    public Optional<String> text(String attribute) {
        return attributes.get(attribute) instanceof String value ? Optional.of(value) : Optional.empty();
    }

    /** The attribute, where it is present and an integer. */
    public Optional<Long> number(String attribute) {
        return attributes.get(attribute) instanceof Long value ? Optional.of(value) : Optional.empty();
    }
}
