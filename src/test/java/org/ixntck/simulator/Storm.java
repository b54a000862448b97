package org.ixntck.simulator;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.ixntck.journal.Entry;
import org.ixntck.journal.Event;
import org.ixntck.journal.KnownFailures;
import org.ixntck.journal.Provenance;
import org.ixntck.journal.Scope;

/**
 * A history of conformant servers, from a seed. The same seed and settings give the same history. Its first entry says by what the servers
 * are measured.
 */
public final class Storm {

    private final long seed;
    private final Settings settings;

    private Storm(long seed, Settings settings) {
        this.seed = seed;
        this.settings = settings;
    }

    /** The storm of that seed. */
    public static Storm of(long seed, Settings settings) {
        return new Storm(seed, settings);
    }

    /** What it grows from. */
    public long seed() {
        return seed;
    }

    /** Its entries in their order, from the first, computed while they are read: a long one needs no more memory than a short one. */
    public Iterator<Entry> entries() {
        return new Course();
    }

    /** The same as a stream, for one thread. */
    public Stream<Entry> history() {
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(entries(), Spliterator.ORDERED | Spliterator.NONNULL), false);
    }

    @Override
    public String toString() {
        return "storm %d of %s".formatted(seed, settings);
    }

    private final class Course implements Iterator<Entry> {

        private final Agenda agenda = new Agenda();
        private final Chance chance = new Chance(seed);
        private final Recorder recorder = new Recorder(agenda);
        private final Kit kit;
        private final List<Deployment> running = new ArrayList<>();
        private Optional<Entry> next = Optional.empty();
        private boolean over;

        private Course() {
            recorder.append(Scope.RUN, opening());
            kit = new Kit(agenda, chance, recorder);
            kit.stallEvery(settings.mood().stall());
            for (int i = 0; i < settings.sideBySide(); i++) {
                openNext();
            }
        }

        private int opened;

        private void openNext() {
            if (opened < settings.sites() && recorder.count() < settings.entries()) {
                int number = ++opened;
                long first = 1 + (number - 1) * Deployment.agentsEach(settings);
                Deployment[] self = new Deployment[1];
                self[0] = new Deployment(agenda, chance, kit, settings, number, first, () -> closed(self[0]));
                running.add(self[0]);
                self[0].open();
            }
        }

        private void closed(Deployment deployment) {
            running.remove(deployment);
            openNext();
            if (running.isEmpty()) {
                kit.close();
                recorder.append(Scope.RUN, new Event.RunEnded(Event.RunEnded.How.FINISHED, ""));
                over = true;
            }
        }

        @Override
        public boolean hasNext() {
            if (recorder.count() >= settings.entries()) {
                List.copyOf(running).forEach(Deployment::end);
            }
            while (next.isEmpty()) {
                next = recorder.take();
                if (next.isEmpty() && (over || !agenda.step())) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public Entry next() {
            if (!hasNext()) {
                throw new NoSuchElementException("the storm is over");
            }
            Entry entry = next.orElseThrow();
            next = Optional.empty();
            return entry;
        }
    }

    private Event opening() {
        return new Event.RunStarted(
                "simulator",
                Catalogue.revision(),
                Catalogue.sha256(),
                "2026-01-01T00:00:00",
                Map.of("seed", seed, "only", List.of(), "strict", false),
                settings.terms(),
                KnownFailures.none(),
                Provenance.unknown());
    }
}
