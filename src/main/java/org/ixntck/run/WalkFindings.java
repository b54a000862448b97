package org.ixntck.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ixntck.journal.Entry;
import org.ixntck.judge.rule.Catalogue;
import org.ixntck.judge.rule.Requirement.Level;
import org.ixntck.walk.Played;
import org.ixntck.walk.Proof;

/** What walks have broken, with the proofs of it so far. Safe for any thread. */
final class WalkFindings {

    /** The percentage of walks left undecided by stalls from which the run is undecided. */
    private static final int UNDECIDED_PERCENT_MAX = 10;

    private static final int UNDECIDED_KEPT = 3;

    private final Catalogue catalogue;
    private final Set<Level> deciding;
    private final ProofFiles files;
    private final Map<String, Played> unproven = new HashMap<>();
    private final Map<String, Proof> proofs = new LinkedHashMap<>();
    private final List<Played> undecided = new ArrayList<>();

    /**
     * Nothing was found yet.
     *
     * @param deciding the levels of requirements whose failure decides the run
     * @param files each proof is written to them, so that the best one so far is there at any time
     */
    WalkFindings(Catalogue catalogue, Set<Level> deciding, ProofFiles files) {
        this.catalogue = catalogue;
        this.deciding = Set.copyOf(deciding);
        this.files = files;
    }

    /** A walk was played. */
    synchronized void heard(Played played) {
        played.failures().forEach(it -> it.requirements().forEach(id -> unproven.putIfAbsent(id, played)));
        if (played.failures().isEmpty() && played.undecided() && undecided.size() < UNDECIDED_KEPT) {
            undecided.add(played);
        }
    }

    /** The requirement to be proven next: MUSTs first, then in the order of the catalogue. */
    synchronized Optional<String> pending() {
        return unproven.keySet().stream().filter(id -> !proven(id)).min(Comparator.comparingInt(this::rank));
    }

    /** Whether the failure of a requirement decides the run. */
    boolean decides(String requirement) {
        return deciding.contains(catalogue.get(requirement).level());
    }

    /** How many requirements have not been proven, at least 1. */
    synchronized int unproven() {
        return (int)
                Math.max(1, unproven.keySet().stream().filter(id -> !proven(id)).count());
    }

    private boolean proven(String requirement) {
        return proofs.values().stream().anyMatch(proof -> proof.requirements().contains(requirement));
    }

    private int rank(String requirement) {
        List<String> ids = catalogue.requirements().stream().map(it -> it.id()).toList();
        int level = catalogue.get(requirement).level() == Level.MUST ? 0 : ids.size();
        return level + ids.indexOf(requirement);
    }

    /** The walk that has broken it first. */
    synchronized Played first(String requirement) {
        return unproven.get(requirement);
    }

    /** The proof that there is so far. */
    synchronized Proof proof(String requirement) {
        return proofs.get(requirement);
    }

    /** All of them, in the order of the catalogue; the last one may not be finished. */
    synchronized List<Proof> proofs() {
        return proofs.values().stream()
                .sorted(Comparator.comparingInt(it -> rank(it.requirement())))
                .toList();
    }

    /**
     * Keeps a proof, or a better one.
     *
     * @throws UncheckedIOException if it cannot be written
     */
    synchronized void keep(Proof proof) {
        proofs.put(proof.requirement(), proof);
        try {
            files.write(proof);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps what a recorded walk has broken; where that is several requirements at once, by the first MUST. */
    synchronized void keepReplayed(Played played) {
        played.failures().stream()
                .flatMap(it -> it.requirements().stream())
                .sorted(Comparator.comparing(id -> catalogue.get(id).level()))
                .filter(id -> !proven(id))
                .forEach(id -> keep(Proof.replayed(id, played)));
    }

    /** Keeps what was found last, and could not be repeated any more. */
    synchronized void keepUnproven() {
        for (Optional<String> next = pending(); next.isPresent(); next = pending()) {
            keep(Proof.unrepeated(next.get(), unproven.get(next.get())));
        }
    }

    /** The records that are kept: of the walks that broke something, and of some undecided ones if there were many. */
    synchronized List<List<Entry>> records(WalkCounts counts) {
        List<List<Entry>> parts = new ArrayList<>();
        for (Proof proof : proofs()) {
            parts.add(proof.found().entries());
            proof.evidence().ifPresent(it -> parts.add(it.entries()));
        }
        if (counts.undecided() * 100 > counts.walks() * UNDECIDED_PERCENT_MAX) {
            undecided.forEach(it -> parts.add(it.entries()));
        }
        return parts;
    }
}
