package org.ixntck.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.ixntck.bundle.KeyException;
import org.ixntck.bundle.KeyFiles;
import org.ixntck.run.ExitCode;
import org.ixntck.run.RunException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code key}: makes a key by which bundles are signed. */
@Command(
        name = "key",
        description = "Makes a key by which bundles are signed (ECDSA on P-256), and writes both halves.",
        mixinStandardHelpOptions = true)
final class KeyCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "FILE",
            description = "the private half, for example vendor.pem; the public one is beside it")
    private Path file;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws RunException {
        try {
            KeyFiles files = KeyFiles.create(file);
            PrintWriter out = spec.commandLine().getOut();
            out.println("private half, for --sign; keep it secret:  " + files.privateHalf());
            out.println("public half, for those who verify:         " + files.publicHalf());
            out.println("the key is named in bundles as             " + files.hint());
            out.flush();
            return ExitCode.CONFORMANT.code();
        } catch (KeyException e) {
            throw new RunException(ExitCode.USAGE, e.getMessage(), e);
        }
    }
}
