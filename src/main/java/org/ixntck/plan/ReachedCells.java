package org.ixntck.plan;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * Which scenarios reach a cell of the protocol model's table, as runs against the reference servers have shown. For each cell a few are listed,
 * those that reach the fewest others first. Immutable.
 */
public final class ReachedCells {

    private static final String RESOURCE = "reached.yaml";

    private final Map<String, List<String>> scenarios = new LinkedHashMap<>();
    private final Map<String, String> unreached = new LinkedHashMap<>();

    /**
     * Reads a list.
     *
     * @param yaml under the name of each cell the ids of scenarios, or a text that says why there is none
     * @throws IllegalStateException if it is no such list
     */
    ReachedCells(InputStream yaml) {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(RESOURCE)
                .setAllowDuplicateKeys(false)
                .build();
        if (!(new Load(settings).loadFromInputStream(yaml) instanceof Map<?, ?> cells)) {
            throw new IllegalStateException(RESOURCE + ": expected the names of cells");
        }
        cells.forEach((cell, value) -> {
            if (value instanceof List<?> ids && !ids.isEmpty()) {
                scenarios.put(
                        String.valueOf(cell), ids.stream().map(String::valueOf).toList());
            } else if (value instanceof String reason) {
                unreached.put(String.valueOf(cell), reason);
            } else {
                throw new IllegalStateException("%s: expected ids of scenarios, or why there are none, under %s; saw %s"
                        .formatted(RESOURCE, cell, value));
            }
        });
    }

    /** The list that this kit was built with. */
    public static ReachedCells bundled() {
        try (InputStream in = ReachedCells.class.getResourceAsStream(RESOURCE)) {
            return new ReachedCells(in);
        } catch (IOException e) {
            throw new IllegalStateException(RESOURCE + " cannot be read; the kit's jar is damaged", e);
        }
    }

    /** Ids of scenarios that reach a cell, by its name. */
    public Map<String, List<String>> scenarios() {
        return Map.copyOf(scenarios);
    }

    /** The names of the cells that no scenario reaches, with the reason. */
    public Map<String, String> unreached() {
        return Map.copyOf(unreached);
    }

    /** The list as people read it, in Markdown: first the cells that are reached, then the others. */
    public List<String> markdown() {
        List<String> lines = new ArrayList<>();
        lines.add("| cell | reached by, among others |");
        lines.add("|---|---|");
        scenarios.forEach((cell, ids) -> lines.add("| `%s` | %s |"
                .formatted(cell, ids.stream().map(id -> "`%s`".formatted(id)).collect(Collectors.joining(", ")))));
        lines.add("");
        lines.add("| cell | why no scenario reaches it |");
        lines.add("|---|---|");
        unreached.forEach((cell, reason) -> lines.add("| `%s` | %s |".formatted(cell, reason)));
        return lines;
    }
}
