package org.ixntck.walk.atlas;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.ixntck.adapter.Control;
import org.ixntck.fault.Fault;
import org.ixntck.fault.Moment;
import org.ixntck.fault.Moment.Edge;
import org.ixntck.walk.site.Servers;

/**
 * One cell: a fault before or after one message.
 *
 * @param phase of the models
 * @param message which message
 * @param edge before or after it
 * @param column what is done
 */
public record Cell(Phase phase, Phase.Step message, Edge edge, Column column) {

    /** All cells, row by row; without those that make no sense, as an agent's connection that is broken when it is gone. */
    public static List<Cell> all() {
        List<Cell> cells = new ArrayList<>();
        for (Phase phase : Phase.values()) {
            for (Phase.Step message : phase.messages()) {
                for (Edge edge : Edge.values()) {
                    for (Column column : Column.values()) {
                        if (phase != Phase.AGENT_DISCONNECTS || column.victim() != Column.Victim.AGENT) {
                            cells.add(new Cell(phase, message, edge, column));
                        }
                    }
                }
            }
        }
        return cells;
    }

    /** The name by which it is asked for. */
    public String id() {
        return row() + "/" + column.id();
    }

    /** The name of its row. */
    public String row() {
        return "%s/%s-%s%s"
                .formatted(
                        phase.id(),
                        edge.name().toLowerCase(Locale.ROOT),
                        message.shown(),
                        phase.messages().get(0).server() == message.server() ? "" : "@" + letter());
    }

    /** The name of its column. */
    public String columnId() {
        return column.id();
    }

    private char letter() {
        return (char) ('A' + message.server());
    }

    /** Whether that names this cell: its id, its row, its phase, or its column. */
    public boolean isNamed(String name) {
        return names().contains(name);
    }

    /** All names that it has a part in. */
    public List<String> names() {
        return List.of(id(), row(), phase.id(), column.id());
    }

    Moment.At moment() {
        return new Moment.At(edge, message.direction(), message.name(), message.number());
    }

    /**
     * Why it cannot be tried; empty if it can.
     *
     * @param controls what the adapter can do to a server
     * @param faults what the wire can do to a connection
     * @param moments when the wire can do something
     */
    public Optional<String> lacks(Set<Control> controls, Predicate<Fault> faults, Predicate<Moment> moments) {
        if (phase == Phase.RESTART && !(controls.contains(Control.START) && controls.contains(Control.KILL))) {
            return Optional.of("the adapter cannot kill and start a server");
        }
        Optional<Control> control = column.control();
        if (control.filter(it -> !controls.contains(it)).isPresent()) {
            return control.map(
                    it -> "the adapter cannot %s a server".formatted(it.name().toLowerCase(Locale.ROOT)));
        }
        if (control.filter(it -> !controls.contains(Servers.back(it))).isPresent()) {
            return control.map(it -> "the adapter cannot %s a server"
                    .formatted(Servers.back(it).name().toLowerCase(Locale.ROOT)));
        }
        if (column.fault().filter(it -> !faults.test(it)).isPresent()) {
            return column.fault().map(it -> "the adapter's connector cannot do this to a connection: " + it);
        }
        return column.fault().isPresent() && !moments.test(moment())
                ? Optional.of("the adapter's connector tells of a message only after it has arrived")
                : Optional.empty();
    }
}
