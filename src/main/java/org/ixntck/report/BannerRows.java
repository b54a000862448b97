package org.ixntck.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ixntck.journal.KnownFailure;
import org.ixntck.judge.known.OfKnownFailure;
import org.ixntck.judge.known.OfKnownFailure.Standing;
import org.ixntck.judge.rule.OfRequirement;
import org.ixntck.judge.rule.Requirement.Level;
import org.ixntck.judge.rule.Sentence;
import org.ixntck.judge.rule.Verdict;
import org.ixntck.judge.verdict.Judgement;
import org.ixntck.text.Text;

/** The rows of the tables in the HTML report above the scenarios: requirements and known failures. */
final class BannerRows {

    private static final int WORDS_MAX = 1_000;
    private static final int NAME_MAX = 120;

    private final Map<String, String> anchors;
    private final Advisory advisory;
    private final KnownFailureText known;
    private final Severity severity;

    BannerRows(Judgement judgement, Map<String, String> anchors) {
        this.anchors = Map.copyOf(anchors);
        this.advisory = new Advisory(judgement);
        this.known = new KnownFailureText(judgement);
        this.severity = new Severity(judgement);
    }

    Map<String, Object> knownFailure(OfKnownFailure it) {
        KnownFailure entry = it.entry();
        return VerdictJson.object(
                "subject",
                Text.line(entry.subject(), NAME_MAX * 2),
                "standing",
                KnownFailureText.standing(it),
                "tone",
                it.standing().wrong() ? "fail" : it.standing() == Standing.UNDECIDED ? "none" : "open",
                "reason",
                Text.line(entry.reason(), WORDS_MAX),
                "answers",
                "%s, up to %s, %s".formatted(Text.line(entry.owner(), WORDS_MAX), entry.expires(), known.left(entry)),
                "saw",
                Text.line(it.advice().isEmpty() ? it.saw() : it.advice(), WORDS_MAX),
                "scenarios",
                it.scenarios().stream().map(id -> Text.line(id, NAME_MAX * 2)).toList());
    }

    Map<String, Object> requirement(OfRequirement it) {
        Optional<String> accepted = known.requirement(it.requirement().id());
        boolean shownOnly = it.verdict() == Verdict.FAIL
                && it.requirement().level() != Level.MUST
                && advisory.of(it.requirement().id());
        return VerdictJson.object(
                "id",
                it.requirement().id(),
                "level",
                it.requirement().level(),
                "phase",
                it.requirement().phase(),
                "verdict",
                it.verdict().name().replace('_', ' ')
                        + (accepted.isPresent() ? " (known)" : shownOnly ? " (advisory)" : ""),
                "rank",
                severity.rank(it),
                "tone",
                accepted.isPresent() || shownOnly ? "open" : Tone.of(it.verdict()),
                "text",
                Text.line(it.requirement().text(), WORDS_MAX),
                "why",
                Text.line(accepted.map(words -> words + ": ").orElse("") + Sentence.withoutIds(it.why()), WORDS_MAX),
                "scenarios",
                it.scenarios().stream().map(this::link).toList());
    }

    private List<String> link(String scenario) {
        return List.of(Text.line(scenario, NAME_MAX * 2), anchors.getOrDefault(CucumberHtml.key(scenario, 0), ""));
    }
}
