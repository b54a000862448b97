package org.ixntck.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ixntck.run.ExploreOptions;
import org.ixntck.run.Options;
import org.ixntck.run.RunException;
import org.ixntck.run.WalkInputs;
import org.ixntck.walk.Walk;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line options of a run of walks. */
final class WalkOptions {

    private static final Pattern DURATION = Pattern.compile("(\\d{1,9})(ms|s|m|h)");
    private static final long REPLAYS_DEFAULT = 1;
    private static final long SEED_MAX = 1_000_000;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Mixin
    private TargetOptions target;

    @Option(
            names = "--walks",
            paramLabel = "N",
            description =
                    "the number of walks (default: 1000; with --for, as many as there is time for; with --replay 1)")
    private Long walks;

    @Option(
            names = "--for",
            paramLabel = "TIME",
            description = "ends after that time, as 30s or 2m, with all that follows from a finding")
    private String time;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "the same seed makes the same walks (default: a random one)")
    private Long seed;

    @Option(
            names = "--agents",
            paramLabel = "N",
            defaultValue = "" + ExploreOptions.AGENTS_DEFAULT,
            description = "the number of agents of a walk, at most (default: ${DEFAULT-VALUE})")
    private int agents;

    @Option(
            names = "--replay",
            paramLabel = "FILE",
            description = "plays a recorded walk, for example reports/latest/findings/AD-01/walk.ndjson")
    private Path replay;

    @Option(
            names = "--jobs",
            paramLabel = "N",
            defaultValue = "" + ExploreOptions.JOBS_DEFAULT,
            description = "the number of walks that are played side by side (default: ${DEFAULT-VALUE})")
    private int jobs;

    @Option(names = "--known-failures", paramLabel = "FILE", description = "accepts the reviewed failures of this file")
    private Path knownFailures;

    @Option(names = "--strict", description = "a violated SHOULD makes the run fail, as a MUST does")
    private boolean strict;

    ExploreOptions options() throws RunException {
        new Range("--jobs", 1, Options.JOBS_MAX).check(spec, jobs);
        new Range("--agents", 1, Walk.NAMES.size()).check(spec, agents);
        if (walks != null) {
            new Range("--walks", 1, Long.MAX_VALUE).check(spec, walks);
        }
        Optional<Walk> recorded = replay == null ? Optional.empty() : Optional.of(WalkInputs.recorded(replay));
        long otherwise =
                recorded.isPresent() ? REPLAYS_DEFAULT : time == null ? ExploreOptions.WALKS_DEFAULT : Long.MAX_VALUE;
        return new ExploreOptions(
                target.adapter(),
                target.reports(),
                walks == null ? otherwise : walks,
                Optional.ofNullable(time).map(this::duration),
                recorded.map(Walk::seed).orElseGet(() -> seed == null ? System.nanoTime() % SEED_MAX : seed),
                agents,
                recorded,
                jobs,
                Optional.ofNullable(knownFailures),
                strict,
                Set.of());
    }

    private Duration duration(String text) {
        Matcher matcher = DURATION.matcher(text.strip());
        if (!matcher.matches() || Long.parseLong(matcher.group(1)) == 0) {
            throw new ParameterException(
                    spec.commandLine(),
                    "Invalid value for option '--for': expected a time such as 30s or 2m, saw '%s'".formatted(text));
        }
        long number = Long.parseLong(matcher.group(1));
        return switch (matcher.group(2)) {
            case "ms" -> Duration.ofMillis(number);
            case "s" -> Duration.ofSeconds(number);
            case "m" -> Duration.ofMinutes(number);
            default -> Duration.ofHours(number);
        };
    }
}
