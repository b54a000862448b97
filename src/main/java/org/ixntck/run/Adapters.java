package org.ixntck.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ixntck.adapter.Adapter;
import org.ixntck.adapter.AdapterException;
import org.ixntck.adapter.Secrets;
import org.ixntck.adapter.Settings;
import org.ixntck.adapter.Target;
import org.ixntck.digest.Sha256;
import org.ixntck.evidence.Resource;

/** Opens adapters by the value of {@code --adapter}. */
public final class Adapters {

    /** The path of a file; settings of an adapter may end in such a path too. */
    private static final Pattern DESCRIPTION = Pattern.compile("(?![a-z-]+/[a-z-]+=)(?:.*[/\\\\])?(.*)\\.ya?ml");

    /** The path of a jar, and after a slash settings. */
    private static final Pattern JAR = Pattern.compile("(?![a-z-]+/[a-z-]+=)(.*?([^/\\\\]+)\\.jar)(?:/[a-z-]+=.*)?");

    private Adapters() {}

    /** A short name for a value of {@code --adapter}: the file name of a description or a jar, otherwise the adapter's name. */
    public static String label(String value) {
        Matcher description = DESCRIPTION.matcher(value);
        Matcher jar = JAR.matcher(value);
        return jar.matches()
                ? jar.group(2)
                : description.matches() ? description.group(1) : value.replaceAll("/.*", "");
    }

    /** A value of {@code --adapter} for display, with secret settings masked. */
    public static String shown(String value) {
        return secrets(value).mask(value);
    }

    /** The settings that have the name of a secret, and the secrets within others, such as the command of a bridge. */
    private static Secrets secrets(String value) {
        Secrets secrets = Secrets.none().andThoseOf(List.of(value));
        for (Map.Entry<String, String> setting : settingsOf(value).entrySet()) {
            secrets = secrets.andThoseOf(List.of(setting.getValue()));
            if (Secrets.isNamed(setting.getKey())) {
                secrets = secrets.and(setting.getValue()).and(setting.getValue().replace(",", "\\,"));
            }
        }
        return secrets;
    }

    /**
     * Opens the target that a value of {@code --adapter} names. The value is an adapter's name, optionally followed by a slash and settings, as
     * {@code reference/duplicate-login=refuse,places=shared}, or by a slash and the value of the setting {@code name}; or the path of a
     * description; or the path of a jar with an adapter, with settings likewise. A comma ends a setting only before the next {@code name=}, and
     * never after a backslash.
     *
     * @param directory where the adapter may write files
     * @throws RunException if there is no such adapter, or its settings are wrong
     */
    public static Target open(String value, Path directory) throws RunException {
        Chosen chosen = chosen(value);
        try {
            Target target = chosen.adapter().open(new Settings(chosen.settings(), directory, line -> {}));
            Secrets secrets = secrets(value);
            return secrets.isEmpty() ? target : new MaskedTarget(target, secrets);
        } catch (AdapterException e) {
            ExitCode code = e.kind() == AdapterException.Cause.SETTINGS ? ExitCode.USAGE : ExitCode.SERVERS;
            throw new RunException(code, secrets(value).mask(e.getMessage()), e);
        }
    }

    private record Chosen(Adapter adapter, Map<String, String> settings) {}

    private static Chosen chosen(String value) throws RunException {
        Matcher jar = JAR.matcher(value);
        if (jar.matches()) {
            Path file = Path.of(jar.group(1));
            return new Chosen(Providers.in(file).only(file), settingsOf(value));
        }
        if (DESCRIPTION.matcher(value).matches()) {
            return new Chosen(Providers.all().named("endpoint"), settingsOf(value));
        }
        int slash = value.indexOf('/');
        String name = slash < 0 ? value : value.substring(0, slash);
        if (name.isBlank()) {
            throw new RunException(
                    ExitCode.USAGE,
                    "--adapter '%s': expected the name of an adapter, or the path of a description that ends in .yaml or of a jar that ends in .jar; there are the adapters %s"
                            .formatted(value, String.join(", ", names())));
        }
        return new Chosen(Providers.all().named(name), settingsOf(value));
    }

    /** The settings that a value of {@code --adapter} gives. */
    private static Map<String, String> settingsOf(String value) {
        Matcher jar = JAR.matcher(value);
        if (jar.matches()) {
            return settings(value.substring(jar.end(1)));
        }
        if (DESCRIPTION.matcher(value).matches()) {
            return Map.of("description", value);
        }
        int slash = value.indexOf('/');
        return slash < 0 ? Map.of() : settings(value.substring(slash));
    }

    /** The settings after the slash; empty if there is none. */
    static Map<String, String> settings(String text) {
        Map<String, String> settings = new TreeMap<>();
        if (text.isEmpty()) {
            return settings;
        }
        for (String setting : text.substring(1).split("(?<!\\\\),(?=[a-z][a-z-]*=)")) {
            int equals = setting.indexOf('=');
            settings.put(
                    equals < 0 ? "name" : setting.substring(0, equals),
                    setting.substring(Math.max(0, equals + 1)).replace("\\,", ","));
        }
        return settings;
    }

    /**
     * The jar that contains the adapter; empty if the adapter is on the class path.
     *
     * @throws RunException if there is no such adapter
     */
    public static Optional<Path> jar(String value) throws RunException {
        return Providers.jar(chosen(value).adapter());
    }

    /**
     * What the servers are reached by, for the manifest: a description, of which a masked copy is put into the run's folder, or the jar of an
     * adapter. Empty for what the kit bundles.
     *
     * @throws IOException if it cannot be read, or the copy cannot be written
     */
    static List<Resource> origin(String value, Optional<Path> jar, Path folder) throws IOException {
        if (isDescription(value)) {
            return List.of(Description.copy(Path.of(value), folder));
        }
        return jar.isPresent()
                ? List.of(new Resource(jar.get().getFileName().toString(), Sha256.hex(jar.get())))
                : List.of();
    }

    /** Whether a value of {@code --adapter} is the path of a description. The settings of a jar may end with such a path. */
    public static boolean isDescription(String value) {
        return DESCRIPTION.matcher(value).matches() && !JAR.matcher(value).matches();
    }

    /** The value with one more setting. */
    public static String with(String value, String setting) {
        Matcher jar = JAR.matcher(value);
        boolean none = jar.matches() ? jar.end(1) == value.length() : !value.contains("/");
        return value + (none ? "/" : ",") + setting;
    }

    /**
     * The names of all adapters that can be found.
     *
     * @throws RunException if a folder of jars cannot be read
     */
    public static List<String> names() throws RunException {
        return Providers.all().names();
    }
}
