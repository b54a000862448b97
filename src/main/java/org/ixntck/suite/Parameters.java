package org.ixntck.suite;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.ixntck.run.ExitCode;
import org.ixntck.run.Options;
import org.ixntck.run.RunException;
import org.junit.platform.engine.ConfigurationParameters;

/**
 * The configuration parameters of a run. Each has the meaning of the option of {@code certify} with the same name. Paths are relative to the
 * working directory of the tests; with Maven that is the module's folder.
 */
public final class Parameters {

    /** The servers under test: an adapter, or a file that describes the servers. Required. */
    public static final String ADAPTER = "ixn-tck.adapter";

    /** The folder in which the run creates its own; by default {@code target/ixn-tck}. */
    public static final String REPORTS = "ixn-tck.reports";

    /** Runs only the scenarios that test these, separated by commas. */
    public static final String ONLY = "ixn-tck.only";

    /** {@code true}: a violated SHOULD makes the run fail, as a MUST does. */
    public static final String STRICT = "ixn-tck.strict";

    /** The number of scenarios that run side by side. */
    public static final String JOBS = "ixn-tck.jobs";

    /** Shuffles the order of the scenarios. */
    public static final String SEED = "ixn-tck.seed";

    /** The file of known failures. */
    public static final String KNOWN_FAILURES = "ixn-tck.known-failures";

    /** The folder of the vendor's own features, which run in addition. */
    public static final String FEATURES = "ixn-tck.features";

    private static final String PREFIX = "ixn-tck.";
    private static final Set<String> ALL =
            new TreeSet<>(Set.of(ADAPTER, REPORTS, ONLY, STRICT, JOBS, SEED, KNOWN_FAILURES, FEATURES));
    private static final Path REPORTS_DEFAULT = Path.of("target", "ixn-tck");

    private final ConfigurationParameters given;

    Parameters(ConfigurationParameters given) {
        this.given = given;
    }

    private Stream<String> keys() {
        return given.keySet().stream().filter(key -> key.startsWith(PREFIX));
    }

    /** Whether there is any parameter of the kit. */
    boolean present() {
        return keys().findAny().isPresent();
    }

    /**
     * The options of the run.
     *
     * @throws RunException if a parameter is unknown or missing, or has a wrong value
     */
    Options options() throws RunException {
        Optional<String> unknown = keys().filter(key -> !ALL.contains(key)).findFirst();
        if (unknown.isPresent()) {
            throw wrong(
                    "%s: there is no such parameter; there are: %s".formatted(unknown.get(), String.join(", ", ALL)));
        }
        String adapter = given.get(ADAPTER)
                .orElseThrow(() -> wrong("%s is missing; say how to reach the servers, for example %s = reference"
                        .formatted(ADAPTER, ADAPTER)));
        long jobs = number(JOBS).orElse(Options.JOBS_DEFAULT);
        if (jobs < 1 || jobs > Options.JOBS_MAX) {
            throw wrong("%s: expected 1 to %d, saw %d".formatted(JOBS, Options.JOBS_MAX, jobs));
        }
        return new Options(
                adapter,
                given.get(REPORTS).map(Path::of).orElse(REPORTS_DEFAULT),
                given.get(ONLY).map(value -> List.of(value.split("\\s*,\\s*"))).orElse(List.of()),
                given.getBoolean(STRICT).orElse(false),
                (int) jobs,
                number(SEED),
                given.get(KNOWN_FAILURES).map(Path::of),
                given.get(FEATURES).map(Path::of),
                false,
                true);
    }

    private OptionalLong number(String key) throws RunException {
        Optional<String> value = given.get(key);
        try {
            return value.isPresent() ? OptionalLong.of(Long.parseLong(value.get())) : OptionalLong.empty();
        } catch (NumberFormatException e) {
            throw wrong("%s: expected a whole number, saw '%s'".formatted(key, value.get()));
        }
    }

    private static RunException wrong(String message) {
        return new RunException(ExitCode.USAGE, message);
    }
}
