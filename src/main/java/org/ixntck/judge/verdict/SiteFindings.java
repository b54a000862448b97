package org.ixntck.judge.verdict;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ixntck.journal.Entry;
import org.ixntck.judge.invariant.Watched;
import org.ixntck.judge.model.Outcome;
import org.ixntck.judge.model.SiteJudgement;
import org.ixntck.judge.rule.Catalogue;
import org.ixntck.judge.rule.Finding;
import org.ixntck.judge.rule.Sentence;
import org.ixntck.judge.rule.Verdict;

/** What is found at one site: the first violations each by itself, and what was kept once for each requirement. */
final class SiteFindings {

    /** What kept a requirement is evidence; a few entries of it are enough. */
    private static final int EVIDENCE_MAX = 5;

    /** A server that does the same wrong again and again is wrong already. */
    private static final int VIOLATIONS_MAX = 20;

    private record Kept(String scenario, List<Long> evidence, long times) {}

    private final Catalogue catalogue;
    private final String site;
    private final List<Finding> violations = new ArrayList<>();
    private final Map<String, Integer> counts = new HashMap<>();
    private final Map<String, Kept> kept = new LinkedHashMap<>();
    private long end = Long.MAX_VALUE;

    SiteFindings(Catalogue catalogue, String site) {
        this.catalogue = catalogue;
        this.site = site;
    }

    /** What a message from that entry on showed is not judged, because the adapter had failed. */
    void forgetFrom(long seq) {
        end = Math.min(end, seq);
        violations.removeIf(it -> it.evidence().get(0) >= seq);
        kept.replaceAll((id, it) -> new Kept(
                it.scenario(), it.evidence().stream().filter(at -> at < seq).toList(), it.times()));
        kept.values().removeIf(it -> it.evidence().isEmpty());
    }

    void add(Watched watched) {
        if (watched.at().seq() >= end) {
            return;
        }
        if (watched.verdict() == Verdict.PASS) {
            keep(watched.requirement(), List.of(watched.at()), 1);
        } else {
            violation(watched.requirement(), watched.verdict(), watched.expected(), watched.saw(), watched.at());
        }
    }

    void add(SiteJudgement judgement) {
        for (Outcome outcome : judgement.violations()) {
            Verdict verdict = outcome.result() == Outcome.Result.BROKEN ? Verdict.FAIL : Verdict.INCONCLUSIVE;
            violation(outcome.requirement(), verdict, outcome.expected(), outcome.saw(), outcome.at());
        }
        judgement
                .kept()
                .forEach((id, entries) -> keep(id, entries, judgement.times().get(id)));
    }

    private void violation(String requirement, Verdict verdict, String expected, String saw, Entry at) {
        if (counts.merge(verdict + requirement, 1, Integer::sum) > VIOLATIONS_MAX) {
            return;
        }
        String sentence = Sentence.of(catalogue.get(requirement), List.of(requirement), expected, saw);
        violations.add(
                new Finding(List.of(requirement), verdict, sentence, site, at.scenario(), List.of(at.seq()), true));
    }

    private void keep(String requirement, List<Entry> entries, long times) {
        Kept before = kept.getOrDefault(requirement, new Kept(entries.get(0).scenario(), List.of(), 0));
        List<Long> evidence = new ArrayList<>(before.evidence());
        entries.stream().limit(EVIDENCE_MAX - evidence.size()).map(Entry::seq).forEach(evidence::add);
        kept.put(requirement, new Kept(before.scenario(), evidence, before.times() + times));
    }

    List<Finding> all() {
        List<Finding> all = new ArrayList<>(violations);
        kept.forEach((id, it) -> all.add(new Finding(
                List.of(id),
                Verdict.PASS,
                "kept %d times".formatted(it.times()),
                site,
                it.scenario(),
                it.evidence(),
                true)));
        return all;
    }
}
