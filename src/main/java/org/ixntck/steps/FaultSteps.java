package org.ixntck.steps;

import io.cucumber.java.en.When;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.ixntck.fault.Fault;
import org.ixntck.fault.Moment;
import org.ixntck.fault.Until;
import org.ixntck.journal.Entry;
import org.ixntck.peer.Connection;

/** Steps in which the kit sends and reads on its own connections in an unusual way, at once or at a message. All faults end with the scenario. */
public final class FaultSteps {

    private final World world;
    private List<CompletableFuture<Entry>> begun = List.of();

    public FaultSteps(World world) {
        this.world = world;
    }

    @When("{application} {hampering}")
    public void now(List<Connection> connections, Fault fault) {
        world.needs(fault);
        List<Entry> entries = Connection.faults(connections, fault);
        if (entries.isEmpty()) {
            throw world.aborted(Aborted.unreached("expected an open connection; the server had closed it"));
        }
        world.stimulus().is(entries.get(0), entries);
    }

    @When("{application} {hampering} for {int} ms")
    public void forAWhile(List<Connection> connections, Fault fault, int millis) {
        world.needs(fault);
        connections.forEach(it -> it.fault(fault, new Moment.Now(), new Until.Elapsed(millis)));
    }

    @When("{application} {hampering} {moment}")
    public void hamperedAt(List<Connection> connections, Fault fault, Moment.At moment) {
        at(connections, fault, moment);
    }

    @When("{application} {loss} {moment}")
    public void lostAt(List<Connection> connections, Fault fault, Moment.At moment) {
        at(connections, fault, moment);
    }

    @When("{application} {hampering} {ending}")
    public void until(List<Connection> connections, Fault fault, Until ending) {
        world.needs(fault);
        connections.forEach(it -> it.fault(fault, new Moment.Now(), ending));
    }

    private void at(List<Connection> connections, Fault fault, Moment.At moment) {
        world.needs(fault);
        world.needs(moment);
        begun = connections.stream()
                .map(it -> it.fault(fault, moment, new Until.Healed()))
                .toList();
    }

    /** Waits for a fault that begins at a message, and makes it the stimulus instead of the request that led to it. */
    @When("that has happened")
    public void hasHappened() {
        try {
            Entry first = (Entry) CompletableFuture.anyOf(begun.toArray(CompletableFuture[]::new))
                    .get(world.run().millis("answer") + world.run().millis("report"), TimeUnit.MILLISECONDS);
            world.stimulus().is(first);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw world.aborted(Aborted.unreached("the kit was interrupted"));
        } catch (TimeoutException e) {
            throw world.aborted(Aborted.unreached("expected the message at which the fault begins; it did not come"));
        } catch (ExecutionException e) {
            throw world.broken("the fault failed: " + e.getCause(), e);
        }
    }

    @When("{application} sends and reads as usual again")
    public void healed(List<Connection> connections) {
        connections.forEach(Connection::heal);
    }
}
