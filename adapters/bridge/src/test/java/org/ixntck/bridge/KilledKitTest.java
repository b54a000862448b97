package org.ixntck.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.ixntck.adapter.AdapterException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A kit that is killed, so that it can do nothing more, leaves no bridge behind, and none of its servers. */
class KilledKitTest {

    private static final int PATIENCE_TIMES = 100;

    @TempDir
    private Path folder;

    @BeforeAll
    static void python() {
        Scripts.needPython();
    }

    /** The kit: deploys by the bridge whose program is in that file, and stays. */
    public static void main(String[] args) throws Exception {
        try {
            new Scripts(Path.of(args[0]))
                    .described(Files.readString(Path.of(args[1])))
                    .deploy();
        } catch (AdapterException e) {
            System.out.println(e.getMessage());
            new CountDownLatch(1).await();
        }
    }

    @Test
    void aBridgeThatDoesNotListenIsEnded() throws Exception {
        Path program = Files.writeString(folder.resolve("rest.py"), """
                import signal
                signal.signal(signal.SIGTERM, signal.SIG_IGN)
                child = subprocess.Popen(['sleep', '1000'])
                say(id=id, error='pids %d %d .' % (os.getpid(), child.pid))
                time.sleep(1000)
                """);
        Process kit = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledKitTest.class.getName(),
                        folder.toString(),
                        program.toString()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String said = kit.inputReader().readLine();
        List<ProcessHandle> left = List.of(said.split(" pids ")[1].split(" ")).subList(0, 2).stream()
                .map(pid -> ProcessHandle.of(Long.parseLong(pid)).orElseThrow())
                .toList();

        kit.destroyForcibly();

        for (int i = 0; i < PATIENCE_TIMES && left.stream().anyMatch(ProcessHandle::isAlive); i++) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        assertThat(left).noneMatch(ProcessHandle::isAlive);
    }
}
