package org.ixntck.simulator;

import static org.ixntck.simulator.Agenda.MICRO;
import static org.ixntck.simulator.Agenda.MILLI;

import org.ixntck.adapter.Message;
import org.ixntck.journal.Event;
import org.ixntck.journal.Event.Fault.Kind;
import org.ixntck.journal.ReadPass;
import org.ixntck.journal.Scope;

/** The kit's end of a connection. Whatever is done to it is recorded; what the server does not learn at once is in the lanes. */
final class SimulatedConnection {

    private static final long BYE = 100 * MICRO;

    private final Kit kit;
    private final Scope scope;
    private final String id;
    private final Fake fake;
    private final Client client;
    private boolean open = true;
    /** The application sends nothing any more. */
    private boolean silent;

    /** The application reads nothing any more. */
    private boolean deaf;

    private boolean leaving;
    private long reference;

    SimulatedConnection(Kit kit, Scope scope, String id, Fake fake, ServerLife server) {
        this.kit = kit;
        this.scope = scope;
        this.id = id;
        this.fake = fake;
        this.reference = kit.references();
        this.client = server.accept(what -> kit.arrived(this, what));
        kit.recorder().append(scope, new Event.Connected(id));
    }

    String id() {
        return id;
    }

    /** Whether the kit takes it for open. */
    boolean open() {
        return open && !leaving;
    }

    /** Whether it is of no use to the application. */
    boolean silent() {
        return silent || deaf;
    }

    /** Sends a request under the next reference id, which is returned. */
    long ask(Message request) {
        say(request.with("referenceId", ++reference));
        return reference;
    }

    /** What is to be sent when the server has ended the connection cannot be. */
    void fail(Message request) {
        if (!open && !leaving) {
            kit.recorder()
                    .append(
                            scope,
                            new Event.SendFailed(id, request.name(), ++reference, "StacklessClosedChannelException"));
        }
    }

    /** Sends a message as it is, unless the application is silent or gone. */
    void say(Message message) {
        if (open() && !silent()) {
            kit.recorder().append(scope, new Event.Sent(id, message));
            client.hear(message, kit.now());
        }
    }

    /** Does that to it. One that is lost by half can only be ended. */
    void fault(Kind kind) {
        if (!open() || (silent() && !kind.ends())) {
            return;
        }
        kit.recorder().append(scope, new Event.Fault(id, kind));
        switch (kind) {
            case SILENCE -> silent = true;
            case DEAFNESS -> deaf = true;
            case HALF_CLOSE -> {
                silent = true;
                client.halfClose(kit.now());
            }
            default -> {
                client.lose(kind, kit.now());
                leave();
            }
        }
    }

    /** Ends it without a trace of the fault, when the site is taken down. */
    void drop() {
        if (open()) {
            client.lose(Kind.CLOSE, kit.now());
            leave();
        }
    }

    /** The kit learns of its own end in one of the next passes, and hears nothing else any more. */
    private void leave() {
        leaving = true;
        kit.after(BYE, () -> kit.arrived(this, Outbound.end("closed")));
    }

    /** One pass of the loop reads this. */
    void read(ReadPass pass, Outbound what) {
        if (!open || (deaf && !leaving) || (leaving && what.message().isPresent())) {
            return;
        }
        if (what.message().isPresent()) {
            Message message = what.message().get();
            kit.recorder().read(scope, pass, new Event.Received(id, message));
            fake.heard(this, message);
        } else {
            open = false;
            fake.over(this);
            Event.Ended.By by = leaving ? Event.Ended.By.KIT : Event.Ended.By.SERVER;
            kit.recorder().read(scope, pass, new Event.Ended(id, by, leaving ? "closed" : what.how(), what.rest()));
        }
    }

    /** How long it takes to open one. */
    static long handshake(Chance chance) {
        return chance.between(50 * MICRO, chance.odds(0.05) ? 20 * MILLI : MILLI);
    }
}
