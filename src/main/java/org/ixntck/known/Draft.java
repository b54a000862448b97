package org.ixntck.known;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ixntck.journal.KnownFailure;
import org.ixntck.journal.KnownFailure.Kind;
import org.ixntck.judge.known.KnownJudgement.Open;
import org.ixntck.judge.known.OfKnownFailure;
import org.ixntck.judge.rule.Finding;
import org.ixntck.judge.rule.OfRequirement;
import org.ixntck.judge.rule.OfScenario;
import org.ixntck.judge.rule.Requirement;
import org.ixntck.judge.verdict.Judgement;
import org.ixntck.text.Text;

/**
 * A draft of a file of known failures, made from a run. Valid entries are kept, wrong ones are left out, and each failure that no entry covers gets
 * a new entry to be reviewed.
 */
public final class Draft {

    /** Marks what a person has to fill in. A file that contains it is refused. */
    static final String OPEN = "TODO";

    private static final int NAME_MAX = 200;
    private static final int FAILS_MAX = 400;

    private final String owner;
    private final String expires;

    /**
     * A draft. Owner and expiry are marked with TODO unless they are given.
     *
     * @throws IllegalArgumentException if the expiry is not a date
     */
    public Draft(Optional<String> owner, Optional<String> expires) {
        this.owner = owner.orElse(OPEN);
        this.expires = expires.orElse(OPEN);
        expires.filter(date -> !EntryReader.isDate(date)).ifPresent(text -> {
            throw new IllegalArgumentException("expected a date such as 2027-01-31, saw '%s'".formatted(text));
        });
    }

    /** The lines of the file. */
    public List<String> of(Judgement judgement) {
        List<String> lines = new ArrayList<>();
        lines.add(Text.line(
                "# Known failures of %s %s, from the run of %s"
                        .formatted(
                                judgement.head().terms().name(),
                                judgement.head().terms().version(),
                                judgement.head().date()),
                NAME_MAX));
        lines.add("# Write why each is accepted, and by whom; the kit refuses what still says %s.".formatted(OPEN));
        judgement.known().entries().stream()
                .filter(it -> !it.standing().wrong())
                .map(OfKnownFailure::entry)
                .forEach(entry -> lines.addAll(kept(entry)));
        ways(judgement)
                .forEach((subject, ways) ->
                        ways.forEach(way -> lines.addAll(entry(kind(subject), subject, way, OPEN, owner, expires))));
        return lines;
    }

    private static List<String> kept(KnownFailure entry) {
        String kind = entry.kind() == Kind.REQUIREMENT ? "requirement" : "scenario";
        return entry(kind, entry.subject(), entry.fails(), entry.reason(), entry.owner(), entry.expires());
    }

    private static List<String> entry(
            String kind, String subject, String fails, String reason, String owner, String expires) {
        return List.of(
                "",
                "- %s: %s".formatted(kind, quoted(subject)),
                "  fails: " + quoted(fails),
                "  reason: " + quoted(reason),
                "  owner: " + quoted(owner),
                "  expires: " + expires);
    }

    /** Unquoted if that is certain to be valid YAML. */
    private static String quoted(String text) {
        if (text.equals(OPEN) || text.matches("[A-Z]{2}-\\d\\d")) {
            return text;
        }
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /** The distinct failures of each requirement: by what was expected, and by what was seen if that is always the same. */
    private static Map<String, Set<String>> ways(Judgement judgement) {
        Map<String, Map<String, Set<String>>> ways = new TreeMap<>();
        for (Open open : judgement.known().open()) {
            String way = way(open.failure(), hint(judgement, open.failure()));
            ways.computeIfAbsent(subject(judgement, open), key -> new TreeMap<>())
                    .computeIfAbsent(way.split("; saw ", 2)[0], key -> new TreeSet<>())
                    .add(way);
        }
        Map<String, Set<String>> fewer = new TreeMap<>();
        ways.forEach((requirement, seen) ->
                seen.forEach((expected, whole) -> fewer.computeIfAbsent(requirement, key -> new TreeSet<>())
                        .add(whole.size() == 1 ? whole.iterator().next() : expected)));
        return fewer;
    }

    /** The requirement that is charged, or the scenario if a vendor's own step charges none. */
    private static String subject(Judgement judgement, Open open) {
        return open.requirement().isEmpty()
                ? judgement.scenarios().stream()
                        .filter(it -> it.key().equals(open.failure().scenario()))
                        .map(OfScenario::id)
                        .findFirst()
                        .orElse("")
                : open.requirement();
    }

    private static String kind(String subject) {
        return subject.startsWith(OfScenario.OWN) ? "scenario" : "requirement";
    }

    private static String hint(Judgement judgement, Finding failure) {
        return judgement.requirements().stream()
                .map(OfRequirement::requirement)
                .filter(it -> it.id().equals(failure.charged().get(0)))
                .map(Requirement::hint)
                .findFirst()
                .orElse("");
    }

    /** The part of the sentence from "expected" to what was seen, without what varies between runs: numbers and text in parentheses. */
    private static String way(Finding failure, String hint) {
        String said = failure.sentence();
        String ids = String.join(", ", failure.requirements()) + ": ";
        String from = said.startsWith(ids) ? said.substring(ids.length()) : said;
        String to = from.endsWith(hint) ? from.substring(0, from.length() - hint.length()) : from;
        String way = to.replaceAll("\\s*\\([^()]*\\)", "*")
                .replaceAll("\\d+([.,]\\d+)*", "*")
                // Whether it is the first connection of an agent there or a further one is chance.
                .replaceAll("\\*@(\\w+)(/\\*)?", "*@$1*")
                .replaceAll("[\\s.*]+$", "")
                .replaceAll("\\*+", "*");
        return Text.line(way.replaceAll("\\s{2,}|[\\t\\r\\n]", "*"), FAILS_MAX)
                .replaceFirst("…$", "")
                .replace('\uFFFD', '*');
    }
}
