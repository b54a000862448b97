package org.ixntck.adapter;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Values that must not be shown: passwords, tokens and the like. Whoever has read one masks it in whatever leaves his hands: sentences, files,
 * printed lines. Immutable; safe for any thread.
 */
public final class Secrets {

    /** What is shown in place of a secret. */
    public static final String MASK = "***";

    /** A value as short as that is masked only where it stands as a word of its own, or no text would be left readable. */
    private static final int SHORT = 4;

    /** Ends as the name of a secret does. The shell's PWD and OLDPWD are folders, and a word such as bypass is no password. */
    private static final String KEY =
            "(?:(?!(?:old)?pwd\\b)[\\w.-]*(?:password|passwd|passphrase|passcode|pwd|secret|token|credentials?"
                    + "|authorization|(?:api|access|secret|private|signing|encryption)[-_]?key)|(?:[\\w.-]*[_.-])?pass)";

    private static final String VALUE = "(\"[^\"]+\"|'[^']+'|[^\\s\"',;&]+)";
    private static final Pattern NAME = Pattern.compile(KEY, Pattern.CASE_INSENSITIVE);

    /** {@code --password=x}, {@code DB_PASSWORD=x}, {@code token: x}, {@code Authorization: Bearer x}. */
    private static final Pattern ASSIGNED = Pattern.compile(
            "(?<![\\w.-])" + KEY + "[\"']?\\s*[=:]\\s*(?:bearer\\s+|basic\\s+)?" + VALUE, Pattern.CASE_INSENSITIVE);

    /** {@code --password x} within one word, as of a shell's script. */
    private static final Pattern FOLLOWING =
            Pattern.compile("(?<![\\w.-])(?=-)" + KEY + "\\s+(?!-)" + VALUE, Pattern.CASE_INSENSITIVE);

    /** {@code scheme://user:x@host}. */
    private static final Pattern WITHIN_ADDRESS = Pattern.compile("://[^\\s/:@]*:([^\\s/@]+)@");

    private final List<String> values;

    private Secrets(Collection<String> values) {
        this.values = values.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    /** No secrets. */
    public static Secrets none() {
        return new Secrets(List.of());
    }

    /** Whether what has that name, a variable or an option, is a secret by its name. */
    public static boolean isNamed(String name) {
        return NAME.matcher(name).matches();
    }

    /** These and that value; of one with several lines, each line. */
    public Secrets and(String value) {
        return and(value.lines().map(String::strip));
    }

    private Secrets and(Stream<String> more) {
        TreeSet<String> all = new TreeSet<>(values);
        more.filter(value -> !value.isEmpty()).forEach(all::add);
        return new Secrets(all);
    }

    /** These and the values that a command gives to options and variables with the name of a secret. */
    public Secrets andThoseOf(List<String> words) {
        Secrets all = this;
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            int equals = word.indexOf('=');
            if (equals > 0 && isNamed(word.substring(0, equals))) {
                all = all.and(word.substring(equals + 1));
            }
            if (word.startsWith("-")
                    && isNamed(word)
                    && i + 1 < words.size()
                    && !words.get(i + 1).startsWith("-")) {
                all = all.and(words.get(i + 1));
            }
            all = all.and(Stream.of(ASSIGNED, FOLLOWING, WITHIN_ADDRESS)
                    .flatMap(pattern -> pattern.matcher(word).results())
                    .map(Secrets::found));
        }
        return all;
    }

    private static String found(MatchResult match) {
        return match.group(1).replaceAll("^[\"']|[\"']$", "");
    }

    /** The same for text of which each character is one byte of UTF-8, as ISO-8859-1 reads it. */
    public Secrets ofBytes() {
        return new Secrets(values.stream()
                .map(value -> new String(value.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1))
                .toList());
    }

    /** Whether there are none. */
    public boolean isEmpty() {
        return values.isEmpty();
    }

    /** The text with {@link #MASK} in place of each of them. */
    public String mask(String text) {
        String masked = text;
        for (String value : values) {
            masked = value.length() >= SHORT
                    ? masked.replace(value, MASK)
                    : masked.replaceAll("(?<![\\w.-])" + Pattern.quote(value) + "(?![\\w.-])", MASK);
        }
        return masked;
    }

    /** Says how many there are, and none of them. */
    @Override
    public String toString() {
        return values.size() + " secrets";
    }
}
