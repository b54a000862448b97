package org.ixntck.bridge;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ixntck.adapter.AdapterException;

/**
 * A JSON object that the bridge has answered with; each member is asked for by name and type.
 *
 * @param what the request that it answers, as sentences call it
 * @param members the object
 * @param mask takes out of a text what must not be shown
 */
record Answer(String what, JsonNode members, UnaryOperator<String> mask) {

    private static final Pattern TIME = Pattern.compile("(\\d{1,9})\\s*(ms|s|m)");
    private static final int SHOWN_MAX = 200;

    private AdapterException wrong(String name, String expected) {
        return new AdapterException(
                AdapterException.Cause.SETTINGS,
                "The bridge's answer to %s is wrong: expected \"%s\" to be %s, saw %s."
                        .formatted(what, name, expected, shown(members.get(name))));
    }

    String shown(JsonNode node) {
        String text = node == null ? "nothing" : mask.apply(node.toString());
        return text.length() > SHOWN_MAX ? text.substring(0, SHOWN_MAX) + "..." : text;
    }

    private Optional<JsonNode> member(String name) {
        return Optional.ofNullable(members.get(name)).filter(node -> !node.isNull());
    }

    String text(String name) throws AdapterException {
        return member(name)
                .filter(node -> node.isTextual() && !node.textValue().isBlank())
                .orElseThrow(() -> wrong(name, "a string"))
                .textValue();
    }

    Optional<String> maybeText(String name) throws AdapterException {
        return member(name).isEmpty() ? Optional.empty() : Optional.of(text(name));
    }

    long number(String name) throws AdapterException {
        return member(name)
                .filter(node -> node.isIntegralNumber() && node.canConvertToLong())
                .orElseThrow(() -> wrong(name, "an integer"))
                .longValue();
    }

    int count(String name, int otherwise) throws AdapterException {
        if (member(name).isEmpty()) {
            return otherwise;
        }
        long count = number(name);
        if (count < 1 || count > Integer.MAX_VALUE) {
            throw wrong(name, "1 or more");
        }
        return (int) count;
    }

    List<String> texts(String name) throws AdapterException {
        JsonNode list = member(name).orElseThrow(() -> wrong(name, "a list of strings"));
        List<String> texts = new ArrayList<>();
        for (JsonNode each : list) {
            if (!each.isTextual() || each.textValue().isBlank()) {
                throw wrong(name, "a list of strings");
            }
            texts.add(each.textValue());
        }
        if (!list.isArray() || Set.copyOf(texts).size() < texts.size()) {
            throw wrong(name, "a list of strings, each of them once");
        }
        return texts;
    }

    /** A duration as {@code 500ms}, {@code 2s} or {@code 1m}. */
    Duration time(String name, Duration otherwise) throws AdapterException {
        if (member(name).isEmpty()) {
            return otherwise;
        }
        Matcher time = TIME.matcher(text(name));
        if (!time.matches()) {
            throw wrong(name, "a time such as \"500ms\", \"2s\" or \"1m\"");
        }
        long amount = Long.parseLong(time.group(1));
        Duration duration = switch (time.group(2)) {
            case "ms" -> Duration.ofMillis(amount);
            case "s" -> Duration.ofSeconds(amount);
            default -> Duration.ofMinutes(amount);
        };
        if (duration.isZero() || duration.compareTo(Duration.ofHours(1)) > 0) {
            throw wrong(name, "a time from 1 ms to an hour");
        }
        return duration;
    }

    /** A value out of the constants of an enumeration, written as {@code close-earlier}. */
    <E extends Enum<E>> E word(String name, Class<E> words, E otherwise) throws AdapterException {
        Optional<String> text = maybeText(name);
        return text.isEmpty() ? otherwise : word(name, words, text.get());
    }

    <E extends Enum<E>> List<E> words(String name, Class<E> words) throws AdapterException {
        List<E> all = new ArrayList<>();
        if (member(name).isPresent()) {
            for (String text : texts(name)) {
                all.add(word(name, words, text));
            }
        }
        return all;
    }

    private <E extends Enum<E>> E word(String name, Class<E> words, String text) throws AdapterException {
        List<String> known = new ArrayList<>();
        for (E constant : words.getEnumConstants()) {
            String word = constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
            if (word.equals(text)) {
                return constant;
            }
            known.add(word);
        }
        throw wrong(name, "of " + String.join(", ", known));
    }

    /** A member that is an object of its own. */
    Answer part(String name) throws AdapterException {
        JsonNode part = member(name).filter(JsonNode::isObject).orElseThrow(() -> wrong(name, "an object"));
        return new Answer("%s, in \"%s\",".formatted(what, name), part, mask);
    }

    boolean has(String name) {
        return member(name).isPresent();
    }

    /** All members, which have to be strings. */
    Map<String, String> all() throws AdapterException {
        Map<String, String> all = new LinkedHashMap<>();
        for (Iterator<String> names = members.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            all.put(name, text(name));
        }
        return all;
    }

    /** @throws AdapterException if there is a member of another name, which most often is misspelt */
    void only(Set<String> known) throws AdapterException {
        for (Iterator<String> names = members.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!known.contains(name)) {
                throw new AdapterException(
                        AdapterException.Cause.SETTINGS,
                        "The bridge's answer to %s has a member \"%s\" that the kit does not know; there are %s."
                                .formatted(
                                        what,
                                        name,
                                        String.join(
                                                ", ", known.stream().sorted().toList())));
            }
        }
    }
}
