package org.ixntck.report;

import io.cucumber.core.cli.Main;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Runs Cucumber with small features, to get the messages that it writes. */
final class TinyCucumber {

    private static final String FEATURE = """
            Feature: Agent disconnects

              Rule: The primary reports the logout of a logged-in agent, however its application went away

                @AD-01 @AD-03
                Scenario Outline: the agent application goes away
                  Given Ann is logged in to A and available on B
                  When Ann's application <goes away>
                  Then A reports <what>

                  Examples:
                    | goes away              | what |
                    | closes its connections | it   |

                  Examples: the hard way
                    | goes away | what   |
                    | is reset  | it not |

                Scenario: the server is killed
                  Given Ann is logged in to A and available on B
                  Then A reports it

                Scenario: not asked for
                  Then A reports it

              @again
              Scenario: nothing can be said of it
                Given Ann is logged in to A and available on B
                Then nothing can be said

              @late
              Scenario: found at the end
                Given Ann is logged in to A and available on B

              Scenario: the server is wicked
                When the log says "<img src=x onerror=document.title='owned'>"
                Then A reports it
            """;

    private TinyCucumber() {}

    static Path run(Path folder, String name, String tagsOrNames) throws IOException {
        Path features = Files.createDirectories(folder.resolve("features/agent-disconnects"));
        Files.writeString(features.resolve("loss-of-the-connection.feature"), FEATURE);
        Files.writeString(
                features.resolve("other.feature"),
                "Feature: other\n  Scenario: not asked for\n    Then A reports it\n");
        Path messages = folder.resolve(name);
        Main.run(
                new String[] {
                    "--glue",
                    "org.ixntck.report.glue",
                    "--plugin",
                    "message:" + messages,
                    "--name",
                    tagsOrNames,
                    folder.resolve("features").toString()
                },
                TinyCucumber.class.getClassLoader());
        return messages;
    }
}
