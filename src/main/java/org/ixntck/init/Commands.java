package org.ixntck.init;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How commands begin that can be typed as they stand, in the current folder.
 *
 * @param kit runs the kit
 * @param jar the jar of the kit
 * @param install puts artifacts of the kit into the local Maven repository
 */
public record Commands(String kit, String jar, String install) {

    private static final String LAUNCHER = "ixn-tck";
    private static final String JAR = "src/target/ixn-tck-standalone.jar";
    private static final String INSTALL = " -DskipTests -pl adapters/bom,adapters/endpoint -am install";

    /** For the kit that runs here: in its clone, or from its jar alone. */
    public static Commands here() {
        return of(code(), Path.of(""));
    }

    /**
     * For a kit whose classes are there.
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

    /** Relative where that is below the folder. */
    private static String typed(Path folder, Path path) {
        return quoted(path.startsWith(folder) ? folder.relativize(path) : path);
    }

    /** The path in quotes where a shell would split it. */
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
