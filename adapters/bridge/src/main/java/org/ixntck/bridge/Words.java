package org.ixntck.bridge;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ixntck.adapter.AdapterException;
import org.ixntck.adapter.Secrets;

/**
 * A command in its words.
 *
 * @param all the program and its arguments
 */
record Words(List<String> all) {

    /** Pieces without a gap between them are one word; what stands in quotes is taken as it is. */
    private static final Pattern WORD = Pattern.compile("(?:[^\\s\"']|\"[^\"]*\"|'[^']*')+");

    private static final Pattern PIECE = Pattern.compile("\"([^\"]*)\"|'([^']*)'|[^\"']+");

    Words {
        all = List.copyOf(all);
    }

    /**
     * Splits a line at its blanks, but not within single or double quotes.
     *
     * @throws AdapterException if a quote has no end
     */
    static Words of(String line) throws AdapterException {
        if (!WORD.matcher(line).replaceAll("").isBlank()) {
            throw new AdapterException(
                    AdapterException.Cause.SETTINGS,
                    "The command %s has a quote without its end; add it."
                            .formatted(Secrets.none().andThoseOf(List.of(line)).mask(line)));
        }
        return new Words(
                WORD.matcher(line).results().map(word -> unquoted(word.group())).toList());
    }

    private static String unquoted(String word) {
        Matcher pieces = PIECE.matcher(word);
        return pieces.results()
                .map(piece -> piece.group(1) != null
                        ? piece.group(1)
                        : piece.group(2) != null ? piece.group(2) : piece.group())
                .collect(Collectors.joining());
    }

    /** What must not be shown of it. */
    Secrets secrets() {
        return Secrets.none().andThoseOf(all);
    }

    /**
     * What must not be shown of it, and of an environment.
     *
     * @param environment of the bridge, which inherits the kit's
     */
    Secrets secrets(Map<String, String> environment) {
        Secrets all = secrets();
        for (Map.Entry<String, String> variable : environment.entrySet()) {
            if (Secrets.isNamed(variable.getKey())) {
                all = all.and(variable.getValue());
            }
        }
        return all;
    }

    @Override
    public String toString() {
        return secrets().mask(String.join(" ", all));
    }
}
