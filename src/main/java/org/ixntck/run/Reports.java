package org.ixntck.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.ixntck.journal.History;

/** Writes the reports of a run into its folder. */
final class Reports {

    private final Result result;
    private final History history;
    private final List<Path> messages;

    Reports(Result result, History history, List<Path> messages) {
        this.result = result;
        this.history = history;
        this.messages = messages;
    }

    void write() throws IOException {
        // filled in with the report package
    }
}
