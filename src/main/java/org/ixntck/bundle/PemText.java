package org.ixntck.bundle;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file in PEM (RFC 7468) with one block.
 *
 * @param label such as {@code PRIVATE KEY}
 * @param der what is in it
 */
record PemText(String label, byte[] der) {

    private static final int BYTES_MAX = 64 << 10;
    private static final int LINE = 64;
    private static final Pattern BLOCK =
            Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----\\s*([^-]*?)\\s*-----END \\1-----", Pattern.DOTALL);

    /**
     * Reads a file. Of several blocks, as openssl writes them for some keys, the last one counts: parameters come first.
     *
     * @throws KeyException if there is no such file, or nothing like that in it
     */
    static PemText read(Path file) throws KeyException {
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > BYTES_MAX) {
                throw new KeyException("%s: expected a file with a key in PEM, saw %s"
                        .formatted(file, Files.exists(file) ? "something else" : "no such file"));
            }
            Matcher block = BLOCK.matcher(Files.readString(file, StandardCharsets.ISO_8859_1));
            PemText last = null;
            while (block.find()) {
                String text = block.group(2);
                // Encrypted keys of older form have headers, of which nothing can be read here.
                boolean headers = text.contains(":");
                last = new PemText(
                        block.group(1),
                        headers ? new byte[0] : Base64.getMimeDecoder().decode(text));
            }
            if (last == null) {
                throw new KeyException(
                        "%s: expected a key in PEM, which begins with -----BEGIN, saw none; `ixn-tck key FILE` writes one"
                                .formatted(file));
            }
            return last;
        } catch (IOException e) {
            throw new KeyException("%s: the key cannot be read: %s".formatted(file, e));
        } catch (IllegalArgumentException e) {
            throw new KeyException("%s: expected base64 within the key".formatted(file));
        }
    }

    /** The text of the file. */
    String text() {
        byte[] separator = {'\n'};
        return "-----BEGIN %s-----\n%s\n-----END %s-----\n"
                .formatted(label, Base64.getMimeEncoder(LINE, separator).encodeToString(der), label);
    }
}
