package org.ixntck.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ShortIdsTest {

    private static final String ONE = "416c8ddf-7b78-4317-ba2a-f83df6c7b29c";
    private static final String OTHER = "b20345f7-f4d3-4e33-ae99-402a4c0c081c";

    private final ShortIds ids = new ShortIds();

    @Test
    void an_id_has_the_same_name_wherever_it_is() {
        assertThat(ids.shorten("{\"testCase\":{\"id\":\"" + ONE + "\",\"n\":1}}"))
                .isEqualTo("{\"testCase\":{\"id\":\"i0\",\"n\":1}}");
        assertThat(ids.shorten("{\"a\":[\"" + ONE + "\",\"" + OTHER + "\"],\"b\":{\"id\":\"" + OTHER + "\"}}"))
                .as("it is known only from its definition on")
                .isEqualTo("{\"a\":[\"i0\",\"" + OTHER + "\"],\"b\":{\"id\":\"i1\"}}");
        assertThat(ids.of(OTHER)).isEqualTo("i1");
    }

    @Test
    void a_text_that_looks_like_an_id_stays() {
        ids.of(ONE);
        String text = "{\"value\":\"" + OTHER + "\",\"text\":\"he said \\\"" + ONE + "\\\" \",\"x\":\"" + ONE + "x\"}";

        assertThat(ids.shorten(text)).isEqualTo(text);
        assertThat(ids.shorten("\"" + ONE)).isEqualTo("\"" + ONE);
    }
}
