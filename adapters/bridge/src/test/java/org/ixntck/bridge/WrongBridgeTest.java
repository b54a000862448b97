package org.ixntck.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import org.ixntck.adapter.AdapterException;
import org.ixntck.adapter.Target;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A wrong bridge is told in a sentence what it said, what was expected and what its stderr says. */
@Execution(ExecutionMode.CONCURRENT)
class WrongBridgeTest {

    @TempDir
    private Path folder;

    private Scripts scripts;

    @BeforeAll
    static void python() {
        Scripts.needPython();
    }

    @BeforeEach
    void scripts() {
        scripts = new Scripts(folder);
    }

    private AdapterException opening(String program) {
        return catchThrowableOfType(
                AdapterException.class, () -> scripts.open(program).close());
    }

    private AdapterException deploying(String rest) throws Exception {
        try (Target target = scripts.described(rest)) {
            return catchThrowableOfType(AdapterException.class, target::deploy);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "print('Starting ...')|it said Starting ...; expected one JSON object on each line of its stdout",
                "print('[1]')|it said [1]; expected one JSON object",
                "print('{\"ok\":true}')|expected a member \"id\", which makes it an answer, or \"event\"",
                "print('{\"id\":7,\"answer\":{}}')|expected the id of a request that is not answered yet",
                "print('{\"id\":1}')|expected either \"answer\", an object that may be empty, or \"error\", a sentence",
                "print('{\"id\":1,\"answer\":[]}')|expected either \"answer\"",
                "print('{\"event\":\"ready\"}')|expected \"event\" to be received, closed or failed",
                "print('{\"event\":\"closed\",\"connection\":\"c1\"}')|a name that the kit has given",
                "print('x' * 200000)|expected a line of at most 131072 bytes",
                "import sys; print('no licence', file=sys.stderr); sys.exit(3)|it ended with exit status 3. The end of its stderr",
                "import sys; print('no licence', file=sys.stderr); sys.exit(3)|bridge.stderr.txt): no licence",
                "print('{\"id\":1,\"error\":\"no servers here\"}')|\"ask\":\"describe\",\"protocol\":1} and says: no servers here",
            })
    void whatIsNotOfTheProtocolIsQuoted(String program, String sentence) {
        assertThat(opening(program)).hasMessageContaining(sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"protocol\": 1|\"protocol\": 2|The bridge speaks protocol 2, and this kit 1",
                "[\"A\", \"B\"]|[\"A\"]|expected two or more servers",
                "[\"A\", \"B\"]|\"A\"|expected \"servers\" to be a list of strings, each of them once, saw \"A\"",
                "\"kill\"]|\"shoot\"]|expected \"controls\" to be of start, stop, kill, freeze, thaw, saw [\"start\",\"shoot\"]",
                "\"500ms\"|500|in \"budgets\", is wrong: expected \"answer\" to be a string, saw 500",
                "\"500ms\"|\"fast\"|a time such as \"500ms\"",
                "\"count\": 9|\"count\": 0|expected \"count\" to be 1 or more, saw 0",
                "\"invalid\": \"i\"|\"unvalid\": \"i\"|a member \"unvalid\" that the kit does not know",
                "\"name\": \"Test\"|\"version\": \"1\"|expected \"name\" to be a string, saw nothing",
            })
    void aWrongDescriptionIsTheOneWhoWroteItsToCorrect(String right, String wrong, String sentence) {
        String description = Scripts.DESCRIPTION.replace(right, wrong);

        AdapterException failure = catchThrowableOfType(
                AdapterException.class,
                () -> scripts.described(description, "say(id=id, answer={})").close());

        assertThat(failure).hasMessageContaining(sentence);
        assertThat(failure.kind()).isEqualTo(AdapterException.Cause.SETTINGS);
    }

    @Test
    void anAnswerThatDoesNotComeIsWaitedForInVainOnlySoLong() throws Exception {
        assertThat(deploying("print('where are my servers', file=sys.stderr, flush=True)"))
                .hasMessageContaining("was asked {\"id\":2,\"ask\":\"deploy\",\"deployment\":\"d1\"}")
                .hasMessageContaining("did not answer within 7000 ms")
                .hasMessageContaining("where are my servers");
    }

    @Test
    void aServerWithoutAnAddressIsNamed() throws Exception {
        assertThat(deploying("say(id=id, answer={'servers': {'A': '127.0.0.1:7001'}})"))
                .hasMessageContaining("to say where B listens, as \"127.0.0.1:7001\", saw {\"A\":\"127.0.0.1:7001\"}");
    }

    /** The bridge quotes its own command line in each way that it can; a text of 290 characters before it is cut within the secret. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "say(id=id, error=sys.argv[2])|says: ***",
                "say(id=id, error='x' * 290 + sys.argv[2])|says: x",
                "say(id=id, answer={'servers': {'A': sys.argv[2], 'B': 'x'}})|saw {\"A\":\"***\"",
                "say(id=id, answer={'servers': {'A': [sys.argv[2]], 'B': ''}})|saw [\"***\"]",
                "print(sys.argv[2], flush=True)|it said ***;",
                "print('x' * 290 + sys.argv[2], flush=True)|it said x",
                "print(sys.argv[2], file=sys.stderr, flush=True); sys.exit(3)|bridge.stderr.txt): ***",
            })
    void secretsOfItsCommandAreMasked(String rest, String sentence) throws Exception {
        String secret = "hunter2-0123456789";
        String command = scripts.commandOfDescribed(rest) + " --password " + secret;
        try (Target target = scripts.openCommand(command)) {
            assertThat(catchThrowableOfType(AdapterException.class, target::deploy))
                    .hasMessageContaining(sentence)
                    .hasMessageNotContaining("hunt");
        }
    }

    @Test
    void whatIsAnsweredTwiceBreaksTheProtocol() throws Exception {
        try (Target target = scripts.described("""
                say(id=id, error='no')
                say(id=id, error='no')
                """)) {
            catchThrowableOfType(AdapterException.class, target::deploy);
            AdapterException second = catchThrowableOfType(AdapterException.class, target::deploy);

            assertThat(second).hasMessageContaining("that is not answered yet");
        }
    }

    @Test
    void stderrIsKeptUpToABound() throws Exception {
        try (Target target = scripts.described("""
                print('ä' * 100, file=sys.stderr)
                for _ in range(30000): print('x' * 100, file=sys.stderr)
                sys.stderr.flush()
                say(id=id, error='said it all')
                """)) {
            assertThat(catchThrowableOfType(AdapterException.class, target::deploy))
                    .hasMessageContaining("said it all");
        }
        Path kept = folder.resolve("reports/bridge.stderr.txt");
        assertThat(Files.size(kept)).isBetween(1_000_000L, 1_100_000L);
        assertThat(Files.readString(kept)).endsWith("is not kept]" + System.lineSeparator());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "no-such-program --at all|it ended with exit status 127. The end of its stderr",
                "\"  \"|needs the command that starts the bridge",
                "python3 'unfinished|python3 'unfinished has a quote without its end",
            })
    void aCommandThatStartsNothingIsSaidSo(String command, String sentence) {
        AdapterException failure = catchThrowableOfType(
                AdapterException.class, () -> scripts.openCommand(command).close());

        assertThat(failure).hasMessageContaining(sentence);
    }
}
