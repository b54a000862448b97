package org.ixntck.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ixntck.adapter.Control;
import org.ixntck.adapter.Deployment;
import org.ixntck.adapter.Target;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No process is left behind, however the kit ends: tried with a program that holds the adapter and is ended itself. */
class EndOfTheKitTest {

    @TempDir
    private Path folder;

    /** Deploys, freezes A, says what runs as soon as all of it has said so itself, and waits to be ended. */
    static final class Holder {

        private Holder() {}

        public static void main(String[] args) throws Exception {
            Target target = Described.started(Path.of(args[0]), args[1], args[2]);
            Deployment deployment = target.deploy();
            if (args[2].isEmpty()) {
                deployment.servers().get(0).control(Control.FREEZE);
            }
            int all = Integer.parseInt(args[3]);
            Machine.becomes(() -> running(deployment).size() == all);
            running(deployment).forEach(pid -> System.out.println("pid " + pid));
            System.out.println("ready");
            Thread.sleep(100_000);
        }

        private static List<Long> running(Deployment deployment) {
            return deployment.servers().stream()
                    .flatMap(server -> Machine.pids(server).stream())
                    .toList();
        }
    }

    private Process hold(String start, String more, int all) throws IOException {
        return new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Holder.class.getName(),
                        folder.toString(),
                        start,
                        more,
                        String.valueOf(all))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static List<Long> pids(Process holder) throws IOException {
        List<String> lines = new ArrayList<>();
        BufferedReader out = new BufferedReader(new InputStreamReader(holder.getInputStream(), StandardCharsets.UTF_8));
        for (String line = out.readLine(); line != null && !line.equals("ready"); line = out.readLine()) {
            lines.add(line);
        }
        return Machine.pids(lines);
    }

    @ParameterizedTest
    @ValueSource(strings = {"KILL", "INT", "TERM"})
    void shouldLeaveNothingBehind(String signal) throws Exception {
        Process holder = hold(TinyServer.yaml("child"), "", 4);
        try {
            List<Long> pids = pids(holder);
            assertThat(pids).hasSize(4).allMatch(Machine::runs);

            new ProcessBuilder("sh", "-c", "kill -s %s %d".formatted(signal, holder.pid()))
                    .start()
                    .waitFor();

            assertThat(Machine.becomes(() -> pids.stream().noneMatch(Machine::runs)))
                    .isTrue();
        } finally {
            holder.destroyForcibly();
        }
    }

    /** What a service has become the kit does not know, so its own command has to end it: here one in a session of its own. */
    @Test
    void shouldRunTheKillCommandOfServices() throws Exception {
        Path script = Files.writeString(
                folder.resolve("service.sh"), "setsid \"$@\" &\necho $! > $0.$IXN\n", StandardCharsets.UTF_8);
        String start = "[sh, %s, %s\n    environment: {IXN: \"{name}\"}"
                .formatted(script, TinyServer.yaml().substring(1));
        String stop = "stop: {orderly: [./no], kill: [sh, -c, \"kill -9 $(cat service.sh.{name})\", \"it's\"]}";
        Process holder = hold(start, stop, 2);
        try {
            List<Long> pids = pids(holder);
            assertThat(pids).hasSize(2).allMatch(Machine::runs);

            holder.destroyForcibly().waitFor();

            assertThat(Machine.becomes(() -> pids.stream().noneMatch(Machine::runs)))
                    .isTrue();
        } finally {
            holder.destroyForcibly();
        }
    }
}
