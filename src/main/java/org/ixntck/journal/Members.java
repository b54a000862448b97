package org.ixntck.journal;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonParser.NumberType;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ixntck.adapter.Message;

/**
 * The members of one JSON object, read by name and type. One instance is reused for all events of a journal, which may have millions of lines.
 */
final class Members {

    private static final int COUNT_MAX = 64;

    private final JsonParser parser;
    private final TextPool texts = new TextPool();
    private final ObjectPool objects = new ObjectPool();
    private final List<ReadObject> spare = new ArrayList<>();
    private final String[] names = new String[COUNT_MAX];
    private final Object[] values = new Object[COUNT_MAX];
    private int count;

    Members(JsonParser parser) {
        this.parser = parser;
    }

    /** Replaces the members by those of the object at the parser's position. */
    Members read(String what) throws IOException, Malformed {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            throw new Malformed("an object as '%s'".formatted(what));
        }
        Arrays.fill(values, 0, count, null);
        count = 0;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            if (count == COUNT_MAX) {
                throw new Malformed("at most %d members in '%s'".formatted(COUNT_MAX, what));
            }
            names[count] = parser.currentName();
            parser.nextToken();
            values[count] = switch (names[count]) {
                case "type" -> word("type");
                case "message" -> messageOrText();
                default -> value();
            };
            count++;
        }
        return this;
    }

    /** The number at the parser's position. */
    long number(String name) throws IOException, Malformed {
        if (parser.currentToken() == JsonToken.VALUE_NUMBER_INT && parser.getNumberType() != NumberType.BIG_INTEGER) {
            return parser.getLongValue();
        }
        throw new Malformed("an integer of 64 bits as '%s'".formatted(name));
    }

    /** The word of the protocol, or of the journal, at the parser's position. */
    private String word(String name) throws IOException, Malformed {
        if (parser.currentToken() == JsonToken.VALUE_STRING) {
            return texts.readWord(parser);
        }
        throw new Malformed("a text as '%s'".formatted(name));
    }

    /** The text at the parser's position. */
    String text(String name) throws IOException, Malformed {
        if (parser.currentToken() == JsonToken.VALUE_STRING) {
            return texts.read(parser);
        }
        throw new Malformed("a text as '%s'".formatted(name));
    }

    /** A message is an object; a message that could not be sent is represented by its name. */
    private Object messageOrText() throws IOException, Malformed {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            return text("message");
        }
        String name = null;
        ReadObject attributes = null;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String member = parser.currentName();
            parser.nextToken();
            switch (member) {
                case "name" -> name = word("name");
                case "attributes" -> attributes = readObject("attributes");
                default -> parser.skipChildren();
            }
        }
        if (name == null || attributes == null) {
            throw new Malformed("a message with name and attributes");
        }
        Message message = new Message(name, attributes);
        done(attributes);
        return message;
    }

    /** Objects may be nested. */
    private Map<String, Object> object(String what) throws IOException, Malformed {
        ReadObject object = readObject(what);
        Map<String, Object> copy = objects.of(object);
        done(object);
        return copy;
    }

    /** The members of the object at the parser's position, until {@link #done} is called with them. */
    private ReadObject readObject(String what) throws IOException, Malformed {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            throw new Malformed("an object as '%s'".formatted(what));
        }
        ReadObject object = spare.isEmpty() ? new ReadObject() : spare.remove(spare.size() - 1);
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            object.put(name, value());
        }
        return object;
    }

    private void done(ReadObject object) {
        object.clear();
        spare.add(object);
    }

    private List<Object> list() throws IOException, Malformed {
        List<Object> list = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            list.add(value());
        }
        return list;
    }

    private Object value() throws IOException, Malformed {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object("a value");
            case START_ARRAY -> list();
            case VALUE_STRING -> texts.read(parser);
            case VALUE_NUMBER_INT -> number(parser.currentName());
            case VALUE_NUMBER_FLOAT -> fraction();
            case VALUE_TRUE -> Boolean.TRUE;
            case VALUE_FALSE -> Boolean.FALSE;
            default -> throw new Malformed("no null");
        };
    }

    private Double fraction() throws IOException, Malformed {
        double value = parser.getDoubleValue();
        if (Double.isInfinite(value)) {
            throw new Malformed("a number that is not too large");
        }
        return value;
    }

    private Object get(String name) throws Malformed {
        int at = indexOf(name);
        if (at < 0) {
            throw new Malformed("the member '%s'".formatted(name));
        }
        return values[at];
    }

    private int indexOf(String name) {
        for (int i = 0; i < count; i++) {
            if (names[i].equals(name)) {
                return i;
            }
        }
        return -1;
    }

    private <T> T get(String name, Class<T> type, String what) throws Malformed {
        Object value = get(name);
        if (type.isInstance(value)) {
            return type.cast(value);
        }
        throw new Malformed("%s as '%s'".formatted(what, name));
    }

    String string(String name) throws Malformed {
        return get(name, String.class, "a text");
    }

    long integer(String name) throws Malformed {
        return get(name, Long.class, "an integer");
    }

    /** A number from 0 to the largest int. */
    int count(String name) throws Malformed {
        long value = integer(name);
        if (value < 0 || value > Integer.MAX_VALUE) {
            throw new Malformed("a count as '%s'".formatted(name));
        }
        return (int) value;
    }

    boolean truth(String name) throws Malformed {
        return get(name, Boolean.class, "true or false");
    }

    Message message() throws Malformed {
        return get("message", Message.class, "a message");
    }

    <E extends Enum<E>> E word(String name, Class<E> words) throws Malformed {
        String word = string(name);
        try {
            return Enum.valueOf(words, word);
        } catch (IllegalArgumentException e) {
            throw new Malformed("one of %s as '%s'".formatted(Arrays.toString(words.getEnumConstants()), name));
        }
    }

    /** The same for a member that may be missing. */
    <E extends Enum<E>> E word(String name, Class<E> words, E otherwise) throws Malformed {
        return indexOf(name) < 0 ? otherwise : word(name, words);
    }

    List<String> strings(String name) throws Malformed {
        List<?> list = get(name, List.class, "a list of texts");
        List<String> strings = new ArrayList<>(list.size());
        for (Object item : list) {
            if (!(item instanceof String text)) {
                throw new Malformed("a list of texts as '%s'".formatted(name));
            }
            strings.add(text);
        }
        return strings;
    }

    Map<String, Object> map(String name) throws Malformed {
        Map<?, ?> object = get(name, Map.class, "an object");
        Map<String, Object> map = new LinkedHashMap<>();
        object.forEach((key, value) -> map.put(String.valueOf(key), value));
        return map;
    }

    Map<String, String> stringMap(String name) throws Malformed {
        Map<String, String> strings = new LinkedHashMap<>();
        for (Map.Entry<String, Object> member : map(name).entrySet()) {
            if (!(member.getValue() instanceof String text)) {
                throw new Malformed("an object of texts as '%s'".formatted(name));
            }
            strings.put(member.getKey(), text);
        }
        return strings;
    }

    /** All members, for the first entry, which is read by data binding. */
    Map<String, Object> all() {
        Map<String, Object> all = new TreeMap<>();
        for (int i = 0; i < count; i++) {
            all.put(names[i], values[i]);
        }
        return all;
    }
}
