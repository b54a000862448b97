package org.ixntck.judge.invariant;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.ixntck.judge.Catalogue;
import org.ixntck.judge.Finding;
import org.ixntck.judge.Scene;
import org.ixntck.judge.Sentence;
import org.ixntck.judge.Verdict;

/** All invariants. */
public final class Invariants {

    private static final List<Invariant> ALL = List.of(
            new Readable(),
            new ReferenceIds(),
            new Answering(),
            new Unregistered(),
            new RegisteredConnections(),
            new Vanished(),
            new Reporting(),
            new UnaskedLogins(),
            new UnaskedLogouts(),
            new StandingSessions(),
            new OneLogoutPerLogin(),
            new Alternation(),
            new PlaceAndTenant(),
            new SequenceNumbers(),
            new OwnEventsOnly(),
            new FaithfulRelay(),
            new MediaWithinSession());

    /** What kept an invariant is evidence; a few entries of it are enough. */
    private static final int EVIDENCE_MAX = 5;

    /** A server that does the same wrong again and again is wrong already. */
    private static final int VIOLATIONS_MAX = 20;

    private Invariants() {}

    /** The requirements that invariants alone can judge, whatever scenario is run. */
    public static Set<String> requirements() {
        return ALL.stream()
                .flatMap(invariant -> invariant.requirements().stream())
                .collect(Collectors.toSet());
    }

    /** What they find at one site: the first violations each by itself, and what was kept once for each requirement. */
    public static List<Finding> findings(Catalogue catalogue, Scene scene) {
        List<Finding> findings = new ArrayList<>();
        Map<String, List<Watched>> kept = new LinkedHashMap<>();
        Map<String, Integer> violations = new HashMap<>();
        for (Invariant invariant : ALL) {
            invariant.watch(scene).forEach(watched -> {
                if (watched.verdict() == Verdict.PASS) {
                    kept.computeIfAbsent(watched.requirement(), key -> new ArrayList<>())
                            .add(watched);
                } else if (violations.merge(watched.verdict() + watched.requirement(), 1, Integer::sum)
                        <= VIOLATIONS_MAX) {
                    findings.add(finding(catalogue, scene, watched));
                }
            });
        }
        kept.forEach((id, times) -> findings.add(evidence(scene, id, times)));
        return findings;
    }

    private static Finding finding(Catalogue catalogue, Scene scene, Watched watched) {
        String sentence = Sentence.of(
                catalogue.get(watched.requirement()),
                List.of(watched.requirement()),
                watched.expected(),
                watched.saw());
        return new Finding(
                List.of(watched.requirement()),
                watched.verdict(),
                sentence,
                scene.site(),
                watched.at().scenario(),
                List.of(watched.at().seq()),
                true);
    }

    private static Finding evidence(Scene scene, String requirement, List<Watched> times) {
        Watched first = times.get(0);
        return new Finding(
                List.of(requirement),
                Verdict.PASS,
                "kept %d times".formatted(times.size()),
                scene.site(),
                first.at().scenario(),
                times.stream()
                        .limit(EVIDENCE_MAX)
                        .map(watched -> watched.at().seq())
                        .toList(),
                true);
    }
}
