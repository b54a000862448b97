package org.ixntck.judge.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What one reporting engine is still to be sent about the agent, in its order.
 *
 * @param engine the engine's connection
 * @param owed reports that may come in time
 * @param overdue reports that were charged as missing; one that still comes is late, not surplus
 * @param payments which report was taken for which, where they come in any order (policy allow)
 */
record Channel(Connection engine, List<Debt> owed, List<Debt> overdue, List<Payment> payments) {

    /** So many are remembered however old they are. */
    private static final int PAYMENTS_MIN = 32;

    /** Even in a storm no more are remembered. */
    private static final int PAYMENTS_MAX = 4_000;

    /**
     * A report that was taken for a debt.
     *
     * @param report what came
     * @param debt what it was taken for
     */
    record Payment(Observation.Reported report, Debt debt) {

        private boolean mayChange() {
            return debt.cause() instanceof Ask ask && !ask.isAnswered();
        }
    }

    static Channel to(Connection engine) {
        return new Channel(engine, List.of(), List.of(), List.of());
    }

    Channel owing(List<Debt> instead) {
        return new Channel(engine, instead, overdue, payments);
    }

    Channel plus(Debt debt) {
        List<Debt> all = new ArrayList<>(owed.size() + 1);
        all.addAll(owed);
        all.add(debt);
        return owing(all);
    }

    /** With these in front of the debt at that place, in their order. */
    Channel with(List<Debt> more, int place) {
        List<Debt> all = new ArrayList<>(owed);
        all.addAll(place, more);
        return owing(all);
    }

    /** Whether anything may come that was kept for the engine. */
    boolean hasKept() {
        return owed.stream().anyMatch(it -> it.need() == Debt.Need.KEPT);
    }

    /**
     * A report has come. Who is told of a login that was kept is told of its logout. What was kept and has not come before that of something newer
     * may still come, for a while (RP-03 is about the order).
     *
     * @param place where it was owed
     * @param due until when that logout may come
     */
    Channel after(int place, Due due) {
        Debt come = owed.get(place);
        if (come.need() == Debt.Need.KEPT) {
            return come.kind() == Debt.Kind.LOGOUT
                    ? this
                    : owing(owed.stream()
                            .map(it -> it.keptLogout() ? it.until(due) : it)
                            .toList());
        }
        List<Debt> late = new ArrayList<>(overdue.size() + place);
        overdue.forEach(it -> late.add(it.behindNewer(due)));
        owed.subList(0, place).stream()
                .filter(it -> it.need() == Debt.Need.KEPT)
                .forEach(it -> late.add(it.behindNewer(due)));
        return late.isEmpty() ? this : having(late, payments);
    }

    /** Whether any report was owed and has not come in time. */
    boolean hasMissedAny() {
        return hasMissed(Debt.Kind.LOGIN) || hasMissed(Debt.Kind.LOGOUT);
    }

    /** Whether such a report was owed and has not come in time. */
    boolean hasMissed(Debt.Kind kind) {
        return overdue.stream().anyMatch(it -> it.kind() == kind && it.need() != Debt.Need.KEPT);
    }

    /** A login that is overdue and was kept has come: its logout comes next. */
    Channel afterKeptLogin(Debt login, Due due) {
        int logout = overdue.indexOf(login) + 1;
        return logout < overdue.size() && overdue.get(logout).keptLogout()
                ? withoutOverdue(login)
                        .withoutOverdue(overdue.get(logout))
                        .with(List.of(overdue.get(logout).until(due)), 0)
                : withoutOverdue(login);
    }

    /** Whether it is an overdue logout that was kept together with its login, which has not come either. */
    boolean keptWithLogin(Debt logout) {
        int place = overdue.indexOf(logout) - 1;
        return logout.keptLogout()
                && place >= 0
                && overdue.get(place).need() == Debt.Need.KEPT
                && overdue.get(place).kind() == Debt.Kind.LOGIN;
    }

