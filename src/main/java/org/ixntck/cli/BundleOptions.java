package org.ixntck.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.ixntck.bundle.Bundling;
import org.ixntck.bundle.KeyException;
import org.ixntck.bundle.SigningKey;
import org.ixntck.run.ExitCode;
import org.ixntck.run.RunException;
import picocli.CommandLine.Option;

/** What a bundle is made with. */
final class BundleOptions {

    @Option(
            names = "--sign",
            paramLabel = "KEY.pem",
            description = "signs the bundle with this private key; `ixn-tck key FILE` makes one")
    private Path sign;

    @Option(
            names = "--subject",
            paramLabel = "FILE",
            description = "the server's own artifact, such as its jar or package, which the bundle then identifies")
    private Path subject;

    /** The option that makes no sense without a bundle; empty if there is none. */
    Optional<String> given() {
        return sign != null ? Optional.of("--sign") : subject != null ? Optional.of("--subject") : Optional.empty();
    }

    /**
     * Reads the key, and looks for the artifact.
     *
     * @throws RunException if one of them cannot be used
     */
    Bundling bundling() throws RunException {
        try {
            return new Bundling(
                    sign == null ? Optional.empty() : Optional.of(SigningKey.read(sign)), Optional.ofNullable(subject));
        } catch (IllegalArgumentException e) {
            throw new RunException(ExitCode.USAGE, e.getMessage(), e);
        } catch (KeyException e) {
            throw new RunException(ExitCode.USAGE, "--sign " + e.getMessage(), e);
        }
    }
}
