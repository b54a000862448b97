package org.ixntck.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ixntck.journal.Entry;
import org.ixntck.journal.Event;
import org.ixntck.judge.rule.Finding;
import org.ixntck.judge.rule.OfScenario;
import org.ixntck.text.Text;

/** The failures of a scenario as bands across its diagram, each at the time when it could first be known. */
final class FailureBands {

    private static final int SENTENCE_MAX = 600;
    private static final Pattern MISSED = Pattern.compile("within the ([a-z-]+) budget.*; saw none\\b");

    private final ScenarioEntries byScenario;
    private final OfScenario scenario;
    private final List<Entry> entries;

    FailureBands(ScenarioEntries byScenario, OfScenario scenario, List<Entry> entries) {
        this.byScenario = byScenario;
        this.scenario = scenario;
        this.entries = entries;
    }

    List<Row> all() {
        List<Row> bands = new ArrayList<>();
        List<Entry> asked = entries.stream()
                .filter(entry -> entry.event() instanceof Event.Expected)
                .toList();
        List<Finding> answered =
                scenario.findings().stream().filter(it -> !it.invariant()).toList();
        for (int i = 0; i < scenario.findings().size(); i++) {
            Finding finding = scenario.findings().get(i);
            int place = answered.indexOf(finding);
            Optional<Entry> expected =
                    place >= 0 && asked.size() == answered.size() ? Optional.of(asked.get(place)) : Optional.empty();
            switch (finding.verdict()) {
                case FAIL -> bands.add(band(Row.Style.BAD, "✕ ", decided(finding, expected), finding.sentence(), i));
                case ERROR, INCONCLUSIVE ->
                    bands.add(band(
                            Row.Style.WARN,
                            finding.verdict() + ": ",
                            decided(finding, expected),
                            finding.sentence(),
                            i));
                default -> {
                    // No band.
                }
            }
        }
        boolean failed = bands.stream().anyMatch(band -> band.style() == Row.Style.BAD);
        for (Entry entry : entries) {
            if (entry.event() instanceof Event.ScenarioEnded ended
                    && ended.outcome() != Event.Outcome.COMPLETED
                    && !(failed && ended.outcome() == Event.Outcome.VIOLATED)) {
                Row.Style style = ended.outcome() == Event.Outcome.VIOLATED ? Row.Style.BAD : Row.Style.WARN;
                bands.add(band(style, "ended here: ", entry.at(), ended.why(), -1));
            }
        }
        return bands;
    }

    private static Row band(Row.Style style, String prefix, long at, String sentence, int finding) {
        return Row.band(style, at, prefix + Text.line(sentence, SENTENCE_MAX), finding);
    }

    /** When a failure could first be known: at the last entry of its evidence, or when its time was over. */
    private long decided(Finding finding, Optional<Entry> expected) {
        long seen = finding.evidence().stream()
                .flatMap(seq -> byScenario.entry(seq).stream())
                .mapToLong(Entry::at)
                .max()
                .orElse(0);
        long over = expected.map(this::over).orElseGet(() -> over(finding, seen));
        long asked = expected.map(Entry::at).orElse(0L);
        long decided = Math.max(Math.max(seen, over), asked);
        long last = entries.get(entries.size() - 1).at();
        return decided == 0 ? last : Math.min(decided, last);
    }

    /** The model waits from the last entry of its evidence on. */
    private long over(Finding finding, long seen) {
        Matcher missed = MISSED.matcher(finding.sentence());
        return missed.find() ? seen + byScenario.budget(missed.group(1)) * 1_000_000 : 0;
    }

    private long over(Entry expected) {
        Map<String, Object> claim = ((Event.Expected) expected.event()).claim();
        if (!(claim.get("within") instanceof Number within)) {
            return 0;
        }
        long from = claim.get("after") instanceof Number after
                ? byScenario.entry(after.longValue()).map(Entry::at).orElse(expected.at())
                : expected.at();
        return from + within.longValue() * 1_000_000;
    }
}
