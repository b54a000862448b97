package org.ixntck.run;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.ixntck.adapter.Profile;
import org.ixntck.journal.KnownFailures;
import org.ixntck.judge.rule.Catalogue;
import org.ixntck.known.KnownFailuresException;
import org.ixntck.known.KnownFailuresFile;
import org.ixntck.known.Subjects;
import org.ixntck.walk.Walk;
import org.ixntck.walk.WalkFile;

/** What a run of walks is given: read and checked before a server is started. */
public final class WalkInputs {

    private WalkInputs() {}

    /**
     * A recorded walk.
     *
     * @throws RunException if there is none
     */
    public static Walk recorded(Path file) throws RunException {
        try {
            return WalkFile.read(file);
        } catch (IOException e) {
            throw new RunException(
                    ExitCode.USAGE,
                    "expected a recorded walk, such as reports/latest/findings/AD-01/walk.ndjson; '%s' cannot be read: %s"
                            .formatted(
                                    file, e instanceof NoSuchFileException ? "there is no such file" : e.getMessage()),
                    e);
        }
    }

    static KnownFailures known(ExploreOptions options) throws RunException {
        if (options.knownFailures().isEmpty()) {
            return KnownFailures.none();
        }
        List<String> scenarios =
                Bench.bundled().scenarios().stream().map(it -> it.id()).toList();
        try {
            return KnownFailuresFile.read(
                    options.knownFailures().get(),
                    new Subjects(Catalogue.bundled(), scenarios, any -> false, any -> false));
        } catch (KnownFailuresException e) {
            throw new RunException(ExitCode.USAGE, e.getMessage(), e);
        }
    }

    static void check(ExploreOptions options, Profile profile) throws RunException {
        int needed = options.replay().map(Walk::agentsNeeded).orElse(options.agents());
        int there = profile.agents().count();
        if (there < needed) {
            String instead = options.replay().isPresent() ? "" : ", or give --agents %d".formatted(Math.max(1, there));
            throw new RunException(
                    ExitCode.USAGE,
                    "%s needs %d agents, and the description has %d; raise its agents: count%s"
                            .formatted(
                                    options.replay().isPresent() ? "the recorded walk" : "a walk",
                                    needed,
                                    there,
                                    instead));
        }
    }
}
