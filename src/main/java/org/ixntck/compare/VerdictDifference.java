package org.ixntck.compare;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * How two documents in the format of verdict.json differ. Requirements and scenarios are matched by their ids. Members that only the first
 * document has are not compared, since readers of the format ignore what they do not know.
 */
public final class VerdictDifference {

    private static final int SHOWN_MAX = 300;

    /** How long a run could have taken is not in the journal. */
    private static final Set<String> NOT_COMPARED = Set.of("timing.limitMillis");

    /** Walks are counted, and only those that break something are in the journal. */
    private static final Set<String> NOT_OF_WALKS = Set.of("timing.limitMillis", "model", "exitCode");

    private final String first;
    private final String second;
    private final Set<String> left;
    private final List<String> sentences = new ArrayList<>();

    private VerdictDifference(String first, String second, Set<String> left) {
        this.first = first;
        this.second = second;
        this.left = left;
    }

    /**
     * A sentence for each difference, the verdicts first.
     *
     * @param first what the first document is called, such as {@code verdict.json}
     * @param second what the second document is called
     */
    public static List<String> between(String first, JsonNode before, String second, JsonNode after) {
        boolean walks = after.path("options").path("explore").asBoolean();
        VerdictDifference difference = new VerdictDifference(first, second, walks ? NOT_OF_WALKS : NOT_COMPARED);
        for (String decisive : List.of("verdict", "exitCode")) {
            difference.compare(decisive, before.path(decisive), after.path(decisive));
        }
        difference.rows("requirement", before.path("requirements"), after.path("requirements"));
        difference.rows("scenario", before.path("scenarios"), after.path("scenarios"));
        difference.rows("own scenario", before.path("ownScenarios"), after.path("ownScenarios"));
        after.properties().forEach(member -> {
            if (!Set.of("verdict", "exitCode", "requirements", "scenarios", "ownScenarios")
                    .contains(member.getKey())) {
                difference.compare(member.getKey(), before.path(member.getKey()), member.getValue());
            }
        });
        return List.copyOf(difference.sentences);
    }

    private void rows(String kind, JsonNode before, JsonNode after) {
        Map<String, JsonNode> old = byId(before);
        Map<String, JsonNode> now = byId(after);
        now.forEach((id, row) -> row(kind + " " + id, old.getOrDefault(id, MissingNode.getInstance()), row));
        old.forEach((id, row) -> {
            if (!now.containsKey(id)) {
                add(kind + " " + id, row.path("verdict"), MissingNode.getInstance(), "");
            }
        });
    }

    /** If the verdict differs, so does all the rest, and only the reason matters. */
    private void row(String name, JsonNode before, JsonNode after) {
        JsonNode verdict = after.path("verdict");
        if (before.path("verdict").equals(verdict)) {
            after.properties()
                    .forEach(it -> compare(name + ": " + it.getKey(), before.path(it.getKey()), it.getValue()));
        } else {
            String why = after.path("why").asText();
            add(
                    name,
                    before.path("verdict"),
                    verdict,
                    why.isBlank() ? before.path("why").asText() : why);
        }
    }

    private static Map<String, JsonNode> byId(JsonNode rows) {
        Map<String, JsonNode> all = new LinkedHashMap<>();
        rows.forEach(row -> all.put(row.path("id").asText(), row));
        return all;
    }

    private void compare(String name, JsonNode before, JsonNode after) {
        if (left.contains(name)) {
            return;
        }
        if (after.isObject() && before.isObject()) {
            Map<String, JsonNode> members = new TreeMap<>();
            after.properties().forEach(it -> members.put(it.getKey(), it.getValue()));
            members.forEach((key, value) -> compare(name + "." + key, before.path(key), value));
        } else if (!same(before, after)) {
            add(name, before, after, "");
        }
    }

    /** Numbers are equal if their values are, however they were read. */
    private static boolean same(JsonNode before, JsonNode after) {
        return before.equals(after)
                || before.isValueNode() && before.toString().equals(after.toString())
                || before.isArray() && before.toString().equals(after.toString());
    }

    private void add(String name, JsonNode before, JsonNode after, String why) {
        sentences.add("%s: %s says %s, %s says %s%s"
                .formatted(name, first, shown(before), second, shown(after), why.isBlank() ? "" : ": " + why));
    }

    private static String shown(JsonNode value) {
        String text = value.isMissingNode() ? "nothing" : value.isTextual() ? value.asText() : value.toString();
        return text.length() > SHOWN_MAX ? text.substring(0, SHOWN_MAX) + "..." : text.isEmpty() ? "''" : text;
    }
}
