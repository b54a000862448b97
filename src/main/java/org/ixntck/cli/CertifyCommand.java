package org.ixntck.cli;

import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import org.ixntck.run.Certification;
import org.ixntck.run.Result;
import org.ixntck.run.RunException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code certify}: runs everything and says whether the servers conform. */
@Command(
        name = "certify",
        description = "Runs the scenarios against the servers and says whether they conform.",
        mixinStandardHelpOptions = true)
final class CertifyCommand implements Callable<Integer> {

    @Mixin
    private RunOptions options;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws RunException {
        Console console = new Console(spec.commandLine().getOut(), Ansi.AUTO);
        try (Certification certification = Certification.begin(options.options())) {
            Thread hook = new Thread(() -> interrupted(certification, console), "ixn-tck interrupt");
            Runtime.getRuntime().addShutdownHook(hook);
            console.begin(certification.plan());
            certification.execute(console);
            unhook(hook);
            Result result = certification.report();
            console.end(result);
            return result.exitCode().code();
        }
    }

    /** Called by the JVM's shutdown, which then ends with 130 by itself. */
    private static void interrupted(Certification certification, Console console) {
        certification.interrupt();
        try {
            console.end(certification.report());
        } catch (RunException e) {
            console.line("ixn-tck: " + e.getMessage());
        }
    }

    private static void unhook(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The shutdown has begun: its hook reports, and the JVM ends under this thread.
            while (true) {
                LockSupport.park();
            }
        }
    }
}
