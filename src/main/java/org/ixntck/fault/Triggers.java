package org.ixntck.fault;

import java.util.ArrayList;
import java.util.List;
import org.ixntck.fault.Moment.Direction;
import org.ixntck.fault.Moment.Edge;

/** Actions at messages of one connection. Without actions, a message only costs a look at an empty list. Used on the event loop. */
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

    /** Runs an action once, at the given message. */
    public void at(Moment.At moment, Runnable action) {
        pending.add(new Trigger(moment, action));
    }

    /** Called before and after each message. */
    public void pass(Edge edge, Direction direction, String name) {
        if (pending.isEmpty()) {
            return;
        }
        List<Trigger> due =
                pending.stream().filter(it -> it.due(edge, direction, name)).toList();
        pending.removeAll(due);
        due.forEach(it -> it.action.run());
    }

    /** Removes all actions. */
    public void clear() {
        pending.clear();
    }
}
