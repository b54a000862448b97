package org.ixntck.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** What each run needs: the servers under test, and a folder for its files. */
final class TargetOptions {

    @Option(
            names = "--adapter",
            paramLabel = "NAME[/SETTING=VALUE,...]|FILE.yaml|FILE.jar",
            defaultValue = "reference",
            description =
                    "the servers under test: a file that describes them, an adapter of the kit or of a jar in a folder"
                            + " 'adapters', or a jar with an adapter (default: the bundled reference servers)")
    private String adapter;

    @Option(
            names = "--reports",
            paramLabel = "DIR",
            defaultValue = "reports",
            description = "the folder in which the run creates its own (default: ./reports)")
    private Path reports;

    /** The value of {@code --adapter}. */
    String adapter() {
        return adapter;
    }

    /** The folder in which the run creates its own. */
    Path reports() {
        return reports;
    }
}
