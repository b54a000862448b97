package org.ixntck.endpoint.description;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ixntck.adapter.AdapterException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * The placeholders that a text may have.
 *
 * @param words as they stand between braces
 */
record Placeholders(List<String> words) {

    /** A word in braces; other braces, such as those of JSON, are left alone. */
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z]+(?::[^{}\\s]*)?)}");

    /** What a server's address, start and environment may have: its own port, name and deployment, and the ports of these servers. */
    static Placeholders of(List<String> servers) {
        List<String> words = new ArrayList<>(List.of("port", "name", "deployment"));
        servers.forEach(server -> words.add("port:" + server));
        return new Placeholders(List.copyOf(words));
    }

    /** These and one more. */
    Placeholders and(String word) {
        List<String> more = new ArrayList<>(words);
        more.add(word);
        return new Placeholders(List.copyOf(more));
    }

    Template check(String text, Place place) throws AdapterException {
        Matcher matcher = PLACEHOLDER.matcher(text);
        while (matcher.find()) {
            if (!words.contains(matcher.group(1))) {
                throw place.wrong("nothing is known that could stand for {%s}%s"
                        .formatted(matcher.group(1), Near.meant(matcher.group(1), words)));
            }
        }
        return new Template(text);
    }

    /** Whether this is a placeholder without quotes, which YAML takes for keys and values. */
    boolean looksLike(Node node) {
        return node instanceof MappingNode mapping && mapping.getValue().size() == 1;
    }
}
