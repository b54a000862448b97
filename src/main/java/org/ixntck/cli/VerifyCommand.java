package org.ixntck.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.ixntck.bundle.KeyException;
import org.ixntck.bundle.Verification;
import org.ixntck.bundle.Verified;
import org.ixntck.bundle.VerifyingKey;
import org.ixntck.run.ExitCode;
import org.ixntck.run.RunException;
import org.ixntck.text.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code verify}: checks the evidence of a run that somebody else made. */
@Command(
        name = "verify",
        description =
                "Checks a bundle or the folder of a run: digests, signature, chain of the journal and completeness, and"
                        + " judges it again. Ends with the exit code of the run, with 4 if the evidence is broken, and never with 0"
                        + " if another kit or other features made it.",
        mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {

    private static final int LINE_MAX = 4_000;

    @Parameters(paramLabel = "BUNDLE|RUN", description = "a bundle, or the folder of a run")
    private Path path;

    @Option(
            names = "--key",
            paramLabel = "PEM",
            description = "the public key of whoever signed the bundle; get it from the signer, not with the bundle")
    private Path key;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws RunException {
        Verified verified = Verification.of(path, key());
        spec.commandLine().getOut().println(Text.line(verified.sentence(), LINE_MAX));
        spec.commandLine().getOut().flush();
        return verified.exitCode().code();
    }

    private Optional<VerifyingKey> key() throws RunException {
        try {
            return key == null ? Optional.empty() : Optional.of(VerifyingKey.read(key));
        } catch (KeyException e) {
            throw new RunException(ExitCode.USAGE, "--key " + e.getMessage(), e);
        }
    }
}
