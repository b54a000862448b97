package org.ixntck.bundle;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.ixntck.digest.Sha256;
import org.ixntck.evidence.EvidenceException;
import org.ixntck.evidence.Resource;
import org.ixntck.journal.Terms;
import org.ixntck.run.Adapters;
import org.ixntck.run.DescribedTerms;
import org.ixntck.run.Description;

/** Whether the description in the run's folder is the one by which the servers were judged. What they promise stands in both. */
final class DescriptionAgreement {

    private static final int BYTES_MAX = 1 << 20;

    private DescriptionAgreement() {}

    /**
     * Compares the description with the terms of the journal.
     *
     * @return what there is to say, if it cannot be compared
     * @throws EvidenceException if it is missing, or says something else
     * @throws IOException if it cannot be read
     */
    static Optional<String> check(SealedRun run, Terms terms) throws EvidenceException, IOException {
        if (!run.files().names().contains(Description.NAME)) {
            if (Adapters.isDescription(terms.adapter())) {
                throw new EvidenceException(
                        "expected %s, the description of the servers, saw none".formatted(Description.NAME));
            }
            return Optional.empty();
        }
        byte[] content = run.files().content(Description.NAME, BYTES_MAX);
        for (Resource adapter : run.manifest().adapter()) {
            if (!adapter.sha256().equals(Sha256.hex(content))) {
                throw new EvidenceException(
                        "%s: expected the digest that manifest.json has as adapter, %.12s..., saw %.12s..."
                                .formatted(Description.NAME, adapter.sha256(), Sha256.hex(content)));
            }
        }
        String yaml = new String(content, StandardCharsets.UTF_8);
        if (DescribedTerms.isLeftOut(yaml)) {
            return Optional.of(
                    "the description of the servers is left out, so what it promises is only in the journal");
        }
        Optional<String> difference = DescribedTerms.difference(yaml, terms);
        if (difference.isPresent()) {
            throw new EvidenceException("%s: %s".formatted(Description.NAME, difference.get()));
        }
        return Optional.empty();
    }
}
