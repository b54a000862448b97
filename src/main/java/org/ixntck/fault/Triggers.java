package org.ixntck.fault;

import java.util.ArrayList;
import java.util.List;
import org.ixntck.fault.Moment.Direction;
import org.ixntck.fault.Moment.Edge;

/** What is to happen at the messages of one connection. Where nothing is, a message costs one look at an empty list. Used on the loop. */
public final class Triggers {

    private final List<Trigger> pending = new ArrayList<>(0);

    private static final class Trigger {
        private final Moment.At moment;
        private final Runnable action;
        private int left;

        private Trigger(Moment.At moment, Runnable action) {
            this.moment = moment;
            this.action = action;
            this.left = moment.number();
        }

        private boolean due(Edge edge, Direction direction, String name) {
            return moment.edge() == edge
                    && moment.direction() == direction
                    && moment.name().equals(name)
                    && --left == 0;
        }
    }

    /** Lets something happen once, at that message. */
    public void at(Moment.At moment, Runnable action) {
        pending.add(new Trigger(moment, action));
    }

    /** A message is about to pass, or has passed. */
    public void pass(Edge edge, Direction direction, String name) {
        if (pending.isEmpty()) {
            return;
        }
        List<Trigger> due =
                pending.stream().filter(it -> it.due(edge, direction, name)).toList();
        pending.removeAll(due);
        due.forEach(it -> it.action.run());
    }

    /** Nothing happens at any message any more. */
    public void clear() {
        pending.clear();
    }
}
