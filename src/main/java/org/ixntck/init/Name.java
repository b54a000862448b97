package org.ixntck.init;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * What a vendor calls the servers.
 *
 * @param text fit for files of any kind, for {@code --adapter} and, without its hyphens, for Java
 */
record Name(String text) {

    private static final int LENGTH_MAX = 40;

    /**
     * The name at the end of a path.
     *
     * @throws InitException if it is no name
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

    /** A text of a skeleton, with this name in place of the one that it was written with. */
    String in(String skeleton) {
        return skeleton.replace("MyServer", type()).replace("my-server", text);
    }

    /** As Java writes it. */
    private String type() {
        return Arrays.stream(text.split("-"))
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining());
    }
}
