package org.ixntck.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ixntck.judge.known.OfKnownFailure;
import org.ixntck.judge.rule.Conformance;
import org.ixntck.judge.rule.Finding;
import org.ixntck.judge.rule.OfRequirement;
import org.ixntck.judge.rule.OfScenario;
import org.ixntck.judge.rule.Sentence;
import org.ixntck.judge.rule.Verdict;
import org.ixntck.judge.verdict.Judgement;

/** A run as test cases: the verdict of the run, each requirement, each entry of known failures, and each scenario. */
final class JunitCases {

    private static final String ADVISORY = "advisory";

    private final Judgement judgement;
    private final Advisory advisory;
    private final KnownFailureText known;
    private final Command command;

    JunitCases(Judgement judgement) {
        this.judgement = judgement;
        this.advisory = new Advisory(judgement);
        this.known = new KnownFailureText(judgement);
        this.command = new Command(judgement.head());
    }

    /**
     * One test case.
     *
     * @param kind of its outcome, as the format calls it; empty if it passed
     * @param why one sentence; empty if it passed
     * @param text all that is said of a failure
     * @param out what is printed for the test
     */
    record Case(
            String className, String name, long millis, String kind, String type, String why, String text, String out) {

        private static Case passed(String className, String name, long millis) {
            return new Case(className, name, millis, "", "", "", "", "");
        }

        private static Case of(String className, String name, long millis, String kind, String type, String why) {
            return new Case(className, name, millis, kind, type, why, why, "");
        }

        /** Whether it failed by an advisory, which the format does not know. */
        boolean advisory() {
            return kind.equals("skipped") && why.startsWith(ADVISORY);
        }

        private Case with(String moreText, String printed) {
            boolean failed = kind.equals("failure") || kind.equals("error");
            return new Case(className, name, millis, kind, type, why, failed ? text + moreText : text, printed);
        }
    }

    /**
     * One suite.
     *
     * @param properties by name
     */
    record Suite(String name, Map<String, String> properties, List<Case> cases) {}

    /**
     * The suites of the run, the verdict first.
     *
     * @param unexpectedExits a sentence for each server that ended by itself
     */
    List<Suite> suites(List<String> unexpectedExits) {
        List<Suite> suites = new ArrayList<>();
        suites.add(new Suite("ixn-tck", Map.of(), List.of(verdict(unexpectedExits))));
        suites.add(suite(
                "requirements", judgement.requirements().stream().map(this::of).toList()));
        if (!judgement.known().entries().isEmpty()) {
            suites.add(suite(
                    "known-failures",
                    judgement.known().entries().stream().map(this::of).toList()));
        }
        Map<String, List<OfScenario>> phases = new LinkedHashMap<>();
        judgement
                .last()
                .forEach(scenario -> phases.computeIfAbsent(phase(scenario.id()), key -> new ArrayList<>())
                        .add(scenario));
        phases.forEach((phase, scenarios) -> {
            List<Case> cases = scenarios.stream().map(this::of).toList();
            Map<String, String> properties = advisories(cases);
            properties.putAll(requirements(scenarios));
            suites.add(new Suite(phase, properties, cases));
        });
        return suites;
    }

    private static Suite suite(String name, List<Case> cases) {
        return new Suite(name, advisories(cases), cases);
    }

    /** The format has no advisories, so they are counted as skipped, with their number in a property. */
    private static Map<String, String> advisories(List<Case> cases) {
        Map<String, String> properties = new LinkedHashMap<>();
        long advisories = cases.stream().filter(Case::advisory).count();
        if (advisories > 0) {
            properties.put("advisories", Long.toString(advisories));
        }
        return properties;
    }

    /** The ids that each scenario cites. The schemas allow properties in suites only. */
    private static Map<String, String> requirements(List<OfScenario> scenarios) {
        Map<String, String> properties = new LinkedHashMap<>();
        scenarios.stream()
                .filter(scenario -> !scenario.requirements().isEmpty())
                .forEach(scenario ->
                        properties.put("requirements of " + scenario.id(), String.join(", ", scenario.requirements())));
        return properties;
    }

