package org.ixntck.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.ixntck.Tools;
import org.ixntck.run.ExitCode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Servers that were not built with the kit, from reports of what goes wrong in the field. Random walks find their defects, and nothing in the one
 * without a defect. {@link FieldServerSoakIT} tries all of them.
 */
class FieldServerIT {

    private static final long SEED = 1;
    private static final Duration TIME_MAX = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    @BeforeAll
    static void node() {
        Tools.need("node", "--version");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "not-available-hits-other",
                "logout-overtakes-login",
                "re-register-subscribes-twice",
                "member-order-fixed",
                "unknown-message-ends-session"
            })
    void shouldFindADefectByARequirementThatItBreaks(String defect) throws Exception {
        FieldServer server = FieldServer.with(defect);

        Search search = Search.of(
                server.description(folder).toString(), folder, SEED, Long.MAX_VALUE, TIME_MAX, server.breaks());

        assertThat(search.caught(server.breaks()))
                .as("%s after %s", defect, search.summary())
                .isNotEmpty();
    }

    @Test
    void shouldFindNothingWhereThereIsNoDefect() throws Exception {
        Path server = FieldServer.plain("refuse", "").description(folder);

        Search search = Search.of(server.toString(), folder, SEED, 200, TIME_MAX, Set.of());

        assertThat(search.failed()).isEmpty();
        assertThat(search.summary().get("walks").asLong()).isEqualTo(200);
        assertThat(search.result().exitCode()).isEqualTo(ExitCode.CONFORMANT);
    }
}
