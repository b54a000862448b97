package org.ixntck.init;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The beginnings of commands that can be typed in the current folder as they are printed.
 *
 * @param kit runs the kit
 * @param jar the jar of the kit
 * @param install puts artifacts of the kit into the local Maven repository
 */
public record Commands(String kit, String jar, String install) {

    private static final String LAUNCHER = "ixn-tck";
    private static final String JAR = "src/target/ixn-tck-standalone.jar";
    private static final String INSTALL = " -DskipTests -pl adapters/bom,adapters/endpoint -am install";

    /** The commands for this kit: in its clone, or with its jar alone. */
    public static Commands here() {
        return of(code(), Path.of(""));
    }

    /**
     * The commands for a kit whose classes are at the given place.
     *
     * @param code its jar, or the folder of its classes
     * @param folder in which the commands are typed
     */
    static Commands of(Path code, Path folder) {
        Path clone = code.resolve("../../..").normalize();
        Path here = folder.toAbsolutePath().normalize();
        if (!Files.isRegularFile(clone.resolve(LAUNCHER))) {
            String jar = typed(here, code);
            return new Commands("java -jar " + jar, jar, "# in a clone of the kit: mvn -q" + INSTALL);
        }
        return new Commands(
                clone.equals(here) ? "./" + LAUNCHER : typed(here, clone.resolve(LAUNCHER)),
                typed(here, clone.resolve(JAR)),
                (clone.equals(here) ? "mvn -q" : "mvn -q -f " + typed(here, clone)) + INSTALL);
    }

    /** A relative path if it is below the folder. */
    private static String typed(Path folder, Path path) {
        return quoted(path.startsWith(folder) ? folder.relativize(path) : path);
    }

    /** The path, in quotes if a shell would split it. */
    static String quoted(Path path) {
        return path.toString().matches("[\\w./+-]+") ? path.toString() : "'" + path + "'";
    }

    private static Path code() {
        try {
            return Path.of(Commands.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("expected the jar of the kit at a place on disk", e);
        }
    }
}
