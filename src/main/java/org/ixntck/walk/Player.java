package org.ixntck.walk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.ixntck.journal.Event;
import org.ixntck.journal.Event.Outcome;
import org.ixntck.journal.Journal;
import org.ixntck.judge.claim.Expectation;
import org.ixntck.judge.rule.Catalogue;
import org.ixntck.judge.rule.Verdict;
import org.ixntck.judge.verdict.ObservedSite;
import org.ixntck.judge.verdict.Observer;
import org.ixntck.lab.Lab;
import org.ixntck.lab.LabException;
import org.ixntck.lab.Site;
import org.ixntck.peer.Dialer;
import org.ixntck.walk.site.Ending;

/** Plays walks, each at a site and with agents of its own, and has them judged. Used by any thread. */
public final class Player {

    private static final long JUDGED_SECONDS_MAX = 30;

    private final Journal journal;
    private final Lab lab;
    private final Dialer dialer;
    private final Referee referee;
    private final Catalogue catalogue;
    private final Overlaps overlaps = new Overlaps();
    private final AtomicLong played = new AtomicLong();

    /** A player in that lab. */
    public Player(Journal journal, Lab lab, Dialer dialer, Referee referee, Catalogue catalogue) {
        this.journal = journal;
        this.lab = lab;
        this.dialer = dialer;
        this.referee = referee;
        this.catalogue = catalogue;
    }

    /**
     * Plays a walk to its end, which takes a while.
     *
     * @throws LabException if no deployment can be had for it
     */
    public Played play(Walk walk) throws LabException {
        Site site = walk.alone() ? lab.lease(key()) : lab.share(key());
        Overlaps.Stay stay = overlaps.enters(place(site), walk);
        try {
            Played alone = play(walk, site, id(walk), List.of(), Ending.WAITS);
            return alone.failures().isEmpty() ? alone : alone.meeting(stay.met());
        } finally {
            overlaps.leaves(stay);
        }
    }

    private String key() {
        return "w" + played.incrementAndGet();
    }

    private static String place(Site site) {
        StringBuilder place = new StringBuilder();
        site.servers().forEach(it -> place.append(site.endpoint(it)).append(' '));
        return place.toString();
    }

    /**
     * Plays it on a fresh deployment, under another id.
     *
     * @param requirement that the walk is known to break
     * @param waits how much of its end is played, see {@link Ending}
     */
    Played playAgain(Walk walk, String requirement, int waits) throws LabException {
        Site site = lab.fresh(key());
        return play(walk, site, id(walk) + ", shrunk", List.of(requirement), waits);
    }

    /**
     * Plays several walks side by side on one fresh deployment.
     *
     * @param requirement that one of them is known to break
     * @return the one that has broken it, or any of them
     */
    Optional<Played> playTogether(List<Walk> walks, String requirement) throws LabException {
        List<Site> sites = lab.fresh(walks.stream().map(it -> key()).toList());
        List<CompletableFuture<Played>> all = new ArrayList<>();
        for (int i = 0; i < walks.size(); i++) {
            Walk walk = walks.get(i);
            Site site = sites.get(i);
            CompletableFuture<Played> result = new CompletableFuture<>();
            all.add(result);
            journal.thread("walk together " + i, () -> {
                        try {
                            result.complete(
                                    play(walk, site, id(walk) + ", together", List.of(requirement), Ending.WAITS));
                        } catch (LabException | RuntimeException e) {
                            result.completeExceptionally(e);
                        }
                    })
                    .start();
        }
        Optional<Played> any = Optional.empty();
        for (CompletableFuture<Played> result : all) {
            Played one = result.join();
            any = any.filter(it -> it.breaks(requirement)).or(() -> Optional.of(one));
        }
        return any;
    }

    private Played play(Walk walk, Site site, String id, List<String> requirements, int waits) throws LabException {
        Stage stage = new Stage(journal, dialer, site, lab.profile());
        journal.append(site.scope(), new Event.ScenarioStarted(id, id.replaceFirst(".*#", ""), requirements, 1));
        Optional<String> broken = Optional.empty();
        try {
            stage.play(walk.steps());
            journal.append(site.scope(), new Expectation(List.of(), stage.leave(waits)).event());
        } catch (LabException e) {
            broken = Optional.of(e.getMessage());
        }
        broken = broken.or(() -> dialer.failure(site.scope()));
        try {
            return judged(walk, site, broken);
        } finally {
            end(site, stage);
        }
    }

    /** The id of a walk among scenarios. */
    static String id(Walk walk) {
        return "walks#walk %d of seed %d".formatted(walk.number(), walk.seed());
    }

    private Played judged(Walk walk, Site site, Optional<String> broken) {
        journal.append(
                site.scope(),
                new Event.ScenarioEnded(broken.isPresent() ? Outcome.BROKEN : Outcome.COMPLETED, broken.orElse("")));
        site.closing();
        Referee.Judged judged = judged(site.scope().site());
        ObservedSite seen = confirmed(judged, site.scope().site());
        return new Played(
                walk,
                seen.findings(),
                seen.visited(),
                seen.hypothesesMax(),
                seen.inconclusiveStrands(),
                judged.entries(),
                broken,
                List.of());
    }

    /** What is broken is so by the record that is kept, too: nothing is claimed that it does not show. */
    private ObservedSite confirmed(Referee.Judged judged, String site) {
        if (judged.judgement().findings().stream().noneMatch(it -> it.verdict() == Verdict.FAIL)) {
            return judged.judgement();
        }
        List<ObservedSite> again = new ArrayList<>();
        Observer observer = new Observer(catalogue, 0, again::add);
        judged.entries().forEach(observer::accept);
        observer.end();
        return again.stream().filter(it -> it.site().equals(site)).findFirst().orElse(judged.judgement());
    }

    private Referee.Judged judged(String site) {
        try {
            return referee.of(site).get(JUDGED_SECONDS_MAX, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a walk was judged", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("a walk was not judged within %d s".formatted(JUDGED_SECONDS_MAX), e);
        }
    }

    private void end(Site site, Stage stage) throws LabException {
        stage.dropAgents();
        site.returnAgents();
        stage.dropEngines();
        referee.forget(site.scope().site());
        journal.forget(site.scope().site());
        dialer.forget(site.scope());
        site.close();
    }
}