    /** What permits all that either permits that was kept for the engine. */
    Channel or(Channel other) {
        List<Debt> more = other.overdue.stream()
                .filter(it -> it.need() == Debt.Need.KEPT && overdue.stream().noneMatch(it::sameReport))
                .toList();
        return more.isEmpty()
                ? this
                : having(Stream.concat(overdue.stream(), more.stream()).toList(), payments);
    }

    private Channel having(List<Debt> late, List<Payment> paid) {
        return new Channel(engine, owed, late, paid);
    }

    /** Without the first ones, which were skipped or paid; what was overtaken before is still owed. */
    Channel from(int index) {
        List<Debt> rest = new ArrayList<>(owed.size());
        for (int i = 0; i < owed.size(); i++) {
            if (i >= index || owed.get(i).overtaken()) {
                rest.add(owed.get(i));
            }
        }
        return owing(rest);
    }

    /** With another debt in place of that one. */
    Channel with(Debt debt, Debt instead) {
        return owing(owed.stream().map(it -> it == debt ? instead : it).toList());
    }

    Channel without(Debt debt) {
        return owing(owed.stream().filter(it -> it != debt).toList());
    }

    Channel missed(Debt debt) {
        List<Debt> late = new ArrayList<>(overdue);
        late.add(debt);
        return new Channel(engine, owed.stream().filter(it -> it != debt).toList(), late, payments);
    }

    Channel withoutOverdue(Debt debt) {
        return new Channel(
                engine, owed, overdue.stream().filter(it -> it != debt).toList(), payments);
    }

    /**
     * With one more payment. Of many, old ones are forgotten.
     *
     * @param old the time, in nanoseconds, before which a report is old
     */
    Channel with(Payment payment, long old) {
        List<Payment> more = new ArrayList<>(payments);
        more.add(payment);
        int first = Math.max(0, more.size() - PAYMENTS_MAX);
        while (more.size() - first > PAYMENTS_MIN
                && more.get(first).report().entry().at() < old) {
            first++;
        }
        return having(first == 0 ? more : List.copyOf(more.subList(first, more.size())));
    }

    /** Once nothing is open, a report can be taken for something else only where the answer to a request is still to come. */
    Channel settled() {
        return payments.isEmpty()
                ? this
                : having(payments.stream().filter(Payment::mayChange).toList());
    }

    /** Whether a report was taken for what that request brings about. */
    boolean paid(Ask ask, Debt.Kind kind) {
        return payment(ask, kind).isPresent();
    }

    Optional<Observation.Reported> payment(Ask ask, Debt.Kind kind) {
        for (Payment it : payments) {
            if (it.debt().cause() == ask && it.debt().kind() == kind) {
                return Optional.of(it.report());
            }
        }
        return Optional.empty();
    }

    Channel having(List<Payment> instead) {
        return having(overdue, instead);
    }

    /** Where a report of the same cause is owed; -1 if it is not. */
    int place(Debt debt) {
        for (int i = 0; i < owed.size(); i++) {
            if (owed.get(i).sameReport(debt)) {
                return i;
            }
        }
        return -1;
    }

    private boolean pair(int place) {
        return place + 1 < owed.size()
                && owed.get(place).kind() == Debt.Kind.LOGIN
                && owed.get(place).need() == Debt.Need.OWED
                && owed.get(place + 1).kind() == Debt.Kind.LOGOUT
                && owed.get(place + 1).need() == Debt.Need.OWED;
    }

    /** Sessions of which neither end has been reported. */
    List<CutLogins.Cut> pairs() {
        List<CutLogins.Cut> pairs = new ArrayList<>();
        for (int i = 0; i + 1 < owed.size(); i++) {
            if (pair(i)) {
                Op end = owed.get(i + 1).cause();
                pairs.add(new CutLogins.Cut(
                        owed.get(i).cause(), end, owed.get(i + 1).due()));
                i++;
            }
        }
        return pairs;
    }

    /** What is owed without these. */
    List<Debt> withoutPairs() {
        List<Debt> rest = new ArrayList<>(owed.size());
        for (int i = 0; i < owed.size(); i++) {
            if (pair(i)) {
                i++;
            } else {
                rest.add(owed.get(i));
            }
        }
        return rest;
    }
}
