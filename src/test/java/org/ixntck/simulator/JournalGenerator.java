package org.ixntck.simulator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.ixntck.journal.JournalFile;

/**
 * Writes long journals of conformant servers for benchmarks, with the mix of messages, takeovers and reconnects that a certification has.
 *
 * <pre>
 * mvn -q -DskipTests package
 * java -cp src/target/test-classes:src/target/ixn-tck-standalone.jar org.ixntck.simulator.JournalGenerator one-site 1000000 1 RUN
 * ./ixn-tck judge RUN
 * </pre>
 */
public final class JournalGenerator {

    private static final String JOURNAL = "journal.ndjson";
    private static final int AGENTS = 10_000;
    private static final int SITES = 10_000;
    private static final int SIDE_BY_SIDE = 64;
    private static final long SITE_SECONDS = 2;
    private static final long ONE_SITE_SECONDS = 86_400;

    private JournalGenerator() {}

    /**
     * Writes {@code journal.ndjson} into a folder.
     *
     * @param args {@code one-site} or {@code many-sites}, how many entries, a seed, and the folder
     */
    public static void main(String[] args) throws IOException {
        if (args.length != 4) {
            throw new IllegalArgumentException(
                    "expected one-site|many-sites ENTRIES SEED FOLDER, saw %d arguments".formatted(args.length));
        }
        Path folder = Files.createDirectories(Path.of(args[3]));
        Path file = folder.resolve(JOURNAL);
        long entries = write(args[0], Long.parseLong(args[1]), Long.parseLong(args[2]), folder);
        System.out.printf(
                Locale.ROOT, "%s: %,d entries, %,d bytes, from seed %s%n", file, entries, Files.size(file), args[2]);
    }

    /**
     * Writes {@code journal.ndjson} into a folder, and returns how many entries it has.
     *
     * @param shape {@code one-site} or {@code many-sites}
     * @param entries at which the last deployments are taken down
     */
    public static long write(String shape, long entries, long seed, Path folder) throws IOException {
        return JournalFile.write(
                folder.resolve(JOURNAL),
                Storm.of(seed, settings(shape, entries)).entries());
    }

    /**
     * What is simulated.
     *
     * @param shape {@code one-site} with 10,000 agents, or {@code many-sites}: 10,000 of them
     * @param entries at which the last deployments are taken down
     */
    static Settings settings(String shape, long entries) {
        Settings certified = Settings.storm()
                .duplicateLogin("allow")
                .mood(Mood.certification())
                .entries(entries);
        return switch (shape) {
            case "one-site" -> certified.size(2, AGENTS, 1).seconds(ONE_SITE_SECONDS);
            case "many-sites" ->
                certified.size(2, 2, 1).sites(SITES, SIDE_BY_SIDE).seconds(SITE_SECONDS);
            default -> throw new IllegalArgumentException("expected one-site or many-sites, saw %s".formatted(shape));
        };
    }
}
