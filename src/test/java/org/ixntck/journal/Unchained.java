package org.ixntck.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** A journal as kits wrote it before there was a chain, so that a test can change what it says. */
public final class Unchained {

    private Unchained() {}

    /** The lines of a journal, without their digests and without the line that closes it. */
    public static List<String> lines(Path journal) throws IOException {
        return Files.readAllLines(journal).stream()
                .filter(line -> !line.contains("\"type\":\"journal-closed\""))
                .map(line -> line.replaceFirst(",\"chain\":\"[0-9a-f]{64}\"}$", "}"))
                .toList();
    }

    /** The same as one text. */
    public static String text(Path journal) throws IOException {
        return lines(journal).stream().map(line -> line + "\n").collect(Collectors.joining());
    }
}
