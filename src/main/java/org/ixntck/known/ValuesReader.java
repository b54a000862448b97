package org.ixntck.known;

import java.util.EnumMap;
import java.util.Map;
import org.ixntck.text.Text;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Reads the keys and texts of one entry without checking their meaning. */
final class ValuesReader {

    private static final int TEXT_MAX = 500;

    private final String file;

    ValuesReader(String file) {
        this.file = file;
    }

    Map<Key, Value> read(MappingNode mapping) throws KnownFailuresException {
        Map<Key, Value> values = new EnumMap<>(Key.class);
        for (NodeTuple tuple : mapping.getValue()) {
            int line = Nodes.line(tuple.getKeyNode());
            Key key = key(tuple.getKeyNode(), line);
            if (values.put(key, new Value(text(key, tuple.getValueNode(), line), line)) != null) {
                throw wrong(line, "'%s' once in an entry".formatted(key.word()), "it again");
            }
        }
        return values;
    }

    private Key key(Node node, int line) throws KnownFailuresException {
        String word = node instanceof ScalarNode scalar ? scalar.getValue() : Nodes.kind(node);
        return Key.of(word)
                .orElseThrow(() -> wrong(
                        line,
                        "one of " + String.join(", ", Key.words()),
                        "'%s'%s".formatted(Text.line(word, TEXT_MAX), Nearest.question(word, Key.words()))));
    }

    private String text(Key key, Node node, int line) throws KnownFailuresException {
        if (!(node instanceof ScalarNode scalar)) {
            throw wrong(line, key.expected(), Nodes.kind(node));
        }
        String text = Nodes.isNothing(scalar) ? "" : scalar.getValue().strip().replaceAll("\\s+", " ");
        if (text.length() > TEXT_MAX) {
            throw wrong(
                    line,
                    "%s in at most %d characters".formatted(key.expected(), TEXT_MAX),
                    text.length() + " of them");
        }
        if (!Text.line(text, TEXT_MAX + 1).equals(text)) {
            throw wrong(line, key.expected(), "invisible characters");
        }
        return text;
    }

    private KnownFailuresException wrong(int line, String expected, String saw) {
        return KnownFailuresException.at(file, line, expected, saw);
    }
}
