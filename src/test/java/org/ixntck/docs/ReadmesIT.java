package org.ixntck.docs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The README, and those of the adapters. */
class ReadmesIT extends TypedCommands {

    /** More than these are not left to the reader's trust. */
    private static final int UNTRIED_MAX = 3;

    ReadmesIT() {
        super(page -> !page.path().startsWith("docs/"));
    }

    @Test
    void shouldLeaveFewCommandsUntried() {
        assertThat(Page.withCommands().stream()
                        .flatMap(page -> Example.of(page).stream())
                        .filter(Example::untried))
                .hasSizeLessThanOrEqualTo(UNTRIED_MAX);
    }
}
