package org.ixntck.endpoint.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.ixntck.adapter.Secrets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BoundedFileTest {

    private static final String SECRET = "hidden-0123456789";
    private static final int CHUNK = 64 << 10;

    private static String kept(byte[] printed, int chunk) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (BoundedFile file = new BoundedFile(out, 4 << 20, Secrets.none().and(SECRET))) {
            for (int at = 0; at < printed.length; at += chunk) {
                byte[] part = Arrays.copyOfRange(printed, at, Math.min(printed.length, at + chunk));
                file.write(part, part.length);
            }
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(ints = {1_000, CHUNK - 7, CHUNK, 3 * CHUNK + 5})
    void shouldMaskSecretsAcrossTheLimitOfALongLine(int chunk) {
        String text = "first\n" + SECRET.repeat((2 << 20) / SECRET.length()) + "\nnext " + SECRET + "\n" + "end";

        String kept = kept(text.getBytes(StandardCharsets.UTF_8), chunk);

        assertThat(kept).startsWith("first\n***").endsWith("\nnext ***\nend").contains("the rest of this line");
        assertThat(kept.replaceAll("\\[ixn-tck:[^]]*]", ""))
                .as("no part of a secret")
                .doesNotContainPattern("hidd|[0-9]");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, CHUNK})
    void shouldMaskSecretsAcrossWrites(int chunk) {
        String text = "a " + SECRET + "\n" + SECRET + "\nb " + SECRET;

        assertThat(kept(text.getBytes(StandardCharsets.UTF_8), chunk)).isEqualTo("a ***\n***\nb ***");
    }
}
