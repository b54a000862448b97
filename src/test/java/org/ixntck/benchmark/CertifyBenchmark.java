package org.ixntck.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.ixntck.benchmark.Child.Measured;

/**
 * Compares {@code certify} of the bundled pair with bare cucumber-jvm of the same version that runs as many scenarios, each of which only waits as
 * long as that of the certification took; with the html, message and junit plugins, and each with a class archive. The kit runs with the options of its
 * launcher; Cucumber runs once with the JVM as it is, and once with the options of the launcher, which nearly halve its processor time. One after the
 * other, so that all see the same machine.
 *
 * <pre>
 * mvn -q -DskipTests package
 * java -cp src/target/test-classes:src/target/ixn-tck-standalone.jar org.ixntck.benchmark.CertifyBenchmark
 * </pre>
 */
public final class CertifyBenchmark {

    private static final int PAIRS = 10;
    private static final String THREADS = "64";

    private final Path kit = Child.kit();
    private final Path scratch;
    private final Child child;
    private final Path glue;
    private final Path feature;

    private CertifyBenchmark(Path scratch) {
        this.scratch = scratch;
        this.child = new Child(scratch);
        this.glue = scratch.resolve("glue.jar");
        this.feature = scratch.resolve("waits.feature");
    }

    /**
     * Runs it. Takes about two minutes.
     *
     * @param args how many pairs; none for 10
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        Path scratch = Files.createTempDirectory("certify-benchmark");
        try {
            new CertifyBenchmark(scratch).run(args.length == 0 ? PAIRS : Integer.parseInt(args[0]));
        } finally {
            try (Stream<Path> files = Files.walk(scratch)) {
                files.sorted(Comparator.reverseOrder())
                        .forEach(it -> it.toFile().delete());
            }
        }
    }

    private void run(int pairs) throws IOException, InterruptedException {
        jar();
        certify("-XX:ArchiveClassesAtExit=" + scratch.resolve("kit.jsa"));
        waits(verdict());
        Bare plain = arguments -> child.plainJava(arguments);
        Bare tuned = arguments -> child.java(arguments);
        bare(plain, "-XX:ArchiveClassesAtExit=" + scratch.resolve("plain.jsa"));
        bare(tuned, "-XX:ArchiveClassesAtExit=" + scratch.resolve("tuned.jsa"));
        List<Double> ratios = new ArrayList<>();
        List<Double> tunedRatios = new ArrayList<>();
        List<Double> overLimit = new ArrayList<>();
        for (int pair = 1; pair <= pairs; pair++) {
            Measured certify = certify("-XX:SharedArchiveFile=" + scratch.resolve("kit.jsa"));
            double limit = verdict().at("/timing/limitMillis").asLong() / 1e3;
            waits(verdict());
            Measured bare = bare(plain, "-XX:SharedArchiveFile=" + scratch.resolve("plain.jsa"));
            Measured bareTuned = bare(tuned, "-XX:SharedArchiveFile=" + scratch.resolve("tuned.jsa"));
            ratios.add(certify.processorSeconds() / bare.processorSeconds());
            tunedRatios.add(certify.processorSeconds() / bareTuned.processorSeconds());
            overLimit.add(certify.wallSeconds() - limit);
            System.out.printf(
                    Locale.ROOT,
                    "certify %5.2f s of processor time, %5.2f s wall (limit %.2f s); bare %5.2f s, %5.2f s wall; with the launcher's options %5.2f s%n",
                    certify.processorSeconds(),
                    certify.wallSeconds(),
                    limit,
                    bare.processorSeconds(),
                    bare.wallSeconds(),
                    bareTuned.processorSeconds());
        }
        System.out.printf(
                Locale.ROOT,
                "medians: %.1f times the processor time of bare Cucumber (%.1f times that with the launcher's options), %.2f s of wall time over the physical limit%n",
                median(ratios),
                median(tunedRatios),
                median(overLimit));
    }

    /** Runs a JVM with these arguments. */
    private interface Bare {
        Measured java(String... arguments) throws IOException, InterruptedException;
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private Measured certify(String archive) throws IOException, InterruptedException {
        Measured measured = child.java(
                archive,
                "-jar",
                kit.toString(),
                "certify",
                "--reports",
                scratch.resolve("reports").toString());
        return checked(measured, "requirements: ");
    }

    private Measured bare(Bare jvm, String archive) throws IOException, InterruptedException {
        Measured measured = jvm.java(
                archive,
                "-cp",
                kit + System.getProperty("path.separator") + glue,
                "io.cucumber.core.cli.Main",
                "--threads",
                THREADS,
                "--plugin",
                "html:" + scratch.resolve("bare.html"),
                "--plugin",
                "message:" + scratch.resolve("bare.ndjson"),
                "--plugin",
                "junit:" + scratch.resolve("bare.xml"),
                "--plugin",
                "summary",
                "--glue",
                Waits.class.getPackageName(),
                feature.toString());
        return checked(measured, " passed");
    }

    private static Measured checked(Measured measured, String expected) {
        if (!measured.out().contains(expected)) {
            throw new IllegalStateException("expected '%s' in the output; saw %s".formatted(expected, measured.out()));
        }
        return measured;
    }

    private JsonNode verdict() throws IOException {
        return new JsonMapper()
                .readTree(scratch.resolve("reports/latest/verdict.json").toFile());
    }

    /** As many scenarios as there were, each with a wait as long as it took. */
    private void waits(JsonNode verdict) throws IOException {
        StringBuilder text = new StringBuilder("Feature: Waits\n");
        int number = 0;
        for (JsonNode scenario : verdict.get("scenarios")) {
            text.append("\n  Scenario: %d%n    Given a wait of %d ms%n"
                    .formatted(++number, scenario.get("millis").asLong()));
        }
        Files.writeString(feature, text);
    }

    /** A class archive takes no classes from folders. */
    private void jar() throws IOException {
        String name = Waits.class.getName().replace('.', '/') + ".class";
        try (OutputStream file = Files.newOutputStream(glue);
                JarOutputStream jar = new JarOutputStream(file);
                InputStream in = Waits.class.getClassLoader().getResourceAsStream(name)) {
            // Without entries for its folders Cucumber finds no classes in a jar.
            for (int slash = name.indexOf('/'); slash >= 0; slash = name.indexOf('/', slash + 1)) {
                jar.putNextEntry(new JarEntry(name.substring(0, slash + 1)));
            }
            jar.putNextEntry(new JarEntry(name));
            in.transferTo(jar);
        }
    }
}
