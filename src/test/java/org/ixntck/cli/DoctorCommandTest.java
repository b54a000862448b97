package org.ixntck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorCommandTest {

    @TempDir
    private Path folder;

    private Program doctor(String adapter) {
        return Program.run("doctor", "--adapter", adapter, "--reports", folder.toString());
    }

    @Test
    void shouldEndWith0WhereAllIsSound() {
        Program program = doctor("reference");

        assertThat(program.code()).as(program.out()).isZero();
        assertThat(program.out())
                .contains("ok    the adapter refuses a setting that it does not know", "Everything is as described.")
                .doesNotContain("WRONG");
    }

    @Test
    void shouldEndWith3WhereSomethingIsWrongAndSayWhatToDo() {
        Program program = doctor("test-absent");

        assertThat(program.code()).isEqualTo(3);
        assertThat(program.out())
                .contains("WRONG A accepts a connection", "is the address right, and the server up?")
                .contains("WRONG the adapter refuses a setting that it does not know: it opens", "no-such-setting=1")
                .contains("Not everything is as described");
    }

    /** The example server, changed by a line of Python, and with few agents. */
    private String changed(String change) throws IOException {
        return new PythonServer(change, 7, "features: [keep-alive, sequence-numbers, media]")
                .describe(folder)
                .toString();
    }

    private List<Path> left(String file) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(it -> it.endsWith(file)).sorted().toList();
        }
    }

    @Test
    void shouldGetByWithAsFewAgentsAsARunNeeds() throws Exception {
        Program program = doctor(changed("pass"));

        assertThat(program.code()).as(program.out()).isZero();
        assertThat(program.out()).contains("ok    there are enough agents for a whole run: at least 7 are needed");
    }

    @Test
    void shouldNameAServerThatDiesOnARequestAndKeepALogOfEachRun() throws Exception {
        String dying = "ixn_server.InteractionServer._log_in = lambda *all: (print('%s', flush=True), os._exit(3))";
        Program first = doctor(changed(dying.formatted("first panic")));
        Program second = doctor(changed(dying.formatted("second panic")));

        assertThat(first.out())
                .contains("A has ended by itself after RequestAgentLogin: its port accepts no connection any more")
                .contains("first panic");
        assertThat(second.out()).contains("second panic").doesNotContain("first panic");
        assertThat(left("1-A.log"))
                .hasSize(2)
                .anySatisfy(
                        log -> assertThat(log).content().contains("first panic").doesNotContain("second panic"))
                .anySatisfy(log ->
                        assertThat(log).content().contains("second panic").doesNotContain("first panic"));
    }

    /** As it does with a kit that was not scheduled in time to answer a poll. */
    @Test
    void shouldTryTheFeaturesAgainIfTheServerTakesTheFirstConnectionForLost() throws Exception {
        Program program = doctor(changed("lost = []; polls = ixn_server.Client.keep_alive; "
                + "ixn_server.Client.keep_alive = lambda self, s: polls(self, s) if lost else "
                + "(lost.append(1), self.connection.loop.after(0.3, self.connection.close))"));

        assertThat(program.out())
                .contains("ok    the feature keep-alive is served", "ok    the feature media is served")
                .doesNotContain("WRONG");
    }

    @Test
    void shouldSayThatAServerHangsOnAStop() throws Exception {
        Program program = doctor(changed("ixn_server.InteractionServer.stop = lambda self: time.sleep(100)"));

        assertThat(program.code()).isEqualTo(3);
        assertThat(program.out())
                .contains("WRONG stop ends A: its port and its connections are closed: it still ran")
                .contains("ok    start after a stop brings A back");
    }

    @Test
    void shouldKeepWhatABridgeSaysOnStderr() throws Exception {
        Path bridge = Files.writeString(
                folder.resolve("bridge.py"), "import sys; print('no licence ' + sys.argv[1], file=sys.stderr)");
        for (String year : List.of("2025", "2026")) {
            assertThat(doctor("bridge/command=python3 " + bridge + " " + year).err())
                    .contains("no licence " + year);
        }

        assertThat(left("bridge.stderr.txt"))
                .hasSize(2)
                .anySatisfy(said -> assertThat(said).hasContent("no licence 2025"))
                .anySatisfy(said -> assertThat(said).hasContent("no licence 2026"));
    }

    @Test
    void shouldLeaveNoFolderWhereNothingWasPrinted() {
        doctor("reference");

        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void shouldEndWith4WhereThereIsNoSuchAdapter() {
        assertThat(doctor("nobody").code()).isEqualTo(4);
    }
}
