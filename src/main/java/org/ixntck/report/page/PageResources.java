package org.ixntck.report.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/** The styles and scripts of the page, and a policy by which a browser runs these and no other, and loads nothing. */
final class PageResources {

    private static final List<String> STYLES = List.of("uplot/uPlot.min.css", "page.css");
    private static final List<String> SCRIPTS =
            List.of("text.js", "data.js", "diagram.js", "wirelog.js", "scenario.js", "figures.js", "page.js");

    private final String licence = resource("uplot/LICENSE");
    private final String style = joined(STYLES);
    private final String plots = resource("uplot/uPlot.iife.min.js");
    private final String script = "(() => {\n'use strict';\n" + joined(SCRIPTS) + "})();\n";

    private static String joined(List<String> names) {
        return names.stream().map(PageResources::resource).collect(Collectors.joining());
    }

    private static String resource(String name) {
        try (InputStream in = PageResources.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("expected %s in the kit's own jar".formatted(name), e);
        }
    }

    /** The value of a Content-Security-Policy. */
    String policy() {
        return "default-src 'none'; base-uri 'none'; form-action 'none'; style-src '%s'; script-src '%s' '%s'"
                .formatted(digest(style), digest(plots), digest(script));
    }

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    String style() {
        return "<style>%s</style>".formatted(style);
    }

    /** The scripts, with the licence of the one that is not the kit's own. */
    String script() {
        return "<!-- uPlot:\n%s-->\n<script>%s</script>\n<script>%s</script>\n".formatted(licence, plots, script);
    }
}
