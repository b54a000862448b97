package org.ixntck.selftest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The reviewed file that says what each defect must fail. */
public final class ExpectedMatrix {

    private static final String RESOURCE = "expected.yaml";
    private static final String BREAKS = "  breaks: ";

    private final Map<String, Expected> rows = new LinkedHashMap<>();

    /** Reads the file in this kit. */
    public ExpectedMatrix() {
        try (InputStream in = ExpectedMatrix.class.getResourceAsStream(RESOURCE)) {
            LoadSettings settings = LoadSettings.builder()
                    .setLabel(RESOURCE)
                    .setAllowDuplicateKeys(false)
                    .build();
            ((Map<?, ?>) new Load(settings).loadFromInputStream(in))
                    .forEach((name, row) -> rows.put(String.valueOf(name), row(String.valueOf(name), (Map<?, ?>) row)));
        } catch (IOException e) {
            throw new IllegalStateException(RESOURCE + " cannot be read; the kit's jar is damaged", e);
        }
    }

    private static Expected row(String name, Map<?, ?> row) {
        if (!(row.get("breaks") instanceof String breaks) || !(row.get("reason") instanceof String reason)) {
            throw new IllegalStateException("%s: expected 'breaks' and 'reason' under %s".formatted(RESOURCE, name));
        }
        return new Expected(breaks, reason, ids(row.get("also")), ids(row.get("perhaps")));
    }

    private static Set<String> ids(Object list) {
        Set<String> ids = new LinkedHashSet<>();
        if (list instanceof List<?> items) {
            items.forEach(item -> ids.add(String.valueOf(item)));
        }
        return ids;
    }

    /** By requirement, how many defects break it. Cheaper than to read the whole file. */
    public static Map<String, Long> defects() {
        try (InputStream in = ExpectedMatrix.class.getResourceAsStream(RESOURCE)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> line.startsWith(BREAKS))
                    .map(line -> line.substring(BREAKS.length()).strip())
                    .collect(Collectors.groupingBy(id -> id, Collectors.counting()));
        } catch (IOException e) {
            throw new IllegalStateException(RESOURCE + " cannot be read; the kit's jar is damaged", e);
        }
    }

    /** The expectation for a defect; empty if the file has none. */
    public Optional<Expected> of(String defect) {
        return Optional.ofNullable(rows.get(defect));
    }

    /** The names of all defects in the file. */
    public Set<String> names() {
        return Set.copyOf(rows.keySet());
    }
}
