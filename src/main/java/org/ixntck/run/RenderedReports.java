package org.ixntck.run;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.ixntck.evidence.EvidenceException;
import org.ixntck.evidence.RunFiles;
import org.ixntck.report.EntryIndex;
import org.ixntck.report.VerdictJson;

/** Whether the reports of a run are those that this kit renders of its journal, and of what Cucumber wrote beside it. */
public final class RenderedReports {

    private static final List<String> COMPARED =
            List.of(VerdictJson.NAME, Reports.SUMMARY, Reports.JUNIT, Reports.PAGE, Reports.CUCUMBER);
    private static final int BYTES_MAX = 64 << 20;
    /** Compressed data. How it is compressed depends on the platform. */
    private static final Pattern PACKED = Pattern.compile("(<script type=\"application/gzip\"[^>]*>)([\\w+/=]++)");

    private RenderedReports() {}

    /**
     * Renders the reports into a folder of its own, which is removed again, and compares those that the run has.
     *
     * @param index of the whole journal
     * @param limitMillis the physical limit of the run, which its journal does not have
     * @return a sentence on the first report that is another; empty if there is none
     * @throws EvidenceException if a report is too large to be one
     * @throws IOException if the reports cannot be read, or cannot be rendered
     */
    public static Optional<String> difference(
            Rejudged judged, EntryIndex index, Rejudging.Source journal, OptionalLong limitMillis, RunFiles files)
            throws EvidenceException, IOException {
        Path folder = Files.createTempDirectory("ixn-tck-verify");
        try {
            Reports reports =
                    Reports.of(judged.result().in(folder).within(limitMillis), judged.figures(), index, journal);
            reports.writeForPrograms();
            List<Path> messages = messages(files, folder);
            // Cucumber may have written on after the reports of a run that ended early.
            boolean whole = judged.result().why().isEmpty() && !messages.isEmpty();
            if (whole) {
                reports.writePages(messages);
            } else {
                reports.writePage();
            }
            for (String name : COMPARED) {
                if (files.names().contains(name) && (whole || !name.equals(Reports.CUCUMBER))) {
                    Optional<String> difference =
                            difference(name, files.content(name, BYTES_MAX), Files.readAllBytes(folder.resolve(name)));
                    if (difference.isPresent()) {
                        return difference;
                    }
                }
            }
            return Optional.empty();
        } finally {
            remove(folder);
        }
    }

    private static List<Path> messages(RunFiles files, Path folder) throws IOException {
        List<Path> copies = new ArrayList<>();
        for (String name : List.of(Certification.MESSAGES, Certification.MESSAGES_AGAIN)) {
            if (files.names().contains(name)) {
                Path copy = folder.resolve(name);
                try (InputStream in = files.open(name)) {
                    Files.copy(in, copy);
                }
                copies.add(copy);
            }
        }
        return copies;
    }

    private static Optional<String> difference(String name, byte[] there, byte[] rendered) {
        List<String> saw = unpacked(there).lines().toList();
        List<String> expected = unpacked(rendered).lines().toList();
        for (int i = 0; i < Math.max(saw.size(), expected.size()); i++) {
            if (i >= saw.size() || i >= expected.size() || !saw.get(i).equals(expected.get(i))) {
                return Optional.of("%s: line %d: expected what this kit renders of the journal, saw something else"
                        .formatted(name, i + 1));
            }
        }
        return Optional.empty();
    }

    private static String unpacked(byte[] report) {
        Matcher packed = PACKED.matcher(new String(report, StandardCharsets.UTF_8));
        return packed.replaceAll(it -> Matcher.quoteReplacement(it.group(1) + unpacked(it.group(2))));
    }

    /** What is no compressed data stays as it is, and differs. */
    private static String unpacked(String base64) {
        try (GZIPInputStream in =
                new GZIPInputStream(new ByteArrayInputStream(Base64.getDecoder().decode(base64)))) {
            return new String(in.readNBytes(BYTES_MAX), StandardCharsets.US_ASCII);
        } catch (IOException | IllegalArgumentException e) {
            return base64;
        }
    }

    private static void remove(Path folder) {
        try (var files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                Files.delete(file);
            }
            Files.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("the folder %s cannot be removed".formatted(folder), e);
        }
    }
}