    private Case verdict(List<String> unexpectedExits) {
        Conformance conformance = judgement.conformance();
        if (conformance == Conformance.CONFORMANT || conformance == Conformance.CONFORMANT_WITH_KNOWN_FAILURES) {
            return Case.passed("ixn-tck", "verdict", 0);
        }
        Stream<String> failures = judgement.requirements().stream()
                .filter(it -> it.verdict() == Verdict.FAIL
                        && !advisory.of(it.requirement().id())
                        && known.requirement(it.requirement().id()).isEmpty())
                .map(it -> it.requirement().id() + ": " + Sentence.withoutIds(it.why()));
        String why = Stream.concat(unexpectedExits.stream(), failures).collect(Collectors.joining("\n"));
        String sentence = "the run is %s".formatted(conformance);
        return Case.of(
                "ixn-tck",
                "verdict",
                0,
                "failure",
                conformance.name(),
                why.isEmpty() ? sentence : sentence + ":\n" + why);
    }

    private Case of(OfRequirement it) {
        String id = it.requirement().id();
        return of(
                "requirements." + it.requirement().phase(),
                "%s %s".formatted(id, it.requirement().text()),
                0,
                it.verdict(),
                accepted(advisory.of(id), known.requirement(id)),
                it.why());
    }

    private Case of(OfScenario it) {
        int hash = it.id().indexOf('#');
        String feature = hash < 0 ? it.id() : it.id().substring(0, hash);
        String name = hash < 0 ? it.name() : it.id().substring(hash + 1);
        String rerun = command.of(it);
        String alone = rerun.isEmpty() ? "" : "to run it alone: " + rerun + "\n";
        return of(
                        feature.replace('.', '_').replace('/', '.'),
                        name,
                        it.millis(),
                        it.verdict(),
                        accepted(advisory.of(it), known.scenario(it)),
                        it.why())
                .with(
                        alsoFailed(it) + "\n\n" + alone,
                        "requirements: %s\n%s".formatted(String.join(", ", it.requirements()), alone));
    }

    /** What else failed in a scenario, after the sentence that decides. */
    private static String alsoFailed(OfScenario it) {
        return it.findings().stream()
                .filter(finding -> finding.verdict() == Verdict.FAIL)
                .map(Finding::sentence)
                .filter(sentence -> !sentence.equals(it.why()))
                .distinct()
                .map(sentence -> "\n" + sentence)
                .collect(Collectors.joining());
    }

    /** A wrong entry is a failed test of its own, besides the verdict on the servers; valid entries are shown as skipped. */
    private Case of(OfKnownFailure it) {
        String name =
                "line %d: %s".formatted(it.entry().lines().first(), it.entry().subject());
        return it.standing().wrong()
                ? Case.of("known-failures", name, 0, "failure", it.standing().name(), known.sentence(it))
                : Case.of("known-failures", name, 0, "skipped", "", known.sentence(it));
    }

    /** Why a failure does not decide the run; empty if it does. */
    private static Optional<String> accepted(boolean advisory, Optional<String> known) {
        return known.or(() -> advisory ? Optional.of(ADVISORY) : Optional.empty());
    }

    private static Case of(
            String className, String name, long millis, Verdict verdict, Optional<String> accepted, String why) {
        String reason = why.isBlank() ? "no reason was given" : why;
        return switch (verdict) {
            case PASS, OBSERVED -> Case.passed(className, name, millis);
            case FAIL ->
                accepted.map(because -> Case.of(className, name, millis, "skipped", "", because + ": " + reason))
                        .orElseGet(() -> Case.of(className, name, millis, "failure", "FAIL", reason));
            case ERROR -> Case.of(className, name, millis, "error", "ERROR", reason);
            case INCONCLUSIVE, NOT_TESTED, NOT_APPLICABLE ->
                Case.of(
                        className,
                        name,
                        millis,
                        "skipped",
                        "",
                        verdict.name().toLowerCase(Locale.ROOT).replace('_', ' ') + ": " + reason);
        };
    }

    private static String phase(String id) {
        int slash = id.indexOf('/');
        return slash < 0 ? "features" : id.substring(0, slash);
    }
}
