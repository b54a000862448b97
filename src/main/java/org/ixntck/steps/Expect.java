package org.ixntck.steps;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ixntck.journal.Event;
import org.ixntck.journal.Event.Outcome;
import org.ixntck.journal.KnownFailure;
import org.ixntck.journal.Role;
import org.ixntck.journal.Scope;
import org.ixntck.judge.claim.Claim;
import org.ixntck.judge.claim.Expectation;
import org.ixntck.judge.claim.Scene;
import org.ixntck.judge.rule.Finding;
import org.ixntck.judge.rule.Requirement;
import org.ixntck.judge.rule.Ruling;
import org.ixntck.judge.rule.Verdict;
import org.ixntck.steps.Waiting.Look;

/**
 * Records an expectation, waits until the judge has decided it, and ends the scenario if a MUST is violated. After a known failure the scenario
 * continues, so that a known failure does not hide others. Used by the scenario's thread.
 */
public final class Expect {

    private final World world;
    private final List<Expectation> met = new ArrayList<>();
    private final List<String> known = new ArrayList<>();
    private final List<String> advisories = new ArrayList<>();
    private final List<String> undecided = new ArrayList<>();

    public Expect(World world) {
        this.world = world;
    }

    /** Expects a claim to be true, and charges the cited requirements if it is not. */
    void that(List<String> requirements, Claim claim) {
        requirements.forEach(world.run().catalogue()::get);
        Expectation expectation = new Expectation(requirements, claim);
        world.run().journal().append(world.site().scope(), expectation.event());
        Ruling ruling = await(claim, false);
        if (ruling.state() == Ruling.State.MET) {
            met.add(expectation);
        } else {
            note(expectation, ruling);
        }
    }

    /** Requires a claim as a precondition of what the scenario tests; charges nothing. */
    void given(String what, Claim claim) {
        Ruling ruling = await(claim, false);
        if (ruling.state() != Ruling.State.MET && ruling.verdict() != Verdict.PASS) {
            throw world.aborted(Aborted.unreached("%s was not reached: expected %s; saw %s"
                    .formatted(what, claim.expected(world.scene()), ruling.saw())));
        }
    }

    /** Waits until a claim is decided, whichever way; charges nothing, and requires nothing. */
    void waitFor(Claim claim) {
        await(claim, false);
    }

    /** Waits for what is still undecided at the end of a scenario, and returns the result. */
    void settle() {
        for (Expectation expectation : List.copyOf(met)) {
            note(expectation, await(expectation.claim(), true));
        }
        if (!undecided.isEmpty()) {
            throw world.aborted(new Aborted(Outcome.COMPLETED, "inconclusive: " + undecided.get(0)));
        }
        if (!known.isEmpty()) {
            throw world.aborted(new Aborted(Outcome.COMPLETED, known.get(0)));
        }
        if (!advisories.isEmpty()) {
            throw world.aborted(new Aborted(Outcome.COMPLETED, "advisory: " + advisories.get(0)));
        }
    }

    private Ruling await(Claim claim, boolean settled) {
        Search search = new Search(claim, settled);
        Ruling ruling = Waiting.until(world.run(), world.site().scope().site(), search::look);
        if (ruling.state() == Ruling.State.OPEN) {
            world.scene().history().overflowed().ifPresent(link -> {
                Flood.awaitEnd(world.run(), world.site().scope().site());
                throw world.aborted(Aborted.unreached(
                        "more messages arrived on %s than the kit records, so later events are unknown"
                                .formatted(link)));
            });
        }
        return ruling;
    }

    /** One wait for a claim, which asks for a sign of life when only that is missing. */
    private final class Search {

        private final Claim claim;
        private final boolean settled;
        private long patience;

        private Search(Claim claim, boolean settled) {
            this.claim = claim;
            this.settled = settled;
        }

        private Look look(Scene scene) {
            Ruling ruling = claim.rule(scene);
            boolean enough = settled ? ruling.settled() : ruling.state() != Ruling.State.OPEN;
            Optional<Claim.Life> life = enough ? Optional.empty() : claim.life(scene);
            if (life.isEmpty()) {
                return new Look(ruling, enough);
            }
            return scene.history().watermark() >= life.get().after()
                    ? new Look(ruling, gaveUp(scene, life.get()))
                    : new Look(ruling, false, life.get().after());
        }

        /** Whether a sign of life was asked for and has not come for so long that it will not. */
        private boolean gaveUp(Scene scene, Claim.Life life) {
            long now = scene.history().watermark();
            if (patience == 0) {
                askForSignOfLife(scene, life.link());
                patience = now
                        + 1_000_000
                                * (2 * world.run().millis("answer")
                                        + world.run().millis("report"))
                        + scene.history().lifted();
            }
            return now > patience;
        }
    }

    private void askForSignOfLife(Scene scene, String link) {
        if (scene.link(link).role() == Role.REPORTING) {
            world.canaries().probe(scene.link(link).server());
        } else {
            world.canaries().poll(world.connection(link));
        }
    }

    private void note(Expectation expectation, Ruling ruling) {
        String sentence = expectation.sentence(world.run().catalogue(), world.scene(), ruling);
        switch (ruling.verdict()) {
            case PASS, OBSERVED, NOT_APPLICABLE -> {
                // Its evidence is in the journal.
            }
            case FAIL -> {
                List<String> musts = deciding(expectation);
                List<KnownFailure> entries = known(expectation, ruling, sentence, musts);
                if (!musts.isEmpty() && entries.isEmpty()) {
                    throw world.violated(sentence);
                }
                if (entries.isEmpty()) {
                    advisories.add(sentence);
                } else {
                    known.add("known failure: %s (%s): %s"
                            .formatted(entries.get(0).reason(), entries.get(0).owner(), sentence));
                }
            }
            case ERROR -> throw world.broken(sentence, null);
            default -> undecided.add(sentence);
        }
    }

    /** Id of the scenario with that key. */
    private String scenario(String key) {
        return world.scene().history().all(Event.ScenarioStarted.class).stream()
                .filter(entry -> entry.scenario().equals(key))
                .map(entry -> ((Event.ScenarioStarted) entry.event()).id())
                .findFirst()
                .orElse("");
    }

    /** The MUSTs that are charged with it; an empty id where nothing is cited, which decides too. */
    private List<String> deciding(Expectation expectation) {
        if (expectation.requirements().isEmpty()) {
            return List.of("");
        }
        return expectation.requirements().stream()
                .filter(id -> world.run().catalogue().get(id).level() == Requirement.Level.MUST)
                .toList();
    }

    /** The entries that cover the failure; none unless each MUST that is charged with it is covered. */
    private List<KnownFailure> known(Expectation expectation, Ruling ruling, String sentence, List<String> musts) {
        Scope scope = world.scope();
        String scenario = scenario(scope.scenario());
        Finding failure = expectation.finding(ruling, sentence, scope.site(), scope.scenario());
        List<List<KnownFailure>> each = musts.stream()
                .map(id -> world.run().known().covering(failure, id, scenario))
                .toList();
        return each.stream().anyMatch(List::isEmpty)
                ? List.of()
                : each.stream().flatMap(List::stream).toList();
    }
}
