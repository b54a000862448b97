package org.ixntck.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.ixntck.adapter.AdapterException;
import org.ixntck.reference.StandaloneServer;
import org.ixntck.run.ExitCode;
import org.ixntck.run.RunException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code reference-server}: runs a single reference server, to talk to by hand. */
@Command(
        name = "reference-server",
        description = "Runs one reference server, to talk to with nc.",
        mixinStandardHelpOptions = true)
final class ReferenceServerCommand implements Callable<Integer> {

    @Option(
            names = "--host",
            paramLabel = "HOST",
            defaultValue = "127.0.0.1",
            description = "the address on which it listens (default: ${DEFAULT-VALUE})")
    private String host;

    @Option(names = "--port", paramLabel = "PORT", required = true, description = "the port on which it listens")
    private int port;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws RunException, InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        try (StandaloneServer server = StandaloneServer.start(host, port, line -> {
            out.println(line);
            out.flush();
        })) {
            out.println("a reference server listens on %s; stop it with Ctrl-C. docs/wire.md has a conversation to type"
                    .formatted(server.endpoint()));
            out.println("try: echo '{\"message\":\"RequestRegisterClient\",\"referenceId\":1,"
                    + "\"clientName\":\"agent-desktop\",\"clientType\":\"AgentApplication\"}' | nc %s %d"
                            .formatted(host, port));
            out.flush();
            new CountDownLatch(1).await();
            return ExitCode.CONFORMANT.code();
        } catch (AdapterException e) {
            ExitCode code = e.kind() == AdapterException.Cause.SETTINGS ? ExitCode.USAGE : ExitCode.SERVERS;
            throw new RunException(code, e.getMessage(), e);
        }
    }
}
