package org.ixntck.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.ixntck.adapter.AdapterException;
import org.ixntck.adapter.Control;
import org.ixntck.adapter.Deployment;
import org.ixntck.adapter.Endpoint;
import org.ixntck.adapter.Server;
import org.ixntck.adapter.Target;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Servers that the kit starts, tried with real processes. */
@SuppressWarnings("try") // Some are closed before their block ends, and closing twice is allowed.
@Execution(ExecutionMode.CONCURRENT)
class StartedServersTest {

    private static final Duration SOON = Duration.ofMillis(300);
    private static final Duration LATE = Duration.ofSeconds(5);

    @TempDir
    private Path folder;

    @Test
    void shouldStartStopKillAndStartAgainOnTheSamePort() throws Exception {
        try (Target target = Described.started(folder, TinyServer.yaml(), "");
                Deployment deployment = target.deploy()) {
            assertThat(deployment.servers()).extracting(Server::name).containsExactly("A", "B");
            Server a = deployment.servers().get(0);
            Endpoint endpoint = a.endpoint();
            assertThat(Machine.echoes(endpoint, LATE)).isTrue();

            a.control(Control.STOP);
            assertThat(Machine.echoes(endpoint, SOON)).isFalse();
            assertThat(Machine.runs(Machine.pids(a).get(0))).isFalse();

            a.control(Control.START);
            assertThat(a.endpoint()).isEqualTo(endpoint);
            assertThat(Machine.echoes(endpoint, LATE)).isTrue();

            a.control(Control.KILL);
            assertThat(Machine.echoes(endpoint, SOON)).isFalse();
            assertThat(Machine.pids(a)).hasSize(2).noneMatch(Machine::runs);
            assertThat(Machine.echoes(deployment.servers().get(1).endpoint(), LATE))
                    .isTrue();
        }
        assertThat(folder.resolve("servers/1-A.log")).content().contains("the kit starts A", "listens");
    }

    @Test
    void shouldKillWhatAServerHasStartedToo() throws Exception {
        try (Target target = Described.started(folder, TinyServer.yaml("child"), "");
                Deployment deployment = target.deploy()) {
            Server a = deployment.servers().get(0);
            Server b = deployment.servers().get(1);
            List<Long> pids = Machine.pids(a);
            assertThat(pids).hasSize(2).allMatch(Machine::runs);

            a.control(Control.KILL);
            assertThat(Machine.becomes(() -> pids.stream().noneMatch(Machine::runs)))
                    .isTrue();

            List<Long> others = Machine.pids(b);
            deployment.close();
            assertThat(others).hasSize(2);
            assertThat(Machine.becomes(() -> others.stream().noneMatch(Machine::runs)))
                    .isTrue();
        }
    }

    @Test
    void shouldFreezeAndThawAndTakeDownWhatIsFrozen() throws Exception {
        try (Target target = Described.started(folder, TinyServer.yaml(), "");
                Deployment deployment = target.deploy()) {
            Server a = deployment.servers().get(0);

            a.control(Control.FREEZE);
            assertThat(Machine.echoes(a.endpoint(), SOON)).isFalse();
            a.control(Control.THAW);
            assertThat(Machine.echoes(a.endpoint(), LATE)).isTrue();

            a.control(Control.FREEZE);
            deployment.close();
            assertThat(Machine.runs(Machine.pids(a).get(0))).isFalse();
        }
    }

    @Test
    void shouldRunDeploymentsSideBySide() throws Exception {
        try (Target target = Described.started(folder, TinyServer.yaml(), "deployments: 2");
                Deployment one = target.deploy();
                Deployment other = target.deploy()) {
            assertThat(List.of(one, other))
                    .flatExtracting(Deployment::servers)
                    .extracting(server -> server.endpoint().port())
                    .doesNotHaveDuplicates()
                    .allMatch(port -> port >= 10_000);
            assertThat(target.profile().deployments()).isEqualTo(2);
            target.close();
            assertThat(Machine.echoes(one.servers().get(0).endpoint(), SOON)).isFalse();
            assertThat(Machine.echoes(other.servers().get(1).endpoint(), SOON)).isFalse();
        }
    }

    @Test
    void shouldSayHowAServerEndedThatDoesNotComeUp() throws Exception {
        try (Target target = Described.started(folder, TinyServer.yaml("crash"), "")) {
            assertThatThrownBy(target::deploy)
                    .isInstanceOf(AdapterException.class)
                    .hasMessageContaining(
                            "server A ended with exit status 7 before it accepted a connection on 127.0.0.1:")
                    .hasMessageContaining("1-A.log) ends:")
                    .hasMessageContaining("there is no licence");
        }
    }

    @Test
    void shouldSayThatThereIsNoSuchProgram() throws Exception {
        try (Target target = Described.started(folder, "[no-such-program-here]", "")) {
            assertThatThrownBy(target::deploy)
                    .hasMessageContaining("before it accepted a connection")
                    .hasMessageContaining("no-such-program-here");
        }
    }

