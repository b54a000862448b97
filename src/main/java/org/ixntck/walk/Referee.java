package org.ixntck.walk;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.ixntck.journal.Entry;
import org.ixntck.journal.Event;
import org.ixntck.judge.rule.Catalogue;
import org.ixntck.judge.verdict.ObservedSite;
import org.ixntck.judge.verdict.Observer;

/**
 * Reads the journal of a run of walks: hands each entry to the judge, and keeps the entries of each site until that is over. Its memory
 * grows with the sites that are open, not with the run.
 */
public final class Referee implements Consumer<Entry> {

    private static final long BEFORE_NANOS = 5_000_000_000L;

    private final Observer observer;
    private final Map<String, Open> open = new LinkedHashMap<>();
    /** What concerns the whole run, since the oldest site that is open was opened. */
    private final Deque<Entry> common = new ArrayDeque<>();

    /** The entries of a site, and who is played elsewhere of those that were reported there, as it was then. */
    private static final class Open {
        private final List<Entry> entries = new ArrayList<>();
        private final Set<Entry> others = new HashSet<>();
    }

    /** Where each agent is played, or was last. */
    private final Map<String, Lease> leases = new HashMap<>();

    /** The records of sites that are over, and not judged yet. */
    private final Map<String, List<Entry>> over = new HashMap<>();

    private final Map<String, ObservedSite> judged = new HashMap<>();
    private final Map<String, CompletableFuture<Judged>> awaited = new ConcurrentHashMap<>();
    private volatile List<Entry> first = List.of();
    private Optional<Entry> head = Optional.empty();

    /**
     * What is known of a site that is over.
     *
     * @param judgement what the model says
     * @param entries the site's, with the head of the run, its watermarks and stalls of that time, in their order
     */
    record Judged(ObservedSite judgement, List<Entry> entries) {}

    /** An agent was given to a site, which had been opened before. */
    private record Lease(Entry opened, Entry given) {}

    /** A referee by the requirements of that catalogue. */
    public Referee(Catalogue catalogue) {
        this.observer = new Observer(catalogue, 0, this::judged);
    }

    /** Completes when the site is closing and has been judged. Called by any thread. */
    CompletableFuture<Judged> of(String site) {
        return awaited.computeIfAbsent(site, key -> new CompletableFuture<>());
    }

    /** The record of the first site that was over, before any walk; empty if there was none. */
    public List<Entry> first() {
        return first;
    }

    /** Nobody asks for that site any more. */
    void forget(String site) {
        awaited.remove(site);
    }

    @Override
    public void accept(Entry entry) {
        if (entry.event() instanceof Event.RunStarted) {
            head = Optional.of(entry);
        } else if (entry.event() instanceof Event.SiteOpened) {
            open.put(entry.site(), new Open());
        } else if (entry.site().isEmpty()) {
            forgetBefore();
            common.add(entry);
        }
        Open site = open.get(entry.site());
        if (site != null) {
            site.entries.add(entry);
            others(entry).forEach(site.others::add);
        }
        if (entry.event() instanceof Event.AgentLeased lease && site != null) {
            leases.put(lease.agent(), new Lease(site.entries.get(0), entry));
        }
        if (site != null || entry.site().isEmpty()) {
            observer.accept(entry);
        }
        if (entry.event() instanceof Event.SiteClosing && site != null) {
            close(entry.site());
        }
    }

    private void forgetBefore() {
        long oldest = open.values().stream()
                .findFirst()
                .map(it -> it.entries.get(0).at())
                .orElse(Long.MAX_VALUE);
        while (!common.isEmpty() && common.peekFirst().at() < oldest - BEFORE_NANOS) {
            common.removeFirst();
        }
    }

    private void close(String site) {
        Open ended = open.remove(site);
        Entry begun = ended.entries.get(0);
        List<Entry> all = new ArrayList<>();
        head.ifPresent(all::add);
        common.stream().filter(it -> concerns(it, begun)).forEach(all::add);
        all.addAll(ended.entries);
        all.addAll(ended.others);
        all.sort(Comparator.comparingLong(Entry::seq));
        List<Entry> once = all.stream().distinct().toList();
        if (first.isEmpty()) {
            first = once;
        }
        over.put(site, once);
        complete(site);
    }

    /** What happens just after a stall is judged by it, too. */
    private static boolean concerns(Entry common, Entry begun) {
        boolean shortlyBefore = common.event() instanceof Event.HeldUp && common.at() > begun.at() - BEFORE_NANOS;
        return common.seq() > begun.seq() || shortlyBefore;
    }

    private void judged(ObservedSite site) {
        judged.put(site.site(), site);
        complete(site.site());
    }

    /** A site may be judged before it is over, where its record has overflowed. */
    private void complete(String site) {
        if (judged.containsKey(site) && over.containsKey(site)) {
            of(site).complete(new Judged(judged.remove(site), over.remove(site)));
        }
    }

    /**
     * To whom an agent belongs of whom is reported, if that is another site: without it the report would look like one of an unknown agent. Whom it
     * is given to later does not tell.
     */
    private Stream<Entry> others(Entry entry) {
        return entry.event() instanceof Event.Received received
                ? received.message().text("agentId").map(leases::get).stream()
                        .filter(lease -> !lease.given().site().equals(entry.site()))
                        .flatMap(lease -> Stream.of(lease.opened(), lease.given()))
                : Stream.empty();
    }
}
