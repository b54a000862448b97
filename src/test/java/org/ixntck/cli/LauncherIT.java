package org.ixntck.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The launcher, in a folder like a clone of its own: it ends with what the kit has decided, and with 70 whatever else ends the kit. */
@Execution(ExecutionMode.CONCURRENT)
class LauncherIT {

    private static final Path JAR = Path.of("target", "ixn-tck-standalone.jar").toAbsolutePath();
    private static final Path CLONE = Path.of("..").toAbsolutePath().normalize();
    private static final Path LAUNCHER = CLONE.resolve("ixn-tck");
    private static final List<String> LINKS = List.of("pom.xml", "features", "adapters", "src");
    private static final long PATIENCE_SECONDS = 120;

    @TempDir
    private Path folder;

    /** With the jar and the class archive of this build. */
    @BeforeEach
    void clone_of_the_repository() throws IOException {
        Files.copy(LAUNCHER, folder.resolve("ixn-tck"));
        for (String name : LINKS) {
            Files.createSymbolicLink(folder.resolve(name), CLONE.resolve(name));
        }
    }

    /** So that nobody, in clearing up, follows them into the repository. */
    @AfterEach
    void unlink() throws IOException {
        for (String name : LINKS) {
            if (Files.isSymbolicLink(folder.resolve(name))) {
                Files.delete(folder.resolve(name));
            }
        }
    }

    /** A folder of its own for the jar, without a class archive. */
    private Path ownTarget() throws IOException {
        unlink();
        Files.createDirectories(folder.resolve("features"));
        Files.createDirectories(folder.resolve("adapters"));
        Files.writeString(folder.resolve("pom.xml"), "");
        return Files.createDirectories(folder.resolve("src/target"));
    }

    /** A shell script that is found before the program of that name. */
    private void program(String name, String script) throws IOException {
        Path program = Files.createDirectories(folder.resolve("bin")).resolve(name);
        Files.writeString(program, "#!/bin/sh\n" + script);
        assertThat(program.toFile().setExecutable(true)).isTrue();
    }

