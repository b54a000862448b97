package org.ixntck.known;

import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Describes YAML nodes and their lines, counted from 1. */
final class Nodes {

    private Nodes() {}

    static boolean isNothing(Node node) {
        return node instanceof ScalarNode scalar
                && (scalar.getTag().equals(Tag.NULL) || scalar.getValue().isBlank());
    }

    static String kind(Node node) {
        if (node instanceof MappingNode) {
            return "keys with values";
        }
        return node instanceof SequenceNode ? "a list" : "a single text";
    }

    static int line(Node node) {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    }

    /** The last line of an entry. The end mark of a block scalar is on the line after it. */
    static int last(MappingNode mapping) {
        return mapping.getValue().stream()
                .flatMap(tuple -> tuple.getValueNode().getEndMark().stream())
                .mapToInt(mark -> mark.getColumn() == 0 ? mark.getLine() : mark.getLine() + 1)
                .max()
                .orElse(line(mapping));
    }
}
