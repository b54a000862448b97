package org.ixntck;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;

class ToolsTest {

    @Test
    void shouldLetATestRunWhoseProgramIsThere() {
        assertThatCode(() -> Tools.need(true, "sh", "-c", "exit 0")).doesNotThrowAnyException();
    }

    @Test
    void shouldSkipATestWhoseProgramIsMissing() {
        assertThatThrownBy(() -> Tools.need(false, "ixn-tck-no-such-program")).isInstanceOf(TestAbortedException.class);
        assertThatThrownBy(() -> Tools.need(false, "sh", "-c", "exit 1")).isInstanceOf(TestAbortedException.class);
    }

    @Test
    void shouldFailItInsteadWhereToolsAreRequired() {
        assertThatThrownBy(() -> Tools.need(true, "ixn-tck-no-such-program"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("ixn-tck-no-such-program is missing");
    }
}
