package org.ixntck.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "./acme|--password|hunter2x",
                "./acme|--password=hunter2x",
                "./acme|-Ddb.password=hunter2x",
                "./acme|--dbPassword|hunter2x",
                "./acme|--api-key|hunter2x",
                "env|DB_PASSWORD=hunter2x|./acme",
                "sh|-c|ACME_TOKEN='hunter2x' exec ./acme --port 1",
                "sh|-c|exec ./acme --secret hunter2x --port 1",
                "curl|-H|Authorization: Bearer hunter2x",
                "./acme|--db|postgres://user:hunter2x@db/acme",
                "python3 bridge.py --token hunter2x",
                "{\"password\": \"hunter2x\"}",
                "command=python3 b.py --password hunter2x,other=1",
                "./acme|--db-pass|hunter2x",
                "./acme|-pwd|hunter2x",
                "sh -c ./acme -pwd hunter2x",
                "DB_PASS=hunter2x",
                "SECRET_KEY=hunter2x",
                "./acme|--signing-key=hunter2x",
            })
    void areFoundInCommandsByTheNamesOfTheirOptions(String command) {
        List<String> words = Arrays.asList(command.split("\\|"));
        Secrets secrets = Secrets.none().andThoseOf(words);

        assertThat(secrets.mask("cannot run " + words))
                .doesNotContain("hunter2x")
                .contains("***");
        assertThat(secrets.mask("it printed: [hunter2x] again")).isEqualTo("it printed: [***] again");
        assertThat(secrets.toString()).doesNotContain("hunter");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "./acme|--port|7001",
                "./acme|--token-ttl|3600",
                "./acme|--passwords|many",
                "./acme|--secret|--port|1",
                "./acme|--bypass|some",
                "PWD=/home/acme",
                "OLDPWD=/home/acme"
            })
    void areNotSeenWhereThereAreNone(String command) {
        assertThat(Secrets.none()
                        .andThoseOf(Arrays.asList(command.split("\\|")))
                        .isEmpty())
                .isTrue();
    }

    @Test
    void ofSeveralLinesAreMaskedLineByLine() {
        Secrets secrets = Secrets.none().and("first line\nsecond line\n");

        assertThat(secrets.mask("x second line y\nfirst line")).isEqualTo("x *** y\n***");
    }

    @Test
    void thatAreShortLeaveOtherWordsAsTheyAre() {
        Secrets secrets = Secrets.none().and("abc");

        assertThat(secrets.mask("--password abc, abcd and x-abc")).isEqualTo("--password ***, abcd and x-abc");
    }

    @Test
    void thatContainEachOtherAreMaskedWhole() {
        assertThat(Secrets.none().and("secret").and("secret-more").mask("secret-more secret"))
                .isEqualTo("*** ***");
    }

    @Test
    void areFoundInBytesToo() {
        assertThat(Secrets.none().and("pässword").ofBytes().mask("x pÃ¤ssword")).isEqualTo("x ***");
    }
}
