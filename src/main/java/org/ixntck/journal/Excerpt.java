package org.ixntck.journal;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Parts of one journal, put together in their order and numbered anew, so that they are a journal by themselves. Immutable. */
public final class Excerpt {

    private final List<Entry> entries;

    private Excerpt(List<Entry> entries) {
        this.entries = entries;
    }

    /** Of these parts of one journal; what several of them have is taken once. One of them has the head. */
    public static Excerpt of(Collection<List<Entry>> parts) {
        TreeMap<Long, Entry> all = new TreeMap<>();
        parts.forEach(part -> part.forEach(entry -> all.put(entry.seq(), entry)));
        Map<Long, Long> places = new HashMap<>();
        List<Entry> numbered = new ArrayList<>();
        for (Entry entry : all.values()) {
            long seq = numbered.size() + 1L;
            places.put(entry.seq(), seq);
            numbered.add(new Entry(
                    seq,
                    entry.at(),
                    entry.since(),
                    entry.pass(),
                    entry.site(),
                    entry.scenario(),
                    moved(entry.event(), places)));
        }
        return new Excerpt(List.copyOf(numbered));
    }

    /** One that ends here. */
    public Excerpt endedBy(Event.RunEnded end) {
        List<Entry> more = new ArrayList<>(entries);
        long at = entries.isEmpty() ? 0 : entries.get(entries.size() - 1).at();
        more.add(new Entry(entries.size() + 1L, at, at, 0, "", "", end));
        return new Excerpt(List.copyOf(more));
    }

    /** The only event that speaks of a place. */
    private static Event moved(Event event, Map<Long, Long> places) {
        return event instanceof Event.AdapterFailed failed
                ? new Event.AdapterFailed(
                        failed.link(),
                        Optional.ofNullable(places.get(failed.from())).orElse(1L),
                        failed.upTo(),
                        failed.why())
                : event;
    }

    /** To be judged. */
    public History history() {
        return History.of(entries);
    }

    /**
     * Writes it as a journal.
     *
     * @throws IOException if the file exists, or cannot be written
     */
    public void write(Path file) throws IOException {
        Ndjson ndjson = new Ndjson();
        try (OutputStream out = new BufferedOutputStream(
                Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE))) {
            for (Entry entry : entries) {
                out.write(ndjson.line(entry));
            }
        }
    }
}
