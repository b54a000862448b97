package org.ixntck.endpoint.description;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ixntck.adapter.AdapterException;
import org.ixntck.adapter.Secrets;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** One value of a description: read as what it has to be, or refused with its place. */
final class Value {

    private static final Pattern DURATION = Pattern.compile("(\\d{1,9})(ms|s|m)");
    private static final Duration DURATION_MAX = Duration.ofHours(1);
    private static final int SHOWN_MAX = 60;
    private static final int ITEMS_MAX = 1_000;

    private final String file;
    private final String key;
    private final Node node;
    private final boolean hidden;

    /**
     * A value.
     *
     * @param key what it is called in sentences
     */
    Value(String file, String key, Node node) {
        this(file, key, node, false);
    }

    private Value(String file, String key, Node node, boolean hidden) {
        this.file = file;
        this.key = key;
        this.node = node;
        this.hidden = hidden;
    }

    /** The same value, which no sentence shows. */
    Value hidden() {
        return new Value(file, key, node, true);
    }

    Place place() {
        return new Place(file, node.getStartMark().map(mark -> mark.getLine()).orElse(0) + 1);
    }

    /** Says what this has to be. */
    AdapterException wrong(String expected) {
        return place().wrong("%s: expected %s; saw %s".formatted(key, expected, shown()));
    }

    private String shown() {
        if (node instanceof ScalarNode scalar) {
            String text = (hidden ? Secrets.MASK : masked(scalar.getValue())).replaceAll("\\p{Cntrl}+", " ");
            return text.isBlank()
                    ? "nothing"
                    : "'%s'".formatted(text.length() > SHOWN_MAX ? text.substring(0, SHOWN_MAX) + "..." : text);
        }
        if (node instanceof SequenceNode list) {
            return list.getValue().isEmpty() ? "an empty list" : "a list";
        }
        return "keys with values";
    }

    /** Masks secrets by their names, and the password of an address. */
    private static String masked(String text) {
        return Secrets.none().andThoseOf(List.of(text)).mask(text).replaceAll(":[^\\s/]*@", ":" + Secrets.MASK + "@");
    }

    /** A text on one line; numbers and the like are taken as they are written. */
    String text(String expected) throws AdapterException {
        if (node instanceof ScalarNode scalar
                && !scalar.getTag().equals(Tag.NULL)
                && !scalar.getValue().isBlank()
                && scalar.getValue().chars().noneMatch(Character::isISOControl)) {
            return scalar.getValue();
        }
        throw wrong(expected);
    }

    /** A text with placeholders. */
    Template template(String expected, Placeholders known) throws AdapterException {
        if (!(node instanceof ScalarNode) && known.looksLike(node)) {
            throw wrong(expected + ", in quotes because of its braces");
        }
        // Only here a text may be empty: an argument or a variable may.
        String text = node instanceof ScalarNode scalar && scalar.getValue().isEmpty() ? "" : text(expected);
        return known.check(text, place());
    }

    /** A whole number within bounds. */
    long number(long min, long max) throws AdapterException {
        String expected = "a whole number from %d to %d".formatted(min, max);
        try {
            long number = Long.parseLong(text(expected));
            if (number >= min && number <= max) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Said below.
        }
        throw wrong(expected);
    }

    /** A span of time, from 1 ms to an hour. */
    Duration duration() throws AdapterException {
        String expected = "a time from 1ms to 60m, such as 500ms, 2s or 1m";
        Matcher matcher = DURATION.matcher(text(expected));
        if (matcher.matches()) {
            long number = Long.parseLong(matcher.group(1));
            Duration duration = switch (matcher.group(2)) {
                case "ms" -> Duration.ofMillis(number);
                case "s" -> Duration.ofSeconds(number);
                default -> Duration.ofMinutes(number);
            };
            if (number > 0 && duration.compareTo(DURATION_MAX) <= 0) {
                return duration;
            }
        }
        throw wrong(expected);
    }

    /** One of the words that an enum has, written in small letters with hyphens. */
    <E extends Enum<E>> E choice(E[] choices) throws AdapterException {
        Map<String, E> byWord = new LinkedHashMap<>();
        for (E choice : choices) {
            byWord.put(choice.name().toLowerCase(Locale.ROOT).replace('_', '-'), choice);
        }
        String expected = "one of " + String.join(", ", byWord.keySet());
        E choice = byWord.get(text(expected));
        if (choice == null) {
            throw wrong(expected);
        }
        return choice;
    }

    boolean isList() {
        return node instanceof SequenceNode;
    }

    /** The items of a list that is not empty. */
    List<Value> items(String expected) throws AdapterException {
        List<Value> items = itemsIfAny(expected);
        if (items.isEmpty()) {
            throw wrong(expected);
        }
        return items;
    }

    /** The items of a list that may be empty. */
    List<Value> itemsIfAny(String expected) throws AdapterException {
        if (!(node instanceof SequenceNode list) || list.getValue().size() > ITEMS_MAX) {
            throw wrong(expected);
        }
        List<Value> items = new ArrayList<>();
        for (Node item : list.getValue()) {
            items.add(new Value(file, key, item));
        }
        return items;
    }

    /** The values of a mapping by their keys, each of which stands there once. */
    Map<String, Value> entries(String expected) throws AdapterException {
        return entries(expected, word -> true, List.of());
    }

    /** The same with only these keys. */
    Section section(String expected, String... keys) throws AdapterException {
        List<String> known = List.of(keys);
        return new Section(place(), key, entries(expected, known::contains, known));
    }

    private Map<String, Value> entries(String expected, Predicate<String> fits, List<String> known)
            throws AdapterException {
        if (!(node instanceof MappingNode mapping)) {
            throw wrong(expected);
        }
        Map<String, Value> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            Value name = new Value(file, "a key", tuple.getKeyNode());
            String word = name.text("a word");
            if (!fits.test(word)) {
                throw name.place().wrong("%s has no key '%s'%s".formatted(key, word, Near.meant(word, known)));
            }
            if (entries.put(word, new Value(file, word, tuple.getValueNode())) != null) {
                throw name.place().wrong("the key '%s' stands here twice; take one of them away".formatted(word));
            }
        }
        return entries;
    }
}
