package org.ixntck.run;

import java.nio.file.Path;
import java.util.List;

/**
 * The options of an atlas.
 *
 * @param adapter the value of {@code --adapter}
 * @param reports the folder in which the run creates its own
 * @param only cells, rows, phases or columns; empty for all
 * @param jobs the number of cells that are played side by side
 */
public record AtlasOptions(String adapter, Path reports, List<String> only, int jobs) {

    public AtlasOptions {
        only = List.copyOf(only);
        if (jobs < 1 || jobs > Options.JOBS_MAX) {
            throw new IllegalArgumentException("expected 1 to %d jobs, saw %d".formatted(Options.JOBS_MAX, jobs));
        }
    }
}
