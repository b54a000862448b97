package org.ixntck.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The copy of a description that a run keeps has none of its secrets. */
class DescriptionCopyTest {

    private static final String REST = "\nname: Acme\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "environment: {DB_PASSWORD: hunter2-x}",
                "environment:\n  API_TOKEN: 'hunter2-x'",
                "servers: [{environment: {VAULT: hunter2-x}, secret: [VAULT]}]",
                "start: [./server, --password, hunter2-x]",
                "start: [./server, --api-key=hunter2-x]",
                "start: [sh, -c, \"DB_PASSWORD=hunter2-x ./server\"]",
                "address: \"tcp://user:hunter2-x@host:1\"",
                "stop: {kill: [ssh, --token, hunter2-x]}",
                "# password: hunter2-x",
                "environment:\n  DB_PASSWORD: |-\n    hunter2-x\n    hunter2-y",
            })
    void shouldHaveNoSecret(String yaml) {
        String copy = Description.masked(yaml + REST);

        assertThat(copy).doesNotContain("hunter2").contains("***").endsWith(REST);
    }

    @Test
    void shouldOtherwiseBeTheSame() {
        String yaml = "# of Acme\nadapter: endpoint\nagents: {id: \"agent-{n}\", count: 5}\n";

        assertThat(Description.masked(yaml)).isEqualTo(yaml);
    }

    /** A value with escapes reads otherwise than it is written. */
    @Test
    void shouldBeLeftOutWhereASecretCannotBeToldFromTheRest() {
        assertThat(Description.masked("start: [--password, \"hunter\\x32-x\"]"))
                .isEqualTo("# not copied: its secrets could not be told from the rest of the text\n");
        assertThat(Description.masked("{")).startsWith("# not copied: ");
    }
}
