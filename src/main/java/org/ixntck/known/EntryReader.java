package org.ixntck.known;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ixntck.journal.KnownFailure;
import org.ixntck.journal.KnownFailure.Kind;
import org.ixntck.journal.KnownFailure.Lines;
import org.ixntck.judge.rule.Requirement;
import org.ixntck.judge.rule.Requirement.Level;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads one entry. */
final class EntryReader {

    /** Shorter texts would match unrelated messages. */
    private static final int FAILS_MIN = 10;

    private final String file;
    private final Subjects subjects;

    EntryReader(String file, Subjects subjects) {
        this.file = file;
        this.subjects = subjects;
    }

    KnownFailure read(Node node) throws KnownFailuresException {
        if (!(node instanceof MappingNode mapping)) {
            throw wrong(
                    Nodes.line(node), "an entry that begins with '- requirement:' or '- scenario:'", Nodes.kind(node));
        }
        Map<Key, Value> values = new ValuesReader(file).read(mapping);
        int first = Nodes.line(node);
        Kind kind = kind(values, first);
        Value subject = required(values, kind == Kind.REQUIREMENT ? Key.REQUIREMENT : Key.SCENARIO, first);
        boolean asked = kind == Kind.REQUIREMENT ? requirement(subject) : scenario(subject);
        Value fails = fails(values, first);
        String reason = reviewed(values, Key.REASON, first).text();
        String owner = reviewed(values, Key.OWNER, first).text();
        Value expires = expires(values, first);
        return new KnownFailure(
                kind,
                subject.text(),
                fails.text(),
                reason,
                owner,
                expires.text(),
                asked,
                new Lines(first, Nodes.last(mapping), fails.line(), expires.line()));
    }

    private Kind kind(Map<Key, Value> values, int line) throws KnownFailuresException {
        boolean requirement = values.containsKey(Key.REQUIREMENT);
        if (requirement == values.containsKey(Key.SCENARIO)) {
            throw wrong(
                    line, "either 'requirement' or 'scenario' in an entry", requirement ? "both" : "neither of them");
        }
        return requirement ? Kind.REQUIREMENT : Kind.SCENARIO;
    }

    /** Whether all scenarios that can show the failure were selected. */
    private boolean requirement(Value id) throws KnownFailuresException {
        Optional<Requirement> found = subjects.catalogue().find(id.text());
        if (found.isEmpty()) {
            List<String> ids = subjects.catalogue().requirements().stream()
                    .map(Requirement::id)
                    .toList();
            throw wrong(id.line(), Key.REQUIREMENT.expected(), seen(id) + Nearest.question(id.text(), ids));
        }
        List<String> others = found.get().sameAs();
        if (!others.isEmpty()) {
            throw wrong(
                    id.line(),
                    "a requirement with a verdict of its own",
                    "%s, which has that of %s; name what fails of these"
                            .formatted(id.text(), String.join(", ", others)));
        }
        if (found.get().level() == Level.INFO || found.get().dutyOfKit()) {
            throw wrong(
                    id.line(),
                    "a requirement that servers can fail",
                    id.text() + ", which they cannot; delete the entry");
        }
        return subjects.requirementAsked().test(id.text());
    }

    private boolean scenario(Value id) throws KnownFailuresException {
        if (!subjects.scenarios().contains(id.text())) {
            throw wrong(
                    id.line(), Key.SCENARIO.expected(), seen(id) + Nearest.question(id.text(), subjects.scenarios()));
        }
        return subjects.scenarioAsked().test(id.text());
    }

    private Value fails(Map<Key, Value> values, int line) throws KnownFailuresException {
        Value fails = reviewed(values, Key.FAILS, line);
        if (fails.text().replace("*", "").strip().length() < FAILS_MIN) {
            throw wrong(
                    fails.line(),
                    "%s, at least %d characters beside *".formatted(Key.FAILS.expected(), FAILS_MIN),
                    seen(fails) + ", which would hide other failures too");
        }
        return fails;
    }

    /** A text that is not the TODO of a draft. */
    private Value reviewed(Map<Key, Value> values, Key key, int line) throws KnownFailuresException {
        Value value = required(values, key, line);
        if (value.text().toUpperCase(Locale.ROOT).startsWith(Draft.OPEN)) {
            throw wrong(value.line(), key.expected(), seen(value) + ", so it has not been reviewed");
        }
        return value;
    }

    private Value required(Map<Key, Value> values, Key key, int line) throws KnownFailuresException {
        Value value = values.getOrDefault(key, new Value("", line));
        if (value.text().isEmpty()) {
            throw wrong(value.line(), key.expected(), "nothing");
        }
        return value;
    }

    private Value expires(Map<Key, Value> values, int line) throws KnownFailuresException {
        Value value = required(values, Key.EXPIRES, line);
        if (!isDate(value.text())) {
            throw wrong(value.line(), Key.EXPIRES.expected(), seen(value));
        }
        return value;
    }

    /** Whether it is a date such as {@code 2027-01-31}. */
    static boolean isDate(String text) {
        try {
            return text.matches("\\d{4}-\\d\\d-\\d\\d")
                    && LocalDate.parse(text).toString().equals(text);
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static String seen(Value value) {
        return "'%s'".formatted(value.text());
    }

    private KnownFailuresException wrong(int line, String expected, String saw) {
        return KnownFailuresException.at(file, line, expected, saw);
    }
}
