package org.ixntck.simulator;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which catalogue the head of a journal names: the one that the kit was built with. */
final class Catalogue {

    private static final String RESOURCE = "/features/requirements.yaml";
    private static final Pattern REVISION = Pattern.compile("(?m)^revision: \"?([^\"\\n]+)\"?$");

    private Catalogue() {}

    static String revision() {
        Matcher line = REVISION.matcher(new String(bytes(), StandardCharsets.UTF_8));
        if (!line.find()) {
            throw new IllegalStateException("expected a revision in " + RESOURCE + ", saw none");
        }
        return line.group(1);
    }

    static String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("expected SHA-256 in every Java runtime", e);
        }
    }

    private static byte[] bytes() {
        try (InputStream in = Catalogue.class.getResourceAsStream(RESOURCE)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(RESOURCE + " cannot be read", e);
        }
    }
}
