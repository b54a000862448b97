package org.ixntck.peer;

import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.ixntck.adapter.ConnectorWire;
import org.ixntck.adapter.ConnectorWire.Ability;
import org.ixntck.journal.Entry;
import org.ixntck.journal.Event;
import org.ixntck.journal.Event.ConnectFailed.Reason;
import org.ixntck.journal.Event.Fault.Kind;
import org.ixntck.journal.Journal;

/** Opens connections through a vendor's library. */
final class ConnectorLines implements Lines {

    private static final long LOOP_MILLIS_MAX = 30_000;

    private final Journal journal;
    private final Loop loop;
    private final ConnectorWire wire;
    private final Set<Ability> abilities;
    private final long connectMillisMax;
    private final Allowance allowance;
    private final Failures failures;
    private final ExecutorService pool = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "ixn-tck connector");
        thread.setDaemon(true);
        return thread;
    });

    ConnectorLines(
            Journal journal,
            Loop loop,
            ConnectorWire wire,
            long connectMillisMax,
            Allowance allowance,
            Failures failures) {
        this.journal = journal;
        this.loop = loop;
        this.wire = wire;
        this.abilities = Set.copyOf(wire.abilities());
        this.connectMillisMax = connectMillisMax;
        this.allowance = allowance;
        this.failures = failures;
    }

    @Override
    public boolean can(Kind kind) {
        return switch (kind) {
            case CLOSE -> true;
            case RESET -> abilities.contains(Ability.ABORT);
            case SILENCE -> abilities.contains(Ability.FALL_SILENT);
        };
    }

    @Override
    public Connection open(Dialling dialling) throws NotSent {
        ConnectorTap tap = new ConnectorTap(journal, loop, dialling, allowance, failures);
        ConnectorLine line = new ConnectorLine(journal, loop, dialling, new Calls(pool, loop), tap);
        Connection connection = new Connection(journal, loop, dialling, line);
        tap.hear(
                message -> dialling.fake().heard(connection, message),
                () -> dialling.fake().over(connection),
                line::drop);
        try {
            line.connect(wire, dialling.address().endpoint(), connectMillisMax)
                    .get(connectMillisMax + LOOP_MILLIS_MAX, TimeUnit.MILLISECONDS);
            return connection;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failed(dialling, new Calls.Failed(Reason.OTHER, "the kit was interrupted"));
        } catch (TimeoutException e) {
            throw failed(dialling, new Calls.Failed(Reason.OTHER, "the kit's event loop did nothing"));
        } catch (ExecutionException e) {
            throw failed(dialling, (Calls.Failed) e.getCause());
        }
    }

    private NotSent failed(Dialling dialling, Calls.Failed failure) {
        String why = failure.getMessage();
        Entry failed = journal.append(dialling.scope(), new Event.ConnectFailed(dialling.id(), failure.reason(), why));
        if (failure.threw()) {
            failures.report(dialling.scope(), dialling.id(), failed, why);
        }
        return new NotSent("%s could not be opened: %s".formatted(dialling.id(), why));
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }
}
