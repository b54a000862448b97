package org.ixntck.docs;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A command of a document.
 *
 * @param page in which it stands
 * @param command for a shell
 * @param exit what it promises to end with
 * @param untried whether it says that no test runs it
 */
record Example(String page, String command, int exit, boolean untried) {

    private static final Pattern LINE = Pattern.compile("(.*?)(?:\\s+# (.*))?");
    private static final Pattern EXIT = Pattern.compile("exit (\\d+)\\b.*");

    /** The commands of a page, in their order. */
    static List<Example> of(Page page) {
        return page.blocks().stream()
                .filter(block -> block.language().equals("sh"))
                .flatMap(block -> block.lines().stream())
                .filter(line -> !line.isBlank())
                .map(line -> line(page.path(), line))
                .toList();
    }

    private static Example line(String page, String line) {
        Matcher matcher = LINE.matcher(line);
        if (!matcher.matches() || matcher.group(1).isBlank() || matcher.group(1).endsWith("\\")) {
            throw new IllegalArgumentException(
                    "%s: expected one whole command in a line, saw: %s".formatted(page, line));
        }
        String comment = matcher.group(2) == null ? "" : matcher.group(2);
        Matcher exit = EXIT.matcher(comment);
        return new Example(
                page,
                matcher.group(1).strip(),
                exit.matches() ? Integer.parseInt(exit.group(1)) : 0,
                comment.contains("(no test runs this)"));
    }

    @Override
    public String toString() {
        return page + ": " + command;
    }
}
