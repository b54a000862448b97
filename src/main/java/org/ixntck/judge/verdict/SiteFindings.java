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

    /** How often a requirement was kept, in which scenario first, and some entries that show it. */
    private static final class Kept {
        private final String scenario;
        private final List<Long> evidence = new ArrayList<>(EVIDENCE_MAX);
        private long times;

        Kept(String scenario) {
            this.scenario = scenario;
        }
    }

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
        kept.values().forEach(it -> it.evidence.removeIf(at -> at >= seq));
        kept.values().removeIf(it -> it.evidence.isEmpty());
    }

    void add(Watched watched) {
        if (watched.at().seq() >= end) {
            return;
        }
        if (watched.verdict() == Verdict.PASS) {
            keep(watched.requirement(), watched.at());
        } else {
            violation(watched.requirement(), watched.verdict(), watched.expected(), watched.saw(), watched.at());
        }
    }

    void add(SiteJudgement judgement) {
        for (Outcome outcome : judgement.violations()) {
            Verdict verdict = outcome.result() == Outcome.Result.BROKEN ? Verdict.FAIL : Verdict.INCONCLUSIVE;
            violation(outcome.requirement(), verdict, outcome.expected(), outcome.saw(), outcome.at());
        }
        judgement.kept().forEach((id, entries) -> {
            entries.forEach(it -> keep(id, it));
            kept.get(id).times += judgement.times().get(id) - entries.size();
        });
    }

    private void violation(String requirement, Verdict verdict, String expected, String saw, Entry at) {
        if (counts.merge(verdict + requirement, 1, Integer::sum) > VIOLATIONS_MAX) {
            return;
        }
        String sentence = Sentence.of(catalogue.get(requirement), List.of(requirement), expected, saw);
        violations.add(
                new Finding(List.of(requirement), verdict, sentence, site, at.scenario(), List.of(at.seq()), true));
    }

    private void keep(String requirement, Entry at) {
        Kept some = kept.computeIfAbsent(requirement, key -> new Kept(at.scenario()));
        some.times++;
        if (some.evidence.size() < EVIDENCE_MAX) {
            some.evidence.add(at.seq());
        }
    }

    List<Finding> all() {
        List<Finding> all = new ArrayList<>(violations);
        kept.forEach((id, it) -> all.add(new Finding(
                List.of(id), Verdict.PASS, "kept " + it.times + " times", site, it.scenario, it.evidence, true)));
        return all;
    }
}
