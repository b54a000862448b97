package org.ixntck.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ixntck.journal.Terms;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/**
 * Whether the terms in a journal follow from the copy of the description in the run's folder. Values in which something was masked are not
 * compared.
 */
public final class DescribedTerms {

    private static final int DEPTH_MAX = 20;
    private static final Pattern TIME = Pattern.compile("(\\d{1,9})(ms|s|m)");
    private static final Map<String, Long> UNITS = Map.of("ms", 1L, "s", 1_000L, "m", 60_000L);
    private static final Map<String, String> BUDGETS =
            Map.of("answer", "2s", "report", "2s", "registration-timeout", "10s", "restart", "20s");

    private final Map<?, ?> description;
    private final Terms terms;
    private final List<String> differences = new ArrayList<>();

    private DescribedTerms(Map<?, ?> description, Terms terms) {
        this.description = description;
        this.terms = terms;
    }

    /**
     * The first difference, as a clause: what was expected, and what was seen. Empty if there is none.
     *
     * @param yaml the copy of the description
     */
    public static Optional<String> difference(String yaml, Terms terms) {
        if (!(parsed(yaml) instanceof Map<?, ?> description)) {
            return Optional.of("expected a description of servers, saw something else");
        }
        return new DescribedTerms(description, terms).compare();
    }

    /** Whether the kit left out the text, because its secrets or names could not be told from the rest. */
    public static boolean isLeftOut(String yaml) {
        return yaml.startsWith(Description.NOT_COPIED) && yaml.indexOf('\n') == yaml.length() - 1;
    }

    /** All scalars as texts, as they are written: a version 4.20 is not 4.2. */
    private static Object parsed(String yaml) {
        LoadSettings settings =
                LoadSettings.builder().setSchema(new FailsafeSchema()).build();
        String text = Description.readable(yaml);
        try {
            return isDeep(new Parse(settings).parseString(text)) ? List.of() : new Load(settings).loadFromString(text);
        } catch (YamlEngineException e) {
            return List.of();
        }
    }

    /** The YAML library would follow any depth until its stack ends. */
    private static boolean isDeep(Iterable<Event> events) {
        int depth = 0;
        for (Event event : events) {
            if (event instanceof CollectionStartEvent && ++depth > DEPTH_MAX) {
                return true;
            }
            if (event instanceof CollectionEndEvent) {
                depth--;
            }
        }
        return false;
    }

    private Optional<String> compare() {
        same("name", text("name", ""), terms.name());
        same("version", text("version", ""), terms.version());
        same("servers", servers(), terms.servers());
        same("features", new TreeSet<>(texts("features")), new TreeSet<>(terms.features()));
        same("duplicate-login", text("duplicate-login", "allow"), terms.duplicateLogin());
        same("places", text("places", "exclusive"), terms.places());
        Map<?, ?> clients = section("clients");
        same(
                "clients: agent-application",
                clients.get("agent-application"),
                terms.clients().get("AgentApplication"));
        same(
                "clients: reporting-engine",
                clients.get("reporting-engine"),
                terms.clients().get("ReportingEngine"));
        for (String name : new TreeSet<>(BUDGETS.keySet())) {
            Object written = section("budgets").get(name);
            String time = String.valueOf(written == null ? BUDGETS.get(name) : written);
            same("budgets: " + name, millis(time), terms.budgets().get(name) + " ms");
        }
        return differences.stream().findFirst();
    }

    private void same(String key, Object described, Object recorded) {
        boolean masked = String.valueOf(described).contains(Description.READABLE);
        if (!masked && !String.valueOf(described).equals(String.valueOf(recorded))) {
            differences.add("%s: expected what the journal says, %.80s, saw %.80s".formatted(key, recorded, described));
        }
    }

    private String text(String key, String otherwise) {
        Object value = description.get(key);
        return value == null ? otherwise : String.valueOf(value);
    }

    private Map<?, ?> section(String key) {
        return description.get(key) instanceof Map<?, ?> map ? map : Map.of();
    }

    private List<String> texts(String key) {
        return description.get(key) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    private List<String> servers() {
        return description.get("servers") instanceof List<?> list
                ? list.stream()
                        .map(it -> it instanceof Map<?, ?> server ? String.valueOf(server.get("name")) : "")
                        .toList()
                : List.of();
    }

    private static String millis(String time) {
        Matcher matcher = TIME.matcher(time);
        return matcher.matches() ? Long.parseLong(matcher.group(1)) * UNITS.get(matcher.group(2)) + " ms" : time;
    }
}
