package org.ixntck.judge.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.ixntck.journal.Entry;

/** Who may hold which place on one life of a server. */
final class Places {

    /** Whether a place is held. */
    enum Held {
        NO,
        PERHAPS,
        YES
    }

    private static final class Hold {
        private final Ask by;
        /** Whether the agent was logged in on that connection before: a server that acknowledges another login may leave the session as it was. */
        private final boolean again;
        /** The {@code seq} of the entries that say so; {@link #NEVER} before. */
        private long granted = NEVER;

        private long given = NEVER;
        private long released = NEVER;
        private Due releaseDue = Due.NEVER;
        /** Whether the agent was let in, or became available, again since. */
        private boolean followed;
        /** The engines that were sent a logout since it was given up. */
        private final Set<Connection> told = new HashSet<>(2);

        Hold(Ask by, boolean again) {
            this.by = by;
            this.again = again;
        }

        /** From then on it may be free, and by that time it is. */
        void givenUp(Entry cause, Due free) {
            given = given == NEVER ? cause.seq() : given;
            releaseDue = releaseDue == Due.NEVER ? free : releaseDue;
        }

        boolean byLogin() {
            return by.name().equals("RequestAgentLogin");
        }

        long since() {
            return by.cause().seq();
        }
    }

    private static final long NEVER = Long.MAX_VALUE;

    private final Timing timing;
    /** By tenant and place. */
    private final Map<Object, Map<String, List<Hold>>> byPlace = new HashMap<>();

    private final Map<String, List<Hold>> byAgent = new HashMap<>();

    Places(Timing timing) {
        this.timing = timing;
    }

    private Map<String, List<Hold>> ofTenant(Ask ask) {
        return byPlace.computeIfAbsent(ask.tenant(), key -> new HashMap<>());
    }

    /** A login or an availability was sent: from now on the agent may hold the place. */
    void asked(Ask ask) {
        boolean again = of(ask.on()).anyMatch(it -> it.byLogin() && it.given == NEVER);
        Hold hold = new Hold(ask, again);
        List<Hold> here = ofTenant(ask).computeIfAbsent(ask.place(), key -> new ArrayList<>(2));
        here.removeIf(old -> over(old, ask));
        here.add(hold);
        List<Hold> mine = byAgent.computeIfAbsent(ask.agent(), key -> new ArrayList<>(2));
        mine.removeIf(old -> over(old, ask));
        mine.add(hold);
    }

    /** The request was answered. */
    void answered(Ask ask, boolean ack, Entry entry) {
        for (Hold hold : byAgent.getOrDefault(ask.agent(), List.of())) {
            if (hold.by == ask) {
                if (ack) {
                    hold.granted = entry.seq();
                    followed(hold);
                } else {
                    hold.released = entry.seq();
                    hold.given = entry.seq();
                }
            }
        }
    }

    private void followed(Hold by) {
        for (Hold hold : byAgent.get(by.by.agent())) {
            hold.followed |= hold.since() < by.since();
        }
    }

    /** The connection is lost, and with it all that it holds. */
    void lost(Connection on, Entry cause, Due noticed) {
        of(on).forEach(it -> it.givenUp(cause, noticed));
    }

    /** RequestAgentLogout ends the session. Whether an agent who was available before it still is, is open. */
    void logsOut(Connection on, Entry cause, Due answered) {
        of(on).filter(Hold::byLogin).forEach(it -> it.givenUp(cause, answered));
    }

    /** RequestAgentNotAvailable ends no session (AV-04): its place is free only for a server that does so all the same, and reports the logout. */
    void isNotAvailable(Connection on, Entry cause, Due answered) {
        of(on).forEach(it -> it.givenUp(cause, it.byLogin() ? Due.NEVER : answered));
    }

    private Stream<Hold> of(Connection on) {
        return byAgent.getOrDefault(on.owner(), List.of()).stream().filter(it -> it.by.on() == on);
    }

    /**
     * The server has reported a logout of the agent to that engine, which it does for each session. Which session that was the report does not
     * tell for certain, so that what the agent has given up is free once there was a report for all of it. A session that may stand as long as its
     * connection does keeps its place, unless it is the only one.
     */
    void released(String agent, Connection engine, Entry entry) {
        List<Hold> given = byAgent.getOrDefault(agent, List.of()).stream()
                .filter(it -> it.byLogin() && it.given != NEVER && it.released == NEVER)
                .toList();
        for (Hold hold : given) {
            if (hold.told.add(engine)) {
                break;
            }
        }
        if (given.stream().noneMatch(it -> it.told.isEmpty())) {
            given.stream()
                    .filter(it -> given.size() == 1 || it.releaseDue != Due.NEVER)
                    .forEach(it -> it.released = entry.seq());
        }
    }

    /** The server is gone, and holds nothing any more. */
    void clear() {
        byPlace.clear();
        byAgent.clear();
    }

    private boolean over(Hold hold, Ask ask) {
        return hold.released < ask.cause().seq()
                || (hold.releaseDue != Due.NEVER
                        && timing.end(hold.releaseDue) < ask.cause().at());
    }

    /** Whether another agent holds the place that a login asks for, at some time between its sending and that entry. */
    Held held(Ask ask, Entry now) {
        Held held = Held.NO;
        for (Hold hold : ofTenant(ask).getOrDefault(ask.place(), List.of())) {
            boolean another = !hold.by.agent().equals(ask.agent());
            if (another && hold.since() < now.seq() && !over(hold, ask)) {
                boolean certain = hold.byLogin()
                        && hold.by.complete()
                        && !hold.again
                        && hold.granted < ask.cause().seq()
                        && hold.given >= now.seq()
                        && hold.by.on().ended().isEmpty()
                        && !mayHaveMoved(hold, now);
                held = certain ? Held.YES : held == Held.YES ? Held.YES : Held.PERHAPS;
            }
        }
        return held;
    }

    /** Whether a later login or availability of the same agent, which was not refused, may have ended that session. */
    private boolean mayHaveMoved(Hold hold, Entry now) {
        return hold.followed
                || byAgent.getOrDefault(hold.by.agent(), List.of()).stream()
                        .anyMatch(it -> it.since() > hold.since() && it.since() < now.seq() && it.released == NEVER);
    }
}
