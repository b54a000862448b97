package org.ixntck.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.ixntck.adapter.Secrets;
import org.ixntck.digest.Sha256;
import org.ixntck.evidence.Resource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** The copy of a description of servers in the run's folder, with its secrets masked. */
public final class Description {

    /** The name of the copy. */
    public static final String NAME = "description.yaml";

    private static final int NESTED_MAX = 20;
    private static final Pattern COMMENT = Pattern.compile("(?m)(?:^|\\s)#.*$");

    /** An asterisk means something else in YAML. */
    static final String READABLE = "masked";

    /** How the text begins that stands for a description which is not copied. */
    static final String NOT_COPIED = "# not copied: ";

    private Description() {}

    /**
     * Copies a description. Its digest is that of the copy: a digest of the original would let a short password be guessed.
     *
     * @throws IOException if it cannot be read, or the copy cannot be written
     */
    static Resource copy(Path description, Path folder) throws IOException {
        String masked = masked(Files.readString(description));
        Path copy = folder.resolve(NAME);
        Files.writeString(copy, masked, StandardOpenOption.CREATE_NEW);
        return new Resource(description.getFileName().toString(), Sha256.hex(masked.getBytes(StandardCharsets.UTF_8)));
    }

    /** The text of a description, without its secrets. If they cannot be told from the rest, there is a sentence instead. */
    static String masked(String yaml) {
        try {
            Secrets secrets = secrets(parsed(yaml), Secrets.none(), List.of(), 0);
            for (MatchResult comment : COMMENT.matcher(yaml).results().toList()) {
                secrets = secrets.andThoseOf(List.of(comment.group()));
            }
            String masked = secrets.mask(yaml);
            // A value with escapes reads otherwise than it is written.
            String read = String.valueOf(parsed(readable(masked)));
            if (secrets.mask(read).equals(read)) {
                return masked;
            }
        } catch (YamlEngineException e) {
            // Not copied.
        }
        return NOT_COPIED + "its secrets could not be told from the rest of the text\n";
    }

    /** The text of a copy, with a word in place of each mask. */
    static String readable(String masked) {
        return masked.replace(Secrets.MASK, READABLE);
    }

    private static Object parsed(String yaml) {
        return new Load(LoadSettings.builder().build()).loadFromString(yaml);
    }

    /**
     * Adds the secrets of a value of YAML.
     *
     * @param named the names that the description itself calls secret
     */
    private static Secrets secrets(Object value, Secrets before, List<String> named, int depth) {
        Secrets all = before;
        if (depth > NESTED_MAX) {
            throw new YamlEngineException("nested too deeply");
        }
        if (value instanceof Map<?, ?> map) {
            List<String> here = map.get("secret") instanceof List<?> list
                    ? list.stream().map(String::valueOf).toList()
                    : named;
            for (Map.Entry<?, ?> member : map.entrySet()) {
                String name = String.valueOf(member.getKey());
                boolean scalar = !(member.getValue() instanceof Map || member.getValue() instanceof List);
                all = scalar && (here.contains(name) || Secrets.isNamed(name))
                        ? all.and(String.valueOf(member.getValue()))
                        : secrets(member.getValue(), all, here, depth + 1);
            }
        } else if (value instanceof List<?> list) {
            all = all.andThoseOf(list.stream()
                    .filter(item -> !(item instanceof Map || item instanceof List))
                    .map(String::valueOf)
                    .toList());
            for (Object item : list) {
                all = secrets(item, all, named, depth + 1);
            }
        } else if (value instanceof String text) {
            all = all.andThoseOf(List.of(text));
        }
        return all;
    }
}
