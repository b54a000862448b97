package org.ixntck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.ixntck.Tools;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * However the kit reaches a server, the features are the same and so are the verdicts: the bundled pair in process, and a server in another
 * language, written by somebody else, as processes, behind a bridge, and through one. Uses the packaged kit and nothing else of it; the forms
 * in Java that need no process are judged by ConnectorTest and by the example of a vendor's build.
 */
class AdapterFormsIT {

    private static final Path ADAPTERS =
            Path.of("..", "adapters").toAbsolutePath().normalize();
    private static final Path SERVER = ADAPTERS.resolve("endpoint/examples/python/ixn_server.py");
    private static final int SECONDS_MAX = 240;
    private static final String PHASES =
            "registration,agent-disconnects,interaction-server-disconnects,interaction-server-restarts";
    private static final String NOT_TESTED = "NOT_TESTED";

    private static Map<String, String> ofTheReference = Map.of();

    @TempDir
    private Path folder;

    /** A way to reach servers. */
    enum Form {
        /** Processes that a YAML file describes. */
        ENDPOINT {
            @Override
            String adapter(Path folder) throws IOException {
                Map<String, String> changes = Map.of(
                        "ixn_server.py", SERVER.toString(),
                        "\"{name}\"", folder.getFileName().toString(),
                        "deployments: 4", "deployments: 16");
                return copy("endpoint/examples/python/python-server.yaml", folder, changes)
                        .toString();
            }
        },
        /** A child process that starts servers, which the kit then talks to itself. */
        BRIDGE {
            @Override
            String adapter(Path folder) throws IOException {
                return bridge("bridge.py", folder);
            }
        },
        /** A child process through which the kit talks to them. */
        RELAY {
            @Override
            String adapter(Path folder) throws IOException {
                return bridge("relay.py", folder);
            }
        };

        /** The value of {@code --adapter}; the servers get the folder's name, by which they can be told apart. */
        abstract String adapter(Path folder) throws IOException;

        /** The examples promise less than this server does, to which a second is a long wait, and let fewer scenarios run side by side. */
        private static String bridge(String example, Path folder) throws IOException {
            copy("bridge/examples/python/relay.py", folder, Map.of());
            copy(
                    "bridge/examples/python/bridge.py",
                    folder,
                    Map.of("\"1s\"", "\"500ms\"", "\"deployments\": 8", "\"deployments\": 16"));
            return "bridge/command=python3 '%s' python3 -S '%s' --name %s --port {port} --registration-timeout 1"
                    .formatted(folder.resolve(example), SERVER, folder.getFileName());
        }

        private static Path copy(String example, Path folder, Map<String, String> changes) throws IOException {
            Path original = ADAPTERS.resolve(example);
            String text = Files.readString(original);
            for (Map.Entry<String, String> change : changes.entrySet()) {
                assertThat(text).as("%s, which this test changes", original).contains(change.getKey());
                text = text.replace(change.getKey(), change.getValue());
            }
            return Files.writeString(folder.resolve(original.getFileName()), text);
        }
    }

    @BeforeAll
    static void python(@TempDir Path folder) throws Exception {
        Tools.need("python3", "-c", "pass");
        ofTheReference = certify(new StandaloneJar(folder), "certify");
        assertThat(ofTheReference).hasSizeGreaterThan(80).doesNotContainValue(NOT_TESTED);
    }

    private static Map<String, String> certify(StandaloneJar jar, String... arguments) throws Exception {
        Process process = jar.start(arguments);
        assertThat(process.waitFor(SECONDS_MAX, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(jar.output()).isZero();
        return jar.requirements();
    }

    /** The phases in which the kit registers, and takes connections and servers away. */
    @ParameterizedTest
    @EnumSource
    void shouldFindTheSameInTheFourPhasesThatDependOnTheAdapter(Form form) throws Exception {
        Map<String, String> tested = new TreeMap<>(
                certify(new StandaloneJar(folder), "certify", "--adapter", form.adapter(folder), "--only", PHASES));
        tested.values().removeIf(NOT_TESTED::equals);

        assertThat(tested).hasSizeGreaterThan(50);
        assertThat(ofTheReference).containsAllEntriesOf(tested);
        assertThat(left()).isEmpty();
    }

    @Tag("soak")
    @ParameterizedTest
    @EnumSource
    void shouldFindTheSameInAllPhases(Form form) throws Exception {
        assertThat(certify(new StandaloneJar(folder), "certify", "--adapter", form.adapter(folder)))
                .isEqualTo(ofTheReference);
        assertThat(left()).isEmpty();
    }

    /** Servers of this test that are still there. */
    private List<ProcessHandle> left() {
        return ProcessHandle.allProcesses()
                .filter(process -> process.info().commandLine().orElse("").contains("--name " + folder.getFileName()))
                .toList();
    }
}
