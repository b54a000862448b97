package org.ixntck.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ixntck.adapter.Adapter;
import org.ixntck.adapter.AdapterException;
import org.ixntck.adapter.Settings;
import org.ixntck.adapter.Target;

/** The adapters that there are. */
public final class Adapters {

    /** The path of a file; settings of an adapter may end in such a path too. */
    private static final Pattern DESCRIPTION = Pattern.compile("(?![a-z-]+/[a-z-]+=)(?:.*[/\\\\])?(.*)\\.ya?ml");

    private Adapters() {}

    /** A short name for what such a value names: of a description, its file's name. */
    static String label(String value) {
        Matcher description = DESCRIPTION.matcher(value);
        return description.matches() ? description.group(1) : value;
    }

    /**
     * Opens the target that a value of {@code --adapter} names: an adapter's name, and after a slash its settings, as
     * {@code reference/duplicate-login=refuse,places=shared}, or one value that is the setting {@code name}; or the path of a description. A
     * comma ends a setting only where the next one begins, {@code ,name=}; with a backslash before it, it never does.
     *
     * @param directory where the adapter may leave files
     * @throws RunException if there is no such adapter, or its settings are wrong
     */
    public static Target open(String value, Path directory) throws RunException {
        int slash = value.indexOf('/');
        String name = slash < 0 ? value : value.substring(0, slash);
        try {
            if (DESCRIPTION.matcher(value).matches()) {
                return named("endpoint").open(new Settings(Map.of("description", value), directory, line -> {}));
            }
            return named(name)
                    .open(new Settings(
                            slash < 0 ? Map.of() : settings(value.substring(slash + 1)), directory, line -> {}));
        } catch (AdapterException e) {
            ExitCode code = e.kind() == AdapterException.Cause.SETTINGS ? ExitCode.USAGE : ExitCode.SERVERS;
            throw new RunException(code, e.getMessage(), e);
        }
    }

    static Map<String, String> settings(String text) {
        Map<String, String> settings = new TreeMap<>();
        for (String setting : text.split("(?<!\\\\),(?=[a-z][a-z-]*=)")) {
            int equals = setting.indexOf('=');
            settings.put(
                    equals < 0 ? "name" : setting.substring(0, equals),
                    setting.substring(Math.max(0, equals + 1)).replace("\\,", ","));
        }
        return settings;
    }

    /** The names of all of them. */
    public static List<String> names() {
        return all().stream().map(Adapter::name).toList();
    }

    private static List<Adapter> all() {
        return ServiceLoader.load(Adapter.class, Adapters.class.getClassLoader()).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
    }

    private static Adapter named(String name) throws RunException {
        return all().stream()
                .filter(adapter -> adapter.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new RunException(
                        ExitCode.USAGE,
                        "--adapter %s: there is no such adapter; there are: %s"
                                .formatted(name, String.join(", ", names()))));
    }
}
