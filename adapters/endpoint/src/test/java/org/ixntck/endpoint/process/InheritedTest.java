package org.ixntck.endpoint.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InheritedTest {

    private static final Map<String, String> OWN = Map.of(
            "PATH",
            "/bin",
            "LC_ALL",
            "C",
            "LC_x",
            "1",
            "CI_TOKEN",
            "secret",
            "LD_LIBRARY_PATH",
            "/lib",
            "PWD",
            "/",
            "PATHS",
            "2");

    @Test
    void whatAnyProgramNeedsIsPassedAndWhatIsNamed() {
        assertThat(new Inherited(OWN, List.of("LD_LIBRARY_PATH", "NOT_SET")).variables())
                .containsOnlyKeys("PATH", "LC_ALL", "LD_LIBRARY_PATH");
    }

    @Test
    void theRestIsNamedWithoutItsValues() {
        assertThat(new Inherited(OWN, List.of()).withheld())
                .contains("CI_TOKEN, LC_x, LD_LIBRARY_PATH, PATHS", "inherit")
                .doesNotContain("secret", "PWD");
        assertThat(new Inherited(Map.of("PATH", "/bin"), List.of()).withheld()).isEmpty();
    }
}
