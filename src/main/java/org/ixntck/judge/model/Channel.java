package org.ixntck.judge.model;

import java.util.ArrayList;
import java.util.List;

/**
 * What one reporting engine is still to be sent about the agent, in its order.
 *
 * @param engine the engine's connection
 * @param owed reports that may come in time
 * @param overdue reports that were charged as missing; one that still comes is late, not surplus
 * @param ghosts losses of connections whose login was cut off before its answer: a login and a logout may be reported for each
 * @param credits reports that came while there were such, which pay for what is missing otherwise
 */
record Channel(Connection engine, List<Debt> owed, List<Debt> overdue, List<Loss> ghosts, List<Debt.Kind> credits) {

    static Channel to(Connection engine) {
        return new Channel(engine, List.of(), List.of(), List.of(), List.of());
    }

    Channel plus(Debt debt) {
        List<Debt> all = new ArrayList<>(owed);
        all.add(debt);
        return new Channel(engine, all, overdue, ghosts, credits);
    }

    /** Without the first ones, which were skipped or paid. */
    Channel from(int index) {
        return new Channel(engine, owed.subList(index, owed.size()), overdue, ghosts, credits);
    }

    /** Without that one, and without what was owed firmly or may not come any more before it. */
    Channel afterPaid(int index, boolean anyOrder) {
        if (!anyOrder) {
            return from(index + 1);
        }
        List<Debt> rest = new ArrayList<>(owed);
        rest.remove(index);
        return new Channel(engine, rest, overdue, ghosts, credits);
    }

    /** A later login was reported before that logout. */
    Channel overtaken(Debt debt) {
        return new Channel(
                engine,
                owed.stream().map(it -> it == debt ? it.overtakenByLogin() : it).toList(),
                overdue,
                ghosts,
                credits);
    }

    Channel without(Debt debt) {
        return new Channel(engine, owed.stream().filter(it -> it != debt).toList(), overdue, ghosts, credits);
    }

    Channel missed(Debt debt) {
        List<Debt> late = new ArrayList<>(overdue);
        late.add(debt);
        return new Channel(engine, owed.stream().filter(it -> it != debt).toList(), late, ghosts, credits);
    }

    Channel withoutOverdue(Debt debt) {
        return new Channel(
                engine, owed, overdue.stream().filter(it -> it != debt).toList(), ghosts, credits);
    }

    Channel haunted(Loss loss) {
        List<Loss> more = new ArrayList<>(ghosts);
        more.add(loss);
        return new Channel(engine, owed, overdue, more, credits);
    }

    /** The login of one that was cut off has been reported: its logout is owed next. */
    Channel appeared(Debt logout) {
        List<Debt> all = new ArrayList<>(owed.size() + 1);
        all.add(logout);
        all.addAll(owed);
        return new Channel(engine, all, overdue, ghosts.subList(1, ghosts.size()), credits);
    }

    Channel with(List<Loss> left) {
        return new Channel(engine, owed, overdue, left, credits);
    }

    Channel credited(Debt.Kind kind) {
        List<Debt.Kind> more = new ArrayList<>(credits);
        more.add(kind);
        return new Channel(engine, owed, overdue, ghosts, more);
    }

    /** Without a credit of that kind. */
    Channel spent(Debt.Kind kind) {
        List<Debt.Kind> rest = new ArrayList<>(credits);
        rest.remove(kind);
        return new Channel(engine, owed, overdue, ghosts, rest);
    }

    Channel withoutCredits() {
        return new Channel(engine, owed, overdue, ghosts, List.of());
    }
}
