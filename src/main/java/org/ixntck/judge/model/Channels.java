package org.ixntck.judge.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What each reporting engine is still to be sent about the agent.
 *
 * @param all one channel for each engine
 */
record Channels(List<Channel> all) {

    static final Channels NONE = new Channels(List.of());

    /** A report that is owed, whatever has caused it. */
    record Shape(Debt.Kind kind, Debt.Need need, boolean overtaken) {

        static Shape of(Debt debt) {
            return new Shape(debt.kind(), debt.need(), debt.overtaken());
        }
    }

    Optional<Channel> to(Connection engine) {
        for (Channel channel : all) {
            if (channel.engine() == engine) {
                return Optional.of(channel);
            }
        }
        return Optional.empty();
    }

    /** With that channel in place of the one to the same engine, or as a new one. */
    Channels with(Channel changed) {
        List<Channel> then = new ArrayList<>(all.size() + 1);
        boolean known = false;
        for (Channel channel : all) {
            boolean same = channel.engine() == changed.engine();
            then.add(same ? changed : channel);
            known |= same;
        }
        if (!known) {
            then.add(changed);
        }
        return new Channels(then);
    }

    Channels without(Connection engine) {
        return new Channels(all.stream().filter(it -> it.engine() != engine).toList());
    }

    /** With something else in place of each debt. */
    Channels each(UnaryOperator<Debt> change) {
        return new Channels(all.stream()
                .map(channel ->
                        channel.owing(channel.owed().stream().map(change).toList()))
                .toList());
    }

    /** What permits all that either permits that was kept for the engines. */
    Channels or(Channels other) {
        Channels then = this;
        for (Channel channel : all) {
            Channel both = other.to(channel.engine()).map(channel::or).orElse(channel);
            then = both == channel ? then : then.with(both);
        }
        return then;
    }

    /** The same once nothing is open. */
    Channels settled() {
        for (Channel channel : all) {
            if (!channel.payments().isEmpty()) {
                return new Channels(all.stream().map(Channel::settled).toList());
            }
        }
        return this;
    }

    boolean noneOwed() {
        for (Channel channel : all) {
            if (!channel.owed().isEmpty()) {
                return false;
            }
        }
        return true;
    }

    boolean anyOwed(Predicate<Debt> which) {
        for (Channel channel : all) {
            for (Debt debt : channel.owed()) {
                if (which.test(debt)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** What was kept for the engines and has not come. */
    List<Debt> kept() {
        return all.stream()
                .flatMap(it -> Stream.concat(it.overdue().stream(), it.owed().stream()))
                .filter(it -> it.need() == Debt.Need.KEPT)
                .toList();
    }

    /** How many reports are owed firmly and have not come. */
    int owedFirmly() {
        int owed = 0;
        for (Channel channel : all) {
            for (Debt debt : channel.owed()) {
                owed += debt.need() == Debt.Need.OWED ? 1 : 0;
            }
        }
        return owed;
    }

    /** When the first report must have come, in nanoseconds; {@link Long#MAX_VALUE} if none is owed. */
    long next() {
        // Asked very often: without iterators.
        long next = Long.MAX_VALUE;
        for (int i = 0; i < all.size(); i++) {
            List<Debt> owed = all.get(i).owed();
            for (int j = 0; j < owed.size(); j++) {
                next = Math.min(next, owed.get(j).due().deadline());
            }
        }
        return next;
    }

    /** How much time is allowed for what is owed, in microseconds. */
    long patience() {
        long sum = 0;
        for (Channel channel : all) {
            for (Debt debt : channel.owed()) {
                sum += debt.due() == Due.NEVER ? 0 : debt.due().deadline() / 1_000;
            }
        }
        return sum;
    }

    /** How many whole sessions are still to be reported to each engine. */
    int pairs() {
        int least = all.isEmpty() ? 0 : Integer.MAX_VALUE;
        for (Channel channel : all) {
            least = Math.min(least, channel.pairs().size());
        }
        return least;
    }

    /** The last of these sessions beyond the first so many. */
    List<CutLogins.Cut> pairsBeyond(int but) {
        if (all.isEmpty()) {
            return List.of();
        }
        List<CutLogins.Cut> pairs = all.get(0).pairs();
        return pairs.subList(pairs.size() - Math.max(0, pairs() - but), pairs.size());
    }

    /** How many whole sessions each engine is to be told of beyond those that all of them are. */
    List<Integer> ahead() {
        int common = pairs();
        List<Integer> ahead = new ArrayList<>(all.size());
        for (Channel channel : all) {
            ahead.add(channel.pairs().size() - common);
        }
        return ahead;
    }

    /** What is owed to each engine. */
    List<List<Shape>> shapes() {
        return shapes(true);
    }

    /** What is owed to each engine besides whole sessions. */
    List<List<Shape>> shapesWithoutPairs() {
        return shapes(false);
    }

    private List<List<Shape>> shapes(boolean pairs) {
        List<List<Shape>> shapes = new ArrayList<>(all.size());
        for (Channel channel : all) {
            List<Debt> owed = pairs ? channel.owed() : channel.withoutPairs();
            List<Shape> shape = new ArrayList<>(owed.size());
            for (Debt debt : owed) {
                shape.add(Shape.of(debt));
            }
            shapes.add(shape);
        }
        return shapes;
    }
}
