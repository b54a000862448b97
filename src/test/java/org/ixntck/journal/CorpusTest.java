package org.ixntck.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs the kept inputs of the fuzz tests, without a fuzzer. */
class CorpusTest {

    static List<Path> inputs() throws IOException {
        Path folder = Path.of(
                "test/resources/org/ixntck/journal/NdjsonFuzzTestInputs/whatever_the_file_holds_is_a_journal_or_refused");
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void nothing_of_it_surprises(Path input) throws IOException {
        NdjsonFuzzTest.check(Files.readAllBytes(input));
    }
}
