package org.ixntck.peer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ixntck.adapter.Message;

/** Checks and copies a message from a connector before it is recorded: the copy is immutable, bounded, and has only values that a message may have. */
final class MessageSanitizer {

    /** The largest message in characters, as long as the longest line of ixn-json. Each value counts as {@link #VALUE_SIZE} more. */
    static final int SIZE_MAX = 65_536;

    private static final int VALUE_SIZE = 8;
    private static final int DEPTH_MAX = 64;

    private int size;

    private MessageSanitizer() {}

    /**
     * The checked copy. Attributes that are null are left out.
     *
     * @throws Unfit if it contains what no message may contain
     */
    static Message message(Message raw) throws Unfit {
        if (raw == null || raw.name() == null || raw.name().isEmpty()) {
            throw new Unfit("it delivered no message, or one without a name");
        }
        try {
            MessageSanitizer plain = new MessageSanitizer();
            return new Message(plain.text(raw.name()), plain.map(raw.attributes(), 1));
        } catch (Unfit e) {
            throw new Unfit("it delivered %.80s with %s".formatted(raw.name(), e.getMessage()));
        } catch (RuntimeException e) {
            throw new Unfit("it delivered %.80s that cannot be read: %.200s".formatted(raw.name(), e));
        }
    }

    private Map<String, Object> map(Map<?, ?> raw, int depth) throws Unfit {
        Map<String, Object> copy = new LinkedHashMap<>();
        for (Map.Entry<?, ?> entry : raw.entrySet()) {
            if (!(entry.getKey() instanceof String name)) {
                throw new Unfit("an attribute whose name is no String");
            }
            if (entry.getValue() != null) {
                copy.put(text(name), value(entry.getValue(), depth));
            }
        }
        return copy;
    }

    private Object value(Object raw, int depth) throws Unfit {
        grow(VALUE_SIZE);
        if (depth > DEPTH_MAX) {
            throw new Unfit("attributes that nest more than %d deep".formatted(DEPTH_MAX));
        }
        if (raw instanceof String text) {
            return text(text);
        }
        if (raw instanceof Boolean) {
            return raw;
        }
        if (raw instanceof Map<?, ?> map) {
            return map(map, depth + 1);
        }
        if (raw instanceof Collection<?> list) {
            List<Object> copy = new ArrayList<>();
            for (Object each : list) {
                copy.add(value(each, depth + 1));
            }
            return copy;
        }
        return number(raw);
    }

    private static Object number(Object raw) throws Unfit {
        if (raw instanceof Long || raw instanceof Integer || raw instanceof Short || raw instanceof Byte) {
            return ((Number) raw).longValue();
        }
        if ((raw instanceof Double || raw instanceof Float) && Double.isFinite(((Number) raw).doubleValue())) {
            return ((Number) raw).doubleValue();
        }
        throw new Unfit("an attribute of %s; expected String, Long, Double, Boolean, List or Map"
                .formatted(raw == null ? "null" : raw.getClass().getName()));
    }

    /** A single half of a surrogate pair cannot be written to a file. */
    private String text(String raw) throws Unfit {
        grow(raw.length());
        if (raw.codePoints().anyMatch(c -> Character.getType(c) == Character.SURROGATE)) {
            throw new Unfit("half of a surrogate pair in a text");
        }
        return raw;
    }

    private void grow(int by) throws Unfit {
        size += by;
        if (size > SIZE_MAX) {
            throw new Unfit("more than %d characters".formatted(SIZE_MAX));
        }
    }

    /** The message is not valid. The exception's message is a clause about the connector. */
    static final class Unfit extends Exception {

        private static final long serialVersionUID = 1L;

        Unfit(String why) {
            super(why);
        }
    }
}
