package org.ixntck.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.ixntck.adapter.AdapterException;
import org.ixntck.adapter.Settings;
import org.ixntck.adapter.Target;

/** Small bridges in Python, most of them wrong. */
final class Scripts {

    /** The answer to describe. */
    static final String DESCRIPTION = """
            {"protocol": 1, "name": "Test", "servers": ["A", "B"], "controls": ["start", "kill"],
             "clients": {"agent-application": "a", "reporting-engine": "r", "invalid": "i"},
             "agents": {"tenant": 1, "id": "agent-{n}", "place": "place-{n}", "media": ["chat"], "count": 9},
             "budgets": {"answer": "500ms", "restart": "1s"}}""";

    /** Answers describe, and what follows is what it does with every other request. */
    private static final String BEGIN = """
            import json, os, subprocess, sys, time
            def say(**line): print(json.dumps(line), flush=True)
            DESCRIPTION = %s
            for text in sys.stdin:
                request = json.loads(text)
                id, ask, connection = request["id"], request["ask"], request.get("connection")
                if ask == "describe":
                    say(id=id, answer=DESCRIPTION)
                    continue
            """;

    private final Path folder;

    Scripts(Path folder) {
        this.folder = folder;
    }

    /** Skips a test where there is no Python; fails it instead with {@code -Dtest.tools=required}, as in CI. */
    static void needPython() {
        boolean there;
        try {
            Process python = new ProcessBuilder("python3", "-c", "pass").start();
            there = python.waitFor(10, TimeUnit.SECONDS) && python.exitValue() == 0;
        } catch (IOException e) {
            there = false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            there = false;
        }
        String why = "python3 is missing, in which these bridges are written";
        assertThat(there || !System.getProperty("test.tools", "").equals("required"))
                .as(why)
                .isTrue();
        assumeTrue(there, why);
    }

    /** The command that starts that program. */
    String command(String program) throws IOException {
        return "python3 " + Files.writeString(folder.resolve("bridge.py"), program);
    }

    /** A bridge that describes itself, and then does this. */
    Target described(String rest) throws IOException, AdapterException {
        return described(DESCRIPTION, rest);
    }

    /** The command that starts it. */
    String commandOfDescribed(String rest) throws IOException {
        return command(BEGIN.formatted(DESCRIPTION) + rest.indent(4));
    }

    Target described(String description, String rest) throws IOException, AdapterException {
        return open(BEGIN.formatted(description) + rest.indent(4));
    }

    Target open(String program) throws IOException, AdapterException {
        return openCommand(command(program));
    }

    Target openCommand(String command) throws AdapterException {
        return new BridgeAdapter()
                .open(new Settings(Map.of("command", command), folder.resolve("reports"), line -> {}));
    }
}
