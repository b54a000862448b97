package org.ixntck.run;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.ixntck.figures.Measurement;
import org.ixntck.journal.Entry;
import org.ixntck.journal.Event;
import org.ixntck.journal.Event.RunStarted;
import org.ixntck.journal.JournalReader;
import org.ixntck.journal.ReadAhead;
import org.ixntck.journal.Seal;
import org.ixntck.judge.rule.Catalogue;
import org.ixntck.judge.verdict.Judge;
import org.ixntck.judge.verdict.Judging;
import org.ixntck.report.UnexpectedExits;
import org.ixntck.text.FileProblem;

/** Computes the verdicts of a run again from its journal alone, while the journal is read. */
public final class Rejudging {

    private final Catalogue catalogue;
    private final Set<String> whole;
    private final UntrustedJournal untrusted;
    private final UnexpectedExits exits = new UnexpectedExits();
    private final Measurement measurement = new Measurement();
    private final Consumer<Entry> beside;
    private Optional<RunStarted> head = Optional.empty();
    private Optional<Event.RunEnded> end = Optional.empty();
    private Optional<Judging> judging = Optional.empty();

    private Rejudging(Catalogue catalogue, Set<String> whole, Consumer<Entry> beside) {
        this.beside = beside;
        this.catalogue = catalogue;
        this.whole = whole;
        this.untrusted = new UntrustedJournal(catalogue);
    }

    /** Opens a journal, which is read again where one pass is not enough. */
    public interface Source {

        /**
         * Its bytes, from the beginning.
         *
         * @throws IOException if it cannot be read
         */
        InputStream open() throws IOException;
    }

    /**
     * Judges a recorded run, up to the last complete line of its journal.
     *
     * @throws RunException if there is no journal, it is not a faithful record of a run, or this kit cannot judge it
     */
    public static Rejudged of(Path folder) throws RunException {
        return of(folder, entry -> {});
    }

    /**
     * The same.
     *
     * @param beside takes each entry, on the thread that reads, as far as there is something else to be found out
     */
    static Rejudged of(Path folder, Consumer<Entry> beside) throws RunException {
        Path file = folder.resolve(RunFolder.JOURNAL);
        if (Files.notExists(file) || Files.isRegularFile(folder)) {
            throw new RunException(
                    ExitCode.USAGE,
                    "expected the folder of a run, such as reports/latest; saw '%s', in which there is no %s"
                            .formatted(folder, RunFolder.JOURNAL));
        }
        return of(file.toString(), () -> JournalReader.bytes(file), folder, beside);
    }

    /**
     * Judges a recorded run, wherever its journal is.
     *
     * @param name of the journal, for sentences
     * @param folder of the run, which the result names
     * @param beside takes each entry, on the thread that reads, as far as there is something else to be found out
     * @throws RunException if it is not a faithful record of a run, or this kit cannot judge it
     */
    public static Rejudged of(String name, Source journal, Path folder, Consumer<Entry> beside) throws RunException {
        try {
            Catalogue catalogue = Catalogue.bundled();
            Rejudging first = new Rejudging(catalogue, Set.of(), beside);
            Seal seal = first.read(journal);
            if (first.lost().isEmpty()) {
                return new Rejudged(first.result(folder), first.measurement.end(), seal);
            }
            Rejudging again = new Rejudging(catalogue, first.lost(), entry -> {});
            again.read(journal);
            return new Rejudged(again.result(folder), again.measurement.end(), seal);
        } catch (IOException e) {
            throw new RunException(ExitCode.USAGE, "%s cannot be judged: %s".formatted(name, FileProblem.of(e)), e);
        } catch (RuntimeException e) {
            // The kit can judge every journal that it writes, so this one was modified.
            throw new RunException(
                    ExitCode.USAGE,
                    "%s cannot be judged: it says what no run of this kit can have recorded; if a run has, report it (%.200s)"
                            .formatted(name, e),
                    e);
        }
    }

    private Seal read(Source journal) throws IOException {
        try (JournalReader reader = JournalReader.of(journal.open())) {
            try (ReadAhead entries = new ReadAhead(reader, this::check)) {
                for (Optional<Entry> entry = entries.next(); entry.isPresent(); entry = entries.next()) {
                    accept(entry.get());
                }
            }
            return reader.seal();
        }
    }

    /** On the thread that reads. */
    private void check(Entry entry) throws IOException {
        untrusted.accept(entry);
        exits.accept(entry);
        measurement.accept(entry);
        beside.accept(entry);
    }

    private void accept(Entry entry) {
        if (entry.event() instanceof RunStarted started) {
            boolean strict = Boolean.TRUE.equals(started.options().get("strict"));
            head = Optional.of(started);
            judging = Optional.of(new Judge(catalogue, strict).begin(whole));
        } else if (entry.event() instanceof Event.RunEnded ended && end.isEmpty()) {
            end = Optional.of(ended);
        }
        judging.orElseThrow().accept(entry);
    }

    private Set<String> lost() {
        return judging.map(Judging::lost).orElse(Set.of());
    }

    private Result result(Path folder) {
        return Result.of(
                judging.orElseThrow().end(),
                end,
                exits.sentences(),
                asked(head.orElseThrow()),
                folder,
                OptionalLong.empty());
    }

    private static Optional<Set<String>> asked(RunStarted head) {
        return head.options().get(Result.ASKED) instanceof List<?> ids
                ? Optional.of(ids.stream().map(String::valueOf).collect(Collectors.toSet()))
                : Optional.empty();
    }
}
