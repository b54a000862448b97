package org.ixntck.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.ixntck.adapter.AdapterException;
import org.junit.jupiter.api.Test;

class WordsTest {

    @Test
    void blanksDivideWordsButNotWithinQuotes() throws Exception {
        assertThat(Words.of("python3 'my bridge.py'  --name=\"A 'B'\" --port {port} ''")
                        .all())
                .containsExactly("python3", "my bridge.py", "--name=A 'B'", "--port", "{port}", "");
    }

    @Test
    void aQuoteNeedsItsEnd() {
        assertThatThrownBy(() -> Words.of("python3 'my bridge.py"))
                .isInstanceOf(AdapterException.class)
                .hasMessageContaining("has a quote without its end");
    }
}
