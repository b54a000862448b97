package org.ixntck.init;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * The name that a vendor gives to the servers.
 *
 * @param text valid as a file name, for {@code --adapter} and, without its hyphens, as a Java identifier
 */
record Name(String text) {

    private static final int LENGTH_MAX = 40;

    /**
     * The name at the end of a path.
     *
     * @throws InitException if it is not a valid name
     */
    static Name at(Path place) throws InitException {
        String text = String.valueOf(place.getFileName());
        if (text.length() > LENGTH_MAX || !text.matches("[A-Za-z][A-Za-z0-9]*(-[A-Za-z0-9]+)*")) {
            throw new InitException(
                    "expected a name of letters, digits and single hyphens, such as my-server, at most %d long; saw '%.100s'"
                            .formatted(LENGTH_MAX, text.replaceAll("\\p{Cntrl}", "?")));
        }
        return new Name(text);
    }

    /** Replaces the placeholder name in a text of a skeleton by this name. */
    String in(String skeleton) {
        return skeleton.replace("MyServer", type()).replace("my-server", text);
    }

    /** The name as a Java class name. */
    private String type() {
        return Arrays.stream(text.split("-"))
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining());
    }
}
