package org.ixntck.field;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.ixntck.run.Exploration;
import org.ixntck.run.ExploreOptions;
import org.ixntck.run.Result;
import org.ixntck.run.WalkProgress;

/**
 * What random walks found in a subject.
 *
 * @param failed the requirements that were broken
 * @param summary the numbers of the run, as its walks.json has them
 * @param result of the run
 */
record Search(Set<String> failed, JsonNode summary, Result result) {

    /**
     * Plays walks, until one breaks a requirement that is sought, if any is.
     *
     * @param walks how many at most
     * @param time for how long at most
     */
    static Search of(String adapter, Path reports, long seed, long walks, Duration time, Set<String> sought)
            throws Exception {
        ExploreOptions options = new ExploreOptions(
                adapter,
                reports,
                walks,
                Optional.of(time),
                seed,
                ExploreOptions.AGENTS_DEFAULT,
                Optional.empty(),
                ExploreOptions.JOBS_DEFAULT,
                Optional.empty(),
                false,
                sought);
        try (Exploration exploration = Exploration.begin(options)) {
            exploration.execute(WalkProgress.silent());
            Result result = exploration.report();
            return new Search(exploration.counts().failed().keySet(), summary(result.folder()), result);
        }
    }

    private static JsonNode summary(Path folder) throws IOException {
        return new ObjectMapper().readTree(Files.readAllBytes(folder.resolve("walks.json")));
    }

    /** Those of these requirements that were broken. */
    Set<String> caught(Set<String> sought) {
        Set<String> caught = new TreeSet<>(failed);
        caught.retainAll(sought);
        return caught;
    }
}
