package org.ixntck.peer;

import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.ixntck.adapter.ConnectorWire;
import org.ixntck.adapter.ConnectorWire.Ability;
import org.ixntck.fault.Fault;
import org.ixntck.fault.Moment;
import org.ixntck.journal.Entry;
import org.ixntck.journal.Event;
import org.ixntck.journal.Event.ConnectFailed.Reason;
import org.ixntck.journal.Journal;

/** Opens connections through a vendor's client library. */
final class ConnectorTransportFactory implements TransportFactory {

    private static final long LOOP_MILLIS_MAX = 30_000;

    private final Journal journal;
    private final Loop loop;
    private final ConnectorWire wire;
    private final Set<Ability> abilities;
    private final long connectMillisMax;
    private final ReceiveQuota quota;
    private final AdapterFailures failures;
    private final ExecutorService pool = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "ixn-tck connector");
        thread.setDaemon(true);
        return thread;
    });

    ConnectorTransportFactory(
            Journal journal,
            Loop loop,
            ConnectorWire wire,
            long connectMillisMax,
            ReceiveQuota quota,
            AdapterFailures failures) {
        this.journal = journal;
        this.loop = loop;
        this.wire = wire;
        this.abilities = Set.copyOf(wire.abilities());
        this.connectMillisMax = connectMillisMax;
        this.quota = quota;
        this.failures = failures;
    }

    @Override
    public boolean can(Fault fault) {
        return fault instanceof Fault.Close
                || (fault instanceof Fault.Reset && abilities.contains(Ability.ABORT))
                || (fault instanceof Fault.Silence && abilities.contains(Ability.FALL_SILENT));
    }

    /** A library reports a message when it has arrived, never before. */
    @Override
    public boolean can(Moment moment) {
        return !(moment instanceof Moment.At at
                && at.edge() == Moment.Edge.BEFORE
                && at.direction() == Moment.Direction.RECEIVED);
    }

    @Override
    public Connection open(Opening opening) throws ConnectFailedException {
        RecordingListener listener = new RecordingListener(journal, loop, opening, quota, failures);
        ConnectorTransport transport =
                new ConnectorTransport(journal, loop, opening, new ConnectorCalls(pool, loop), listener);
        Connection connection = new Connection(journal, loop, opening, transport);
        listener.hear(
                message -> connection.heard(message, opening.fake()),
                () -> opening.fake().over(connection),
                transport::drop);
        try {
            transport
                    .connect(wire, opening.address().endpoint(), connectMillisMax)
                    .get(connectMillisMax + LOOP_MILLIS_MAX, TimeUnit.MILLISECONDS);
            return connection;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failed(opening, new ConnectorCalls.Failed(Reason.OTHER, "the kit was interrupted"));
        } catch (TimeoutException e) {
            throw failed(opening, new ConnectorCalls.Failed(Reason.OTHER, "the kit's event loop did nothing"));
        } catch (ExecutionException e) {
            throw failed(opening, (ConnectorCalls.Failed) e.getCause());
        }
    }

    private ConnectFailedException failed(Opening opening, ConnectorCalls.Failed failure) {
        String why = failure.getMessage();
        Entry failed = journal.append(opening.scope(), new Event.ConnectFailed(opening.id(), failure.reason(), why));
        if (failure.threw()) {
            failures.report(opening.scope(), opening.id(), failed, why);
        }
        return new ConnectFailedException("%s could not be opened: %s".formatted(opening.id(), why));
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }
}
