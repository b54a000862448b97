package org.ixntck.walk;

import java.util.List;
import java.util.Random;
import org.ixntck.adapter.Profile;

/** Generates one walk. The same seed, number, facts and wishes give the same walk. */
final class Generator {

    private static final int LENGTH_MIN = 12;
    private static final int LENGTH_MAX = 28;

    /** Some walks are so many times as long: what needs several steps in the right order comes about far more often in them. */
    private static final int LONGER = 3;

    private static final int TRIES_MAX = 40;

    /** After so many requests at most a connection has used the highest reference id, if it begins near the end. */
    private static final int NEAR_THE_END = 6;

    private final Draft draft;
    private final Chance chance;
    private final Guide guide;

    /** Whose servers a walk has. */
    enum Servers {
        OWN,
        /** Its own, while most walks share theirs: it does something for which it needs them. */
        OWN_ARE_RARE,
        IN_COMMON
    }

    private Generator(Draft draft) {
        this.draft = draft;
        this.chance = new Chance(draft);
        this.guide = new Guide(draft);
    }

    /**
     * A walk.
     *
     * @param who whether it has servers of its own
     * @param wanted names of rows of the model's table to steer to; empty to walk at random
     */
    static Walk walk(Facts facts, long seed, long number, Servers who, List<String> wanted) {
        boolean alone = who != Servers.IN_COMMON;
        Random random = new Random(mix(seed, number));
        Draft draft = new Draft(facts, random, alone, who == Servers.OWN_ARE_RARE);
        new Generator(draft).generate(wanted);
        return new Walk(seed, number, alone, draft.steps());
    }

    /** Neighbouring numbers give unlike walks (SplitMix64). */
    private static long mix(long seed, long number) {
        long z = seed * 0x9E3779B97F4A7C15L + number * 0xD1B54A32D192ED03L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    private void generate(List<String> wanted) {
        disguise();
        number();
        if (!draft.on(Swarm.Kind.NO_ENGINE) || draft.random().nextBoolean()) {
            draft.facts().servers().forEach(server -> draft.add(new Action.EngineJoin(0, server), Pace.ANSWERED));
        }
        int once = LENGTH_MIN + draft.random().nextInt(LENGTH_MAX - LENGTH_MIN + 1);
        int length = draft.steps().size() + (draft.random().nextInt(4) == 0 ? LONGER * once : once);
        while (draft.steps().size() < length) {
            int before = draft.steps().size();
            if (!wanted.isEmpty() && draft.random().nextBoolean()) {
                guide.steer(wanted.get(draft.random().nextInt(wanted.size())));
            }
            for (int tries = 0; draft.steps().size() == before && tries < TRIES_MAX; tries++) {
                chance.some().ifPresent(this::take);
            }
            if (draft.steps().size() == before) {
                return;
            }
        }
    }

    private void take(Action action) {
        if (action instanceof Action.Connect connect) {
            draft.open(connect);
        } else {
            draft.add(action);
        }
    }

    /** Any id is legal that is unique on its connection: most clients begin with 1, and few get to the highest one. */
    private void number() {
        if (draft.on(Swarm.Kind.SAME_REFERENCES)) {
            long reference = switch (draft.random().nextInt(4)) {
                case 0 -> Action.NumberFrom.REFERENCE_MAX - draft.random().nextInt(NEAR_THE_END);
                case 1 -> draft.random().nextLong(1, Action.NumberFrom.REFERENCE_MAX);
                default -> 1;
            };
            draft.add(new Action.NumberFrom(reference), Pace.AT_ONCE);
        }
    }

    /** Each agent draws each of its values by itself: any combination is valid. */
    private void disguise() {
        Profile.Unusual unusual = draft.facts().unusual();
        if (!draft.on(Swarm.Kind.UNUSUAL) || unusual.isEmpty()) {
            return;
        }
        for (int agent = 0; agent < draft.agents(); agent++) {
            draft.add(
                    new Action.Disguise(
                            agent,
                            draft.random().nextInt(unusual.ids().size() + 1),
                            draft.random().nextInt(unusual.tenants().size() + 1),
                            draft.random().nextInt(unusual.places().size() + 1),
                            !unusual.media().isEmpty() && draft.random().nextBoolean()),
                    Pace.AT_ONCE);
        }
    }
}