    private Process start(String script, String output) throws IOException {
        ProcessBuilder builder = new ProcessBuilder("sh", "-c", script)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(output).toFile());
        builder.environment().put("HOME", folder.toString());
        builder.environment()
                .put(
                        "PATH",
                        folder.resolve("bin") + ":" + System.getProperty("java.home") + "/bin:"
                                + System.getenv("PATH"));
        return builder.start();
    }

    private int run(String script) throws Exception {
        Process process = start(script, "output.txt");
        assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS))
                .as(script)
                .isTrue();
        return process.exitValue();
    }

    private String output() throws IOException {
        return Files.readString(folder.resolve("output.txt"));
    }

    private String verdict() throws IOException {
        return Files.readString(folder.resolve("reports/latest/verdict.json"));
    }

    @ParameterizedTest
    @CsvSource({
        "sh,exit-in-open",
        "sh,halt-in-open",
        "sh,exit",
        "bash,halt",
        "sh,exit-in-thread",
        "sh,exit-in-close",
        "sh,no-memory",
        "sh,no-memory-in-thread"
    })
    void shouldNotLetAnAdapterDecideWhatItEndsWith(String shell, String harm) throws Exception {
        String adapter = HarmfulAdapter.jar(folder) + "/name=" + harm;

        assertThat(run(shell + " ./ixn-tck certify --only AD-01 --adapter " + adapter))
                .as(output())
                .isEqualTo(70);
    }

    @Test
    void shouldSayInTheReportsThatAnExitWasNoVerdict() throws Exception {
        run("./ixn-tck certify --only AD-01 --adapter " + HarmfulAdapter.jar(folder) + "/name=exit");

        assertThat(output()).contains("was ended by System.exit in", "HarmfulAdapter");
        assertThat(verdict()).contains("\"verdict\" : \"INCOMPLETE\"", "\"exitCode\" : 70");
    }

    @Test
    void shouldEndWithWhatTheKitDecidedThoughAShutdownHookExits() throws Exception {
        Path target = ownTarget();
        Files.copy(JAR, target.resolve("ixn-tck-standalone.jar"));
        // As if no class archive could be built.
        Files.writeString(target.resolve("ixn-tck.jsa"), "");
        assertThat(run("./ixn-tck certify --only AD-01 --adapter " + HarmfulAdapter.jar(folder) + "/name=exit-in-hook"))
                .as(output())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "IXN_TCK_JAVA_OPTIONS=-XX:NoSuch ./ixn-tck certify",
                "IXN_TCK_JAVA_OPTIONS=-Xmx24m ./ixn-tck certify",
                "IXN_TCK_JAVA_OPTIONS=-Xmx1m ./ixn-tck plan",
                "ulimit -v 1500000; IXN_TCK_JAVA_OPTIONS=-Xmx4g ./ixn-tck certify",
                "TMPDIR=/nonexistent ./ixn-tck certify",
            })
    void shouldEndWith70WhenTheKitCannotRun(String script) throws Exception {
        assertThat(run(script)).as(output()).isEqualTo(70);
        assertThat(output()).contains("ixn-tck: ");
    }

    @Test
    void shouldEndWith70WhenMemoryRunsOut() throws Exception {
        String adapter = HarmfulAdapter.jar(folder) + "/name=eat-memory";

        assertThat(run("IXN_TCK_JAVA_OPTIONS=-Xmx96m ./ixn-tck certify --only AD-01 --adapter " + adapter))
                .as(output())
                .isEqualTo(70);
    }

    @Test
    void shouldWriteTheSameTextsInEveryCountry() throws Exception {
        assertThat(run("IXN_TCK_JAVA_OPTIONS='-Duser.language=ar -Duser.country=EG' ./ixn-tck certify --only AD-01"))
                .as(output())
                .isZero();

        assertThat(run("IXN_TCK_JAVA_OPTIONS=-Duser.language=de ./ixn-tck verify reports/latest"))
                .as(output())
                .isZero();
    }

    /**
     * A bound on the size of files stands for a disk that is full. The journal and the messages of six scenarios have
     * less than 600 kB, cucumber.html has more before its first scenario, so that always the same file is cut off.
     */
    @Test
    void shouldLeaveNoVerdictWhenTheReportsCannotBeWritten() throws Exception {
        assertThat(run("ulimit -f 1200; ./ixn-tck certify --only AD-01"))
                .as(output())
                .isEqualTo(70);

        assertThat(output()).contains("the reports could not be written in");
        assertThat(folder.resolve("reports/latest").toRealPath().toFile().list())
                .containsExactlyInAnyOrder("journal.ndjson", "messages.ndjson");
    }

    /** At 8 kB either the journal or the messages of Cucumber are cut off first. */
    @Test
    void shouldLeaveNoVerdictWhenNothingCanBeWritten() throws Exception {
        assertThat(run("ulimit -f 16; ./ixn-tck certify --only AD-01"))
                .as(output())
                .isEqualTo(70);

        assertThat(output()).contains("File too large");
        assertThat(folder.resolve("reports/latest/verdict.json")).doesNotExist();
    }

    @Test
    void shouldEndWith70WhenItsOutputIsLost() throws Exception {
        assertThat(run("ulimit -f 4; ./ixn-tck explain --model >model.md"))
                .as(output())
                .isEqualTo(70);
        assertThat(output()).contains("ixn-tck: the output could not be written to its file");

        assertThat(run("./ixn-tck explain --model | head -n 1; ./ixn-tck explain --model | true"))
                .as(output())
                .isZero();
        assertThat(output().lines()).hasSize(1);
    }

    @Test
    void shouldSayBeforeTheStartThatFileDescriptorsAreTooFew() throws Exception {
        assertThat(run("ulimit -n 256; ./ixn-tck certify")).as(output()).isEqualTo(3);

        assertThat(output()).contains("file descriptors", "the limit here is 256", "--jobs 16");
        assertThat(run("ulimit -n 256; ./ixn-tck certify --jobs 16 --only AD-01"))
                .as(output())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({"sh,TERM", "sh,INT", "bash,TERM", "bash,INT"})
    void shouldPassSignalsOnAndEndWith130(String shell, String signal) throws Exception {
        Process process = start("exec env --default-signal=INT " + shell + " ./ixn-tck certify --jobs 1", "output.txt");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> output().matches("(?s).*\\d+ of \\d+ scenarios.*") || !process.isAlive());

        StandaloneJar.signal(signal, process);

        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(output()).isEqualTo(130);
        assertThat(verdict()).contains("\"verdict\" : \"INCOMPLETE\"", "\"exitCode\" : 130");
    }

    /** The JVM, here a script in its place, ends by the signal, as it does before the kit has begun. */
    @ParameterizedTest
    @CsvSource({"sh,TERM", "bash,INT"})
    void shouldEndWith130WhenTheSignalComesBeforeTheKitIsReady(String shell, String signal) throws Exception {
        Path target = ownTarget();
        Files.writeString(target.resolve("ixn-tck-standalone.jar"), "");
        Files.writeString(target.resolve("ixn-tck.jsa"), "");
        program("java", "echo begins\nexec sleep 60\n");
        Process process = start("exec env --default-signal=INT " + shell + " ./ixn-tck plan", "output.txt");
        await().atMost(Duration.ofSeconds(30)).until(() -> output().contains("begins"));

        StandaloneJar.signal(signal, process);

        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(output()).isEqualTo(130);
        assertThat(output())
                .contains("ixn-tck: interrupted; there is no verdict")
                .doesNotContain("did not come to an end");
    }

    @Test
    void shouldEndTheKitWhenItIsKilled() throws Exception {
        Process process = start("exec ./ixn-tck certify --jobs 1", "output.txt");
        await().atMost(Duration.ofSeconds(30)).until(() -> output().contains(" of 173 scenarios"));

        StandaloneJar.signal("KILL", process);

        await().atMost(Duration.ofSeconds(30)).until(() -> output().contains("the run was interrupted"));
    }

    /** Whatever is started from a shell's background ignores INT, and so would every server that a description stops with it. */
    @Test
    void shouldLetServersHearINT() throws Exception {
        Files.writeString(folder.resolve("server.sh"), "grep SigIgn /proc/self/status >&2; exit 1\n");
        Files.writeString(folder.resolve("servers.yaml"), """
                adapter: endpoint
                name: shells
                servers:
                  - {name: A, address: "127.0.0.1:{port}", start: [sh, server.sh]}
                  - {name: B, address: "127.0.0.1:{port}", start: [sh, server.sh]}
                clients: {agent-application: a, reporting-engine: r, invalid: n}
                agents: {tenant: 1, id: "a-{n}", place: "p-{n}", media: [chat], count: 1000}
                """);

        assertThat(run("exec env --default-signal=INT,QUIT ./ixn-tck certify --adapter servers.yaml"))
                .as(output())
                .isEqualTo(3);
        // INT is signal 2 and QUIT signal 3, the bits 2 and 4 of the last digit. HUP, the bit 1, is ignored under
        // nohup.
        assertThat(output()).containsPattern("SigIgn:\\s*[0-9a-f]{15}[0189]");
    }

    @Test
    void shouldBuildOnceWhenTwoStartAtTheSameMoment() throws Exception {
        Path target = ownTarget();
        program("mvn", """
                echo building >>"%1$s/builds"
                [ "$(grep -c building "%1$s/builds")" = 1 ] || exit 1
                sleep 2
                cp "%2$s" src/target/ixn-tck-standalone.jar
                """.formatted(folder, JAR));
        List<Process> both = new ArrayList<>();
        for (String output : Arrays.asList("one.txt", "other.txt")) {
            both.add(start("./ixn-tck --version", output));
        }

        for (Process process : both) {
            assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isZero();
        }
        assertThat(Files.readAllLines(folder.resolve("builds"))).hasSize(1);
        assertThat(Files.readString(folder.resolve("one.txt")) + Files.readString(folder.resolve("other.txt")))
                .containsOnlyOnce("building the class archive")
                .contains("another start is building the kit");
        assertThat(target.resolve("ixn-tck.jsa")).isNotEmptyFile();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sh", "bash"})
    void shouldTakePathsThatAreNotAsciiInTheLocaleC(String shell) throws Exception {
        assertThat(run("""
                name=$(printf 'pl\\303\\244tze')
                LC_ALL=C %s ./ixn-tck certify --only AD-01 --reports "$name" && test -f "$name/latest/verdict.json"
                """.formatted(shell))).as(output()).isZero();
    }

    @Test
    void shouldTakeOverTheLockOfAStartThatWasKilled() throws Exception {
        Path target = ownTarget();
        Files.copy(JAR, target.resolve("ixn-tck-standalone.jar"));
        // That a class archive is built for an own jar is for another test: it takes a whole certification.
        program("java", """
                for option; do
                    case $option in -XX:ArchiveClassesAtExit=*) echo archive >"${option#*=}"; exit ;; esac
                done
                exec "%s/bin/java" "$@"
                """.formatted(System.getProperty("java.home")));
        Process dead = new ProcessBuilder("true").start();
        dead.waitFor();
        Files.createSymbolicLink(target.resolve("building"), Path.of(Long.toString(dead.pid())));

        assertThat(run("./ixn-tck --version")).as(output()).isZero();
        assertThat(target.resolve("ixn-tck.jsa")).hasContent("archive");
        assertThat(Files.isSymbolicLink(target.resolve("building"))).isFalse();
    }
}
