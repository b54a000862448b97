package org.ixntck;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The dependencies between packages: those that are allowed, and those that there are. Names are below {@code org.ixntck}. */
public final class Packages {

    private static final String ROOT = "org.ixntck.";

    /** What each package of the kit may use. docs/architecture.md has the picture. */
    public static final Map<String, Set<String>> KIT = Map.ofEntries(
            Map.entry("text", Set.of()),
            Map.entry("digest", Set.of()),
            Map.entry("journal", Set.of("digest", "adapter")),
            Map.entry("judge", Set.of("journal", "digest", "adapter")),
            Map.entry("evidence", Set.of("digest")),
            Map.entry("redact", Set.of("journal")),
            Map.entry("compare", Set.of("journal", "adapter")),
            Map.entry("lab", Set.of("journal", "adapter")),
            Map.entry("fault", Set.of("journal")),
            Map.entry("peer", Set.of("journal", "fault", "adapter")),
            Map.entry("walk", Set.of("peer", "fault", "lab", "judge", "journal", "adapter")),
            Map.entry("plan", Set.of("judge", "digest")),
            Map.entry("steps", Set.of("walk", "lab", "peer", "fault", "judge", "plan", "journal", "adapter")),
            Map.entry("figures", Set.of("journal", "adapter")),
            Map.entry("report", Set.of("figures", "judge", "journal", "plan", "adapter", "text")),
            Map.entry(
                    "run",
                    Set.of(
                            "known",
                            "walk",
                            "steps",
                            "lab",
                            "peer",
                            "fault",
                            "judge",
                            "plan",
                            "journal",
                            "figures",
                            "report",
                            "selftest",
                            "redact",
                            "compare",
                            "evidence",
                            "digest",
                            "adapter",
                            "text",
                            "wire")),
            Map.entry("bundle", Set.of("run", "report", "judge", "journal", "compare", "evidence", "digest", "text")),
            Map.entry("known", Set.of("judge", "journal", "text")),
            Map.entry("suite", Set.of("run", "plan", "judge", "text")),
            Map.entry("doctor", Set.of("lab", "peer", "journal", "adapter")),
            Map.entry("selftest", Set.of("judge", "journal")),
            Map.entry("init", Set.of()),
            Map.entry(
                    "cli",
                    Set.of(
                            "selftest",
                            "bundle",
                            "compare",
                            "walk",
                            "init",
                            "doctor",
                            "known",
                            "run",
                            "steps",
                            "lab",
                            "peer",
                            "fault",
                            "judge",
                            "plan",
                            "journal",
                            "report",
                            "text",
                            "adapter",
                            "wire",
                            "reference")));

    /** What the packages of the adapters may use: the API that vendors compile against, the open wire, and the adapters. */
    public static final Map<String, Set<String>> BESIDE = Map.of(
            "adapter", Set.of(),
            "wire", Set.of("adapter"),
            "reference", Set.of("adapter", "wire"),
            "bridge", Set.of("adapter", "wire"),
            "endpoint", Set.of("adapter", "wire"));

    private Packages() {}

    /** The packages on which each package depends, from the class files. */
    static Map<String, Set<String>> of(JavaClasses classes) {
        Map<String, Set<String>> arrows = new TreeMap<>();
        for (JavaClass type : classes) {
            Set<String> others = arrows.computeIfAbsent(name(type), key -> new TreeSet<>());
            type.getDirectDependenciesFromSelf().stream()
                    .map(it -> it.getTargetClass().getBaseComponentType())
                    .filter(it -> it.getPackageName().startsWith(ROOT))
                    .map(Packages::name)
                    .filter(it -> !it.equals(name(type)))
                    .forEach(others::add);
        }
        return arrows;
    }

    private static String name(JavaClass type) {
        return type.getPackageName().substring(ROOT.length());
    }

    /** The groups of packages that depend on each other, directly or through others. */
    static Set<Set<String>> cycles(Map<String, Set<String>> arrows) {
        Map<String, Set<String>> reached = closure(arrows);
        Set<Set<String>> cycles = new HashSet<>();
        reached.forEach((one, others) -> {
            Set<String> group = new TreeSet<>();
            others.stream()
                    .filter(other -> reached.getOrDefault(other, Set.of()).contains(one))
                    .forEach(group::add);
            if (!group.isEmpty()) {
                cycles.add(group);
            }
        });
        return cycles;
    }

    /** All packages that each package depends on, directly or through others. */
    public static Map<String, Set<String>> closure(Map<String, Set<String>> arrows) {
        Map<String, Set<String>> closure = new TreeMap<>();
        arrows.keySet().forEach(start -> {
            Set<String> reached = new TreeSet<>();
            Deque<String> open = new ArrayDeque<>(arrows.get(start));
            while (!open.isEmpty()) {
                String next = open.poll();
                if (reached.add(next)) {
                    open.addAll(arrows.getOrDefault(next, Set.of()));
                }
            }
            closure.put(start, reached);
        });
        return closure;
    }

    /** The fewest arrows with the same closure; for a graph without cycles. */
    public static Map<String, Set<String>> reduced(Map<String, Set<String>> arrows) {
        Map<String, Set<String>> closure = closure(arrows);
        Map<String, Set<String>> reduced = new TreeMap<>();
        closure.forEach((start, reached) -> {
            Set<String> direct = new TreeSet<>(reached);
            reached.forEach(between -> direct.removeAll(closure.getOrDefault(between, Set.of())));
            reduced.put(start, direct);
        });
        return reduced;
    }
}
