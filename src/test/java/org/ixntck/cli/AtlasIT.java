package org.ixntck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole atlas, against the bundled servers: nothing is found, in the promised time. In the soak profile under each policy. */
class AtlasIT {

    private static final Pattern TIME = Pattern.compile("not tested in (\\d+)\\.\\d s: INCOMPLETE");
    private static final int SECONDS_MAX = 120;

    @TempDir
    private Path folder;

    @Test
    void shouldFindNothingInAConformantServer() {
        shouldFindNothing("refuse");
    }

    @ParameterizedTest
    @Tag("soak")
    @ValueSource(strings = {"allow", "close-earlier"})
    void shouldFindNothingUnderTheOtherPolicies(String policy) {
        shouldFindNothing(policy);
    }

    private void shouldFindNothing(String policy) {
        Program program = Program.run(
                "atlas", "--adapter", "reference/duplicate-login=" + policy, "--reports", folder.toString());

        assertThat(program.code()).as(program.out() + program.err()).isZero();
        Matcher time = TIME.matcher(program.out());
        assertThat(time.find()).as(program.out()).isTrue();
        assertThat(Integer.parseInt(time.group(1))).isLessThan(SECONDS_MAX);
        assertThat(program.out())
                .contains("564 cells: 512 ok, 0 failed, 0 advisories, 0 undecided, 0 errors, 52 not tested");
    }
}
