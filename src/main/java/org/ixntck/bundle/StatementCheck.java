package org.ixntck.bundle;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ixntck.evidence.EvidenceException;
import org.ixntck.evidence.Resource;

/** Whether the statement in a bundle is the one that follows from the run, and is signed by the key that the verifier gives. */
final class StatementCheck {

    private static final int BYTES_MAX = 16 << 20;

    private final SealedRun run;
    private final Optional<VerifyingKey> key;
    private final List<String> said = new ArrayList<>();

    StatementCheck(SealedRun run, Optional<VerifyingKey> key) {
        this.run = run;
        this.key = key;
    }

    /**
     * Checks the statement and its signature.
     *
     * @param folder whether the run is a folder, which has no statement
     * @return what there is to say of them
     * @throws EvidenceException if one of them is missing, or wrong
     * @throws IOException if it cannot be read
     */
    List<String> said(boolean folder) throws EvidenceException, IOException {
        List<String> statements = run.statements();
        if (statements.isEmpty()) {
            if (key.isPresent()) {
                throw new EvidenceException("expected a signed bundle, since a key is given with --key, saw a folder;"
                        + " only bundles are signed");
            }
            if (!folder) {
                throw new EvidenceException("expected a statement about the run in the bundle, saw none");
            }
            said.add("a folder, which nobody has signed: this shows integrity, not origin");
            return said;
        }
        if (statements.size() > 1) {
            throw new EvidenceException("expected either %s or %s, saw both".formatted(Statement.NAME, Envelope.NAME));
        }
        byte[] json = run.files().content(statements.get(0), BYTES_MAX);
        byte[] statement = statements.get(0).equals(Envelope.NAME) ? signed(json) : unsigned(json);
        Optional<Resource> artifact = Statement.artifact(statement);
        if (!Arrays.equals(statement, run.statement().json(artifact))) {
            throw new EvidenceException(
                    "%s: expected the statement that follows from manifest.json and verdict.json, saw another one"
                            .formatted(statements.get(0)));
        }
        said.add(artifact.map(it -> "the server is %s, SHA-256 %s".formatted(it.name(), it.sha256()))
                .orElse("the server is not identified, since no artifact of it was named with --subject"));
        return said;
    }

    private byte[] unsigned(byte[] statement) throws EvidenceException {
        if (key.isPresent()) {
            throw new EvidenceException(
                    "expected a bundle signed by the key given with --key, saw one that is not signed");
        }
        said.add("not signed: this shows integrity, not origin");
        return statement;
    }

    private byte[] signed(byte[] json) throws EvidenceException {
        Envelope envelope = Envelope.parse(json);
        if (key.isEmpty()) {
            throw new EvidenceException(
                    "the bundle is signed; give the signer's public key with --key, obtained from the signer and not with the bundle");
        }
        if (!envelope.hint().equals(key.get().hint())) {
            throw new EvidenceException("expected the signature of the key %s, saw that of the key %.60s"
                    .formatted(key.get().hint(), envelope.hint()));
        }
        if (!key.get().verifies(Envelope.signed(envelope.statement()), envelope.signature())) {
            throw new EvidenceException("the signature is not one of the given key over this statement");
        }
        said.add("signed by the key %s".formatted(envelope.hint()));
        return envelope.statement();
    }
}
