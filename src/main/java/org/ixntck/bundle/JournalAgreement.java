package org.ixntck.bundle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.TreeMap;
import org.ixntck.evidence.EvidenceException;
import org.ixntck.evidence.Manifest;
import org.ixntck.journal.Event.RunStarted;
import org.ixntck.journal.Provenance;
import org.ixntck.run.Rejudged;

/** Whether the manifest of a run and its journal say the same. */
final class JournalAgreement {

    private static final JsonMapper MAPPER = new JsonMapper();

    private JournalAgreement() {}

    /**
     * Compares them.
     *
     * @throws EvidenceException if the journal is not the one of the manifest, or its first entry says otherwise
     */
    static void check(Manifest manifest, Rejudged judged) throws EvidenceException {
        journal(manifest, judged);
        head(manifest, judged.result().judgement().head());
    }

    private static void journal(Manifest manifest, Rejudged judged) throws EvidenceException {
        if (!judged.seal().chained()) {
            throw new EvidenceException(
                    "journal.ndjson: expected a chain of digests, saw none; a kit before 0.2 wrote it, or it was removed");
        }
        if (judged.seal().head().isEmpty()) {
            throw new EvidenceException("journal.ndjson: it ends at line %d, before the line that closes it"
                    .formatted(judged.seal().lines()));
        }
        if (!judged.seal().head().get().equals(manifest.journal().head())
                || judged.seal().lines() != manifest.journal().lines()) {
            throw new EvidenceException("journal.ndjson: expected %d lines with the head %.12s..., saw %d with %.12s..."
                    .formatted(
                            manifest.journal().lines(),
                            manifest.journal().head(),
                            judged.seal().lines(),
                            judged.seal().head().get()));
        }
    }

    /** The manifest and the journal say the same of the run. */
    private static void head(Manifest manifest, RunStarted head) throws EvidenceException {
        same("kit.version", manifest.kit().version(), head.kit());
        if (head.provenance().recorded()) {
            made(manifest, head.provenance());
        }
        same("subject.adapter", manifest.subject().adapter(), head.terms().adapter());
        same("subject.name", manifest.subject().name(), head.terms().name());
        same("subject.version", manifest.subject().version(), head.terms().version());
        same("catalogue.sha256", manifest.catalogue().sha256(), head.catalogueSha256());
        same("catalogue.name", manifest.catalogue().name(), head.catalogueRevision());
        same("budgets", tree(manifest.budgets()), tree(head.terms().budgets()));
        same("options", tree(manifest.options()), tree(head.options()));
        try {
            LocalDateTime date = OffsetDateTime.parse(manifest.date()).toLocalDateTime();
            same("date", date, LocalDateTime.parse(head.date()));
        } catch (DateTimeException e) {
            throw new EvidenceException(
                    "manifest.json: date: expected a date and a time, saw %.40s".formatted(manifest.date()));
        }
    }

    /** Kits before 0.2 wrote that only into the manifest. */
    private static void made(Manifest manifest, Provenance made) throws EvidenceException {
        same("kit.commit", manifest.kit().commit(), made.commit());
        same("kit.dirty", manifest.kit().dirty(), made.dirty());
        same("kit.sha256", manifest.kit().sha256(), made.jarSha256());
        same("features.sha256", manifest.features().sha256(), made.featuresSha256());
    }

    /** Members in one order, and numbers of one type. */
    private static JsonNode tree(Map<String, ?> map) throws EvidenceException {
        try {
            return MAPPER.readTree(MAPPER.writeValueAsBytes(new TreeMap<>(map)));
        } catch (IOException e) {
            throw new EvidenceException("manifest.json: expected texts and numbers");
        }
    }

    private static void same(String member, Object manifest, Object journal) throws EvidenceException {
        if (!manifest.equals(journal)) {
            throw new EvidenceException("manifest.json: %s: expected what the journal says, %.80s, saw %.80s"
                    .formatted(member, journal, manifest));
        }
    }
}
