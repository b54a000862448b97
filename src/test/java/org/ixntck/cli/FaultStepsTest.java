package org.ixntck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Faults as a vendor's own scenarios use them, against the bundled servers, which conform whatever is done to them. */
class FaultStepsTest {

    private static final String FEATURE = """
            Feature: faults

              Scenario Outline: a login of an application that <faults>
                Given Ann is registered on A
                When Ann's application <faults>
                And Ann logs in to A
                Then A answers EventAck
                And A reports EventAgentLogin for Ann
                When Ann logs out from A
                Then A answers EventAck
                And A reports exactly one EventAgentLogout for Ann

                Examples:
                  | faults                                  |
                  | sends in slices of 1 byte               |
                  | sends 20 bytes every 10 ms              |
                  | sends 200 ms late                       |
                  | sends 2 messages in one segment         |
                  | reads every 450 ms                      |
                  | reads every 50 ms for 100 ms            |

              Scenario Outline: a reporting engine that <faults>
                Given Ann is registered on A
                When the reporting engine <faults>
                And Ann logs in to A
                Then A answers EventAck
                And A reports EventAgentLogin for Ann
                And A relays EventCurrentAgentStatus to Ann
                When Ann's application is reset
                Then A reports exactly one EventAgentLogout for Ann

                Examples:
                  | faults                                            |
                  | sends in slices of 3 bytes                        |
                  | sends 200 ms late                                 |
                  | reads every 450 ms                                |
                  | reads every 450 ms until it receives its 1st EventAgentLogin |

              Scenario: an application with keep-alive that answers polls too late may be lost
                Given Ann's application asks for keep-alive every 200 ms
                And Ann is logged in to A
                When Ann's application sends 1500 ms late
                And Bob logs in to B on a new connection
                Then B answers EventAck

              Scenario: an application that is cut off before it logs in
                Given Ann is registered on A
                When Ann's application is reset before it sends its 1st RequestAgentLogin
                And Ann logs in to A
                Then A reports neither EventAgentLogin nor EventAgentLogout for Ann

              Scenario: an application that is cut off after its login
                Given Ann is registered on A
                When Ann's application closes its connection after it receives its 1st EventAck
                And Ann logs in to A
                And that has happened
                Then A reports exactly one EventAgentLogout for Ann

              Scenario: a half-closed application, which the bundled servers take for lost
                Given Ann is logged in to A
                When Ann's application is half-closed
                Then A reports exactly one EventAgentLogout for Ann

              Scenario: an application that hangs and goes on
                Given Ann is logged in to A
                When Ann's application reads nothing any more
                And Ann's application sends and reads as usual again
                And Ann logs out from A
                Then A reports exactly one EventAgentLogout for Ann
            """.replace(
                    "And Bob logs in to B on a new connection",
                    "And Bob connects to B and registers\n    And Bob logs in to B");

    @TempDir
    private Path folder;

    @Test
    void shouldFailNoConformantServer() throws Exception {
        Path own = Files.createDirectories(folder.resolve("own"));
        Files.writeString(own.resolve("faults.feature"), FEATURE);

        Program program = Program.certify(
                "--reports", folder.resolve("reports").toString(), "--features", own.toString(), "--only", "own");

        Map<String, String> verdicts = new TreeMap<>();
        JsonNode verdict = new ObjectMapper()
                .readTree(folder.resolve("reports/latest/verdict.json").toFile());
        verdict.get("ownScenarios")
                .forEach(it -> verdicts.put(
                        it.get("id").asText(),
                        it.get("verdict").asText() + " " + it.get("why").asText()));
        assertThat(verdicts)
                .hasSize(15)
                .allSatisfy((id, said) -> assertThat(said).isEqualTo("PASS "));
        assertThat(verdict.get("requirements"))
                .noneMatch(it -> it.get("verdict").asText().equals("FAIL"));
        assertThat(program.code()).as(program.out() + program.err()).isZero();
    }
}
