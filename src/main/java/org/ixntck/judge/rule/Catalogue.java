package org.ixntck.judge.rule;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ixntck.digest.Sha256;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The requirements, in their order, with the revision that verdicts name. */
public final class Catalogue {

    private static final String RESOURCE = "/features/requirements.yaml";

    private final String revision;
    private final String sha256;
    private final Map<String, Requirement> byId = new LinkedHashMap<>();

    private Catalogue(byte[] yaml) {
        Load load =
                new Load(LoadSettings.builder().setLabel("requirements.yaml").build());
        Map<?, ?> root = (Map<?, ?>) load.loadFromString(new String(yaml, StandardCharsets.UTF_8));
        revision = string(root, "revision");
        sha256 = Sha256.hex(yaml);
        for (Object item : (List<?>) root.get("requirements")) {
            Requirement requirement = requirement((Map<?, ?>) item);
            if (byId.put(requirement.id(), requirement) != null) {
                throw new IllegalStateException(
                        "requirements.yaml: expected each id once, saw " + requirement.id() + " again");
            }
        }
    }

    /** The catalogue that this kit was built with. */
    public static Catalogue bundled() {
        try (InputStream in = Catalogue.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("expected " + RESOURCE + " within the kit; its jar is incomplete");
            }
            return new Catalogue(in.readAllBytes());
        } catch (IOException e) {
            throw new IllegalStateException(RESOURCE + " cannot be read; the kit's jar is damaged", e);
        }
    }

    private static Requirement requirement(Map<?, ?> item) {
        return new Requirement(
                string(item, "id"),
                Requirement.Level.valueOf(string(item, "level")),
                string(item, "phase"),
                string(item, "text"),
                string(item, "source"),
                item.get("hint") instanceof String hint ? hint : "",
                item.get("same-as") instanceof List<?> list
                        ? list.stream().map(String::valueOf).toList()
                        : List.of(),
                item.containsKey("duty-of"));
    }

    private static String string(Map<?, ?> item, String key) {
        if (item.get(key) instanceof String value) {
            return value.strip();
        }
        throw new IllegalStateException("requirements.yaml: expected a text under '%s' in %s".formatted(key, item));
    }

    /** The revision that verdicts name. */
    public String revision() {
        return revision;
    }

    /** Digest of the file, so that a verdict can be traced to its text. */
    public String sha256() {
        return sha256;
    }

    /** All of them, in their order. */
    public List<Requirement> requirements() {
        return List.copyOf(byId.values());
    }

    /** The one with that id. */
    public Optional<Requirement> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /**
     * The one with that id, which the kit itself has named.
     *
     * @throws IllegalArgumentException if there is none
     */
    public Requirement get(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("expected the id of a requirement, saw " + id));
    }

    /** The phases, in their order. */
    public List<String> phases() {
        return byId.values().stream().map(Requirement::phase).distinct().toList();
    }
}
