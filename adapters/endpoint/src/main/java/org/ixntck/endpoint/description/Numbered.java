package org.ixntck.endpoint.description;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A pattern with {@code {n}} for the number of an agent, which gives a name for each number from 1 to a bound.
 *
 * <p>Two patterns may give the same name for two numbers: {@code agent-{n}} and {@code agent-{n}1} both give {@code agent-11}. Two
 * agents of the kit would then be one agent for the server, and it would be charged with what the kit did.
 */
final class Numbered {

    private static final String NUMBER = "{n}";

    private final Template template;
    private final String start;
    private final Pattern pattern;

    Numbered(String text) {
        this.template = new Template(text);
        int first = text.indexOf(NUMBER);
        this.start = first < 0 ? text : text.substring(0, first);
        this.pattern = first < 0 ? Pattern.compile(Pattern.quote(text)) : parts(text);
    }

    private static Pattern parts(String text) {
        // The first number is captured, all others must be the same.
        String joined = Stream.of(text.split(Pattern.quote(NUMBER), -1))
                .map(Pattern::quote)
                .collect(Collectors.joining("\\1"));
        return Pattern.compile(joined.replaceFirst(Pattern.quote("\\1"), "([1-9][0-9]{0,8})"));
    }

    /** The first name that this pattern gives for one number and the other for another, both from 1 to {@code count}. */
    Optional<String> shared(Numbered other, int count) {
        return IntStream.rangeClosed(1, count)
                .filter(number -> other.givesForAnother(number, name(number), count))
                .mapToObj(this::name)
                .findFirst();
    }

    private boolean givesForAnother(int number, String name, int count) {
        if (!name.startsWith(start)) {
            return false;
        }
        Matcher matcher = pattern.matcher(name);
        if (!matcher.matches() || matcher.groupCount() == 0) {
            return false;
        }
        int another = Integer.parseInt(matcher.group(1));
        return another != number && another <= count;
    }

    private String name(int number) {
        return template.fill(Map.of("n", Integer.toString(number)));
    }
}
