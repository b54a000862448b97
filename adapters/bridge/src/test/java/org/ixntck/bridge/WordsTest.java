package org.ixntck.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
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
    void secretsAreThoseOfTheCommandAndOfTheEnvironment() throws Exception {
        Map<String, String> environment = Map.of("CI_TOKEN", "hidden-1", "HOME", "/home/me", "PWD", "/home/me/acme");

        assertThat(Words.of("bridge --token hidden-2")
                        .secrets(environment)
                        .mask("hidden-1 hidden-2 /home/me /home/me/acme"))
                .isEqualTo("*** *** /home/me /home/me/acme");
    }

    @Test
    void aQuoteNeedsItsEnd() {
        assertThatThrownBy(() -> Words.of("python3 'my bridge.py"))
                .isInstanceOf(AdapterException.class)
                .hasMessageContaining("has a quote without its end");
    }
}
