package org.ixntck.wire.json;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What was worth keeping of what a fuzzer or a person has found, without a fuzzer. */
class CorpusTest {

    static List<Path> inputs() throws IOException {
        Path folder = Path.of("src/test/resources/org/ixntck/wire/json/IxnJsonFuzzTestInputs/whatever_comes_is_read");
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void nothing_of_it_surprises(Path input) throws IOException {
        IxnJsonFuzzTest.check(Files.readAllBytes(input));
    }
}