    @Test
    void shouldNotWaitLongerThanTheRestartBudget() throws Exception {
        try (Target target = Described.started(folder, TinyServer.yaml("deaf"), "budgets: {restart: 600ms}")) {
            assertThatThrownBy(target::deploy)
                    .hasMessageContaining("accepted no connection on 127.0.0.1:")
                    .hasMessageContaining("within 600 ms after its start");
        }
        assertThat(Machine.pids(Files.readAllLines(folder.resolve("servers/1-A.log"))))
                .noneMatch(Machine::runs);
    }

    @Test
    void shouldSayThatSomethingElseListensOnThePort() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Target target = Described.at(
                        folder, "127.0.0.1:" + taken.getLocalPort(), "127.0.0.1:1", "start: " + TinyServer.yaml())) {
            assertThatThrownBy(target::deploy)
                    .hasMessageContaining("server A is to be started, but something answers on 127.0.0.1:"
                            + taken.getLocalPort() + " already")
                    .hasMessageContaining("tiny.yaml line 5");
        }
    }

    @Test
    void shouldSayThatAServerDoesNotStop() throws Exception {
        String stubborn = shell("trap '' TERM; exec \\\"$@\\\"");
        try (Target target = Described.started(folder, stubborn, "budgets: {restart: 2s}");
                Deployment deployment = target.deploy()) {
            Server a = deployment.servers().get(0);
            assertThatThrownBy(() -> a.control(Control.STOP))
                    .hasMessageContaining("should be down within 2000 ms after the signal TERM, but its process")
                    .hasMessageContaining("still runs")
                    .extracting(failure -> ((AdapterException) failure).kind())
                    .isEqualTo(AdapterException.Cause.STILL_RUNNING);
            a.control(Control.KILL);
            a.control(Control.START);
            assertThat(Machine.echoes(a.endpoint(), LATE)).isTrue();
        }
    }

    @Test
    void shouldTellACommandThatWaitsForAServerFromOneThatFails() throws Exception {
        String waits = "stop: {orderly: [sh, -c, 'sleep 100'], kill: KILL}";
        String fails = "stop: {orderly: [sh, -c, 'exit 1'], kill: KILL}";
        assertThat(whyNoStop(waits)).isEqualTo(AdapterException.Cause.STILL_RUNNING);
        assertThat(whyNoStop(fails)).isEqualTo(AdapterException.Cause.SERVERS);
    }

    private AdapterException.Cause whyNoStop(String stop) throws Exception {
        try (Target target = Described.started(folder, TinyServer.yaml(), stop + "\nbudgets: {restart: 1s}");
                Deployment deployment = target.deploy()) {
            Server a = deployment.servers().get(0);
            return catchThrowableOfType(AdapterException.class, () -> a.control(Control.STOP))
                    .kind();
        }
    }

    @Test
    void shouldSayThatAScriptLeavesTheServerBehind() throws Exception {
        String script = shell("\\\"$@\\\"; true");
        try (Target target = Described.started(folder, script, "budgets: {restart: 2s}");
                Deployment deployment = target.deploy()) {
            Server a = deployment.servers().get(0);
            assertThatThrownBy(() -> a.control(Control.STOP))
                    .hasMessageContaining("something that it started still listens")
                    .hasMessageContaining("with exec");
            long left = Machine.pids(a).get(0);
            deployment.close();
            assertThat(Machine.becomes(() -> !Machine.runs(left))).isTrue();
        }
    }

    /** A start that runs the server through a shell. */
    private static String shell(String script) {
        return "[sh, -c, \"%s\", sh, %s".formatted(script, TinyServer.yaml().substring(1));
    }

    @Test
    void shouldStopServicesByTheirCommands() throws Exception {
        String service = shell("\\\"$@\\\" & echo $! > {deployment}-{name}.pid");
        String stop = "stop: {orderly: [sh, -c, 'kill $(cat {deployment}-{name}.pid)'],"
                + " kill: [sh, -c, 'kill -9 $(cat {deployment}-{name}.pid)']}";
        try (Target target = Described.started(folder, service, stop)) {
            assertThat(target.profile().controls())
                    .containsExactlyInAnyOrder(Control.START, Control.STOP, Control.KILL);
            try (Deployment deployment = target.deploy()) {
                Server a = deployment.servers().get(0);
                a.control(Control.STOP);
                assertThat(Machine.echoes(a.endpoint(), SOON)).isFalse();
                a.control(Control.START);
                assertThat(Machine.echoes(a.endpoint(), LATE)).isTrue();
                a.control(Control.KILL);
                assertThat(Machine.echoes(a.endpoint(), SOON)).isFalse();
            }
            List<Long> left = Machine.pids(Files.readAllLines(folder.resolve("servers/1-B.log")));
            assertThat(left).hasSize(1);
            assertThat(Machine.becomes(() -> left.stream().noneMatch(Machine::runs)))
                    .isTrue();
        }
    }

    @Test
    void shouldSayThatAServiceNeedsStopCommands() throws Exception {
        try (Target target = Described.started(folder, shell("\\\"$@\\\" &"), "")) {
            assertThatThrownBy(target::deploy)
                    .hasMessageContaining("ended with exit status 0 before it accepted a connection")
                    .hasMessageContaining("is a service command and needs stop commands")
                    .hasMessageContaining("tiny.yaml line 6");
        }
    }

    @Test
    void shouldNotTakeAServiceForDownWhoseStartEndedLater() throws Exception {
        try (Target target =
                        Described.started(folder, shell("\\\"$@\\\" & until test -e end; do sleep 0.02; done"), "");
                Deployment deployment = target.deploy()) {
            Files.writeString(folder.resolve("end"), "");
            // Its last look for that file is not long ago.
            Thread.sleep(500);

            assertThatThrownBy(() -> deployment.servers().get(0).control(Control.STOP))
                    .hasMessageContaining("ended with exit status 0, but something that it started still listens on")
                    .hasMessageContaining("is a service command and needs stop commands");
        }
    }

    @Test
    void shouldBoundWhatAServerPrintsWhileItPrintsIt() throws Exception {
        try (Target target = Described.started(folder, TinyServer.yaml("flood"), "");
                Deployment deployment = target.deploy()) {
            Path file = folder.resolve("servers/1-A.log");
            long largest = 0;
            long end = System.nanoTime() + LATE.toNanos();
            while (System.nanoTime() < end) {
                largest = Math.max(largest, Files.size(file));
            }
            assertThat(largest).isBetween(7L << 20, 8L << 20);
            assertThat(deployment.servers().get(0).lastLines()).isNotEmpty();
            deployment.close();
            assertThat(Files.size(file)).isLessThanOrEqualTo(8L << 20);
            List<String> notes = Files.readAllLines(file).stream()
                    .filter(line -> line.startsWith("[ixn-tck"))
                    .toList();
            assertThat(notes).hasSize(3);
            assertThat(notes.get(1)).contains("what comes from here on is not kept, but for its end");
            assertThat(notes.get(2)).containsPattern("\\d{7,} bytes were not kept; these were the last");
        }
    }

    @Test
    void shouldWriteToNoFileThatSomebodyHasPlanted() throws Exception {
        Path elsewhere = Files.writeString(folder.resolve("elsewhere"), "");
        Files.createDirectories(folder.resolve("servers"));
        Files.createSymbolicLink(folder.resolve("servers/1-A.log"), elsewhere);
        new ProcessBuilder("mkfifo", folder.resolve("servers/1-B.log").toString())
                .start()
                .waitFor();

        try (Target target = Described.started(folder, TinyServer.yaml(), "");
                Deployment deployment = target.deploy()) {
            deployment.close();
        }
        assertThat(elsewhere).isEmptyFile();
        assertThat(folder.resolve("servers/1-A.log")).isRegularFile().content().contains("listens");
        assertThat(folder.resolve("servers/1-B.log")).isRegularFile().content().contains("listens");
    }

    @Test
    void shouldGiveAServerOnlyThoseVariablesThatItNeeds() throws Exception {
        String start = shell("env > env-{name}; exec \\\"$@\\\"") + "\n    environment: {LOG: debug}";
        try (Target target = Described.started(folder, start, "");
                Deployment deployment = target.deploy()) {
            List<String> names = Files.readAllLines(folder.resolve("env-A")).stream()
                    .map(line -> line.replaceAll("=.*", ""))
                    .toList();
            assertThat(names).contains("PATH", "LOG");
            assertThat(names)
                    .allMatch(name ->
                            name.matches("PATH|HOME|USER|LANG|LC_[A-Z]+|TZ|TMPDIR|JAVA_HOME|LOG|PWD|OLDPWD|SHLVL|_"));
        }
    }

    @Test
    void shouldMaskSecretsWhereverTheyWouldAppear() throws Exception {
        String start =
                "[sh, -c, \"echo $DB_PASSWORD and $VAULT and $1 $2 at $DB; printf $VAULT >&2; exit 7\", sh, --password, hidden-3]"
                        + "\n    environment: {DB_PASSWORD: hidden-1, VAULT: \"hidden-{port}\", DB: \"pg://me:hidden-4@db\"}"
                        + "\n    secret: [VAULT]";
        try (Target target = Described.started(folder, start, "")) {
            assertThatThrownBy(target::deploy)
                    .hasMessageContaining("*** and *** and --password *** at pg://me:***@db")
                    .hasMessageNotContaining("hidden-");
        }
        assertThat(folder.resolve("servers/1-A.log"))
                .content()
                .contains("*** and *** and --password *** at pg://me:***@db\n***")
                .doesNotContain("hidden-");
    }

    @Test
    void shouldTakeAStopOfWhatHasDiedForDone() throws Exception {
        try (Target target = Described.started(folder, TinyServer.yaml(), "");
                Deployment deployment = target.deploy()) {
            Server a = deployment.servers().get(0);
            ProcessHandle.of(Machine.pids(a).get(0)).orElseThrow().destroyForcibly();
            assertThat(Machine.becomes(() -> !Machine.echoes(a.endpoint(), SOON)))
                    .isTrue();

            a.control(Control.STOP);
            a.control(Control.START);
            assertThat(Machine.echoes(a.endpoint(), LATE)).isTrue();
            assertThatThrownBy(() -> a.control(Control.START)).hasMessageContaining("but runs already");
        }
    }
}
