package org.ixntck.report;

import org.ixntck.journal.Entry;
import org.ixntck.journal.Event;
import org.ixntck.text.Text;

/** The row of a diagram for a control of a server. */
final class ControlRow {

    private static final int WHAT_MAX = 48;

    private ControlRow() {}

    /** The row for a control of the server in the given column. */
    static Row row(Entry entry, Event.Controlled controlled, int server) {
        boolean done = controlled.phase() == Event.Phase.DONE;
        String why = controlled.detail().isEmpty() ? "" : ", " + controlled.detail();
        String what = Text.line(controlled.control() + why, WHAT_MAX);
        Row.Life life = switch (controlled.control()) {
            case "kill", "loss" -> Row.Life.DOWN;
            case "stop" -> done ? Row.Life.DOWN : Row.Life.SAME;
            case "start", "thaw" -> done ? Row.Life.UP : Row.Life.SAME;
            case "freeze" -> done ? Row.Life.FROZEN : Row.Life.SAME;
            default -> Row.Life.SAME;
        };
        String label = done ? done(controlled) : what;
        return Row.on(
                done ? Row.Shape.NOTE : Row.Shape.BAR,
                done ? Row.Style.LIGHT : Row.Style.SERVER,
                entry,
                server,
                label,
                life);
    }

    private static String done(Event.Controlled controlled) {
        return switch (controlled.control()) {
            case "kill", "stop" -> "down";
            case "start" -> "up, life " + controlled.life();
            case "freeze" -> "frozen";
            case "thaw" -> "thawed";
            case "loss" -> "all connections cut";
            default -> Text.line(controlled.control(), WHAT_MAX) + " done";
        };
    }
}
