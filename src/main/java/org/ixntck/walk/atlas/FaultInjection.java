package org.ixntck.walk.atlas;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.ixntck.adapter.Control;
import org.ixntck.fault.Fault;
import org.ixntck.fault.Moment;
import org.ixntck.fault.Moment.Direction;
import org.ixntck.fault.Moment.Edge;
import org.ixntck.fault.Until;
import org.ixntck.journal.Role;
import org.ixntck.lab.LabException;
import org.ixntck.peer.Connection;

/**
 * The fault of a cell, at its moment. A connection is broken on the event loop, right before or after the message. A server can be controlled
 * between two messages of the agent only by the thread that plays the cell: "before" a message that the server sends is then right after the
 * request that leads to it.
 */
final class FaultInjection {

    private static final long CONTROL_SECONDS_MAX = 60;

    private final Cell cell;
    private final Fakes fakes;
    private final CompletableFuture<Boolean> begun = new CompletableFuture<>();
    private final CompletableFuture<Boolean> done = new CompletableFuture<>();

    FaultInjection(Cell cell, Fakes fakes) {
        this.cell = cell;
        this.fakes = fakes;
    }

    /** From now on messages count. */
    void arm() {
        Optional<Connection> watched =
                fakes.connection(cell.message().role(), cell.message().server());
        if (cell.column().fault().isPresent()) {
            Fault fault = cell.column().fault().get();
            Role role = cell.column().victim() == Column.Victim.AGENT ? Role.AGENT : Role.REPORTING;
            Optional<Connection> victim = fakes.connection(role, cell.message().server());
            watched.ifPresent(it -> it.at(
                    cell.moment(),
                    () -> victim.ifPresent(broken -> {
                        begun.complete(true);
                        broken.fault(fault, new Moment.Now(), new Until.Healed());
                        done.complete(true);
                    })));
        } else if (anchor().isEmpty() && cell.edge() == Edge.AFTER) {
            watched.ifPresent(it -> it.at(cell.moment(), () -> {
                begun.complete(true);
                CompletableFuture.runAsync(this::control);
            }));
        }
    }

    /** The request of the agent before or after which a server is controlled; none if that happens at something the kit receives. */
    private Optional<Phase.Step> anchor() {
        if (isRequest(cell.message())) {
            return Optional.of(cell.message());
        }
        List<Phase.Step> earlier =
                cell.phase().messages().subList(0, cell.phase().messages().indexOf(cell.message()));
        return cell.edge() == Edge.AFTER
                ? Optional.empty()
                : earlier.stream().filter(FaultInjection::isRequest).reduce((one, other) -> other);
    }

    private static boolean isRequest(Phase.Step message) {
        return message.role() == Role.AGENT && message.direction() == Direction.SENT;
    }

    /** The agent is about to send that request. */
    void before(int server, String request) {
        if (isRequest(cell.message()) && cell.edge() == Edge.BEFORE) {
            controlAt(server, request);
        }
    }

    /** The agent has sent it. */
    void after(int server, String request) {
        if (!isRequest(cell.message()) || cell.edge() == Edge.AFTER) {
            controlAt(server, request);
        }
    }

    private void controlAt(int server, String request) {
        boolean here = anchor().filter(it -> it.server() == server && it.name().equals(request))
                .isPresent();
        if (here && cell.column().control().isPresent() && !begun.isDone()) {
            control();
        }
    }

    /** The agent's application has closed its connections, which is what leads to the first message of the phase. */
    void afterClose() {
        if (cell.column().control().isPresent() && cell.edge() == Edge.BEFORE) {
            control();
        }
    }

    private void control() {
        begun.complete(true);
        Control what = cell.column().control().orElseThrow();
        try {
            fakes.control(cell.message().server(), what);
            done.complete(true);
        } catch (LabException e) {
            done.completeExceptionally(e);
        }
    }

    /**
     * Whether it has happened; waits for it, if it is under way.
     *
     * @param nanosMax how long to wait for the message
     * @throws LabException if the server could not be controlled
     */
    boolean happened(long nanosMax) throws LabException {
        try {
            begun.get(nanosMax, TimeUnit.NANOSECONDS);
            return done.get(CONTROL_SECONDS_MAX, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException | CompletionException e) {
            throw (LabException) e.getCause();
        }
    }
}
