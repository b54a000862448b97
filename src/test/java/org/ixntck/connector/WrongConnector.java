package org.ixntck.connector;

import java.util.Date;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.ixntck.adapter.AdapterException;
import org.ixntck.adapter.ConnectorWire;
import org.ixntck.adapter.Endpoint;
import org.ixntck.adapter.Message;

/** A library with one error; the servers behind it are correct. */
final class WrongConnector implements ConnectorWire {

    /** In which way. The agents' logins are where it shows, so that a run begins well. */
    enum Wrong {
        CONNECT_HANGS,
        CONNECT_THROWS,
        CONNECT_RETURNS_NOTHING,
        SEND_HANGS,
        SEND_THROWS,
        SEND_REFUSES,
        CLOSE_HANGS,
        CLOSE_THROWS,
        TALKS_AFTER_CLOSED,
        DELIVERS_NOTHING,
        DELIVERS_DATES,
        FAILS,
        FLOODS
    }

    private static final int FLOOD = 250_000;

    private final Wrong wrong;
    private final PlainConnector right = new PlainConnector(EnumSet.allOf(Ability.class));

    WrongConnector(Wrong wrong) {
        this.wrong = wrong;
    }

    @Override
    public String name() {
        return "a wrong library";
    }

    @Override
    public Set<Ability> abilities() {
        return right.abilities();
    }

    @Override
    public Connection connect(Endpoint endpoint, Listener listener) throws AdapterException {
        switch (wrong) {
            case CONNECT_HANGS -> hang();
            case CONNECT_THROWS -> throw new IllegalStateException("the library has no licence");
            case CONNECT_RETURNS_NOTHING -> {
                return null;
            }
            default -> {
                // Later.
            }
        }
        Connection connection = right.connect(endpoint, listener);
        return new Connection() {
            @Override
            public void send(Message message) throws AdapterException {
                if (message.name().equals("RequestAgentLogin")) {
                    misbehave(listener);
                }
                connection.send(message);
            }

            @Override
            public void close() throws AdapterException {
                if (wrong == Wrong.CLOSE_HANGS) {
                    hang();
                }
                if (wrong == Wrong.CLOSE_THROWS) {
                    throw new IllegalStateException("the library cannot close");
                }
                connection.close();
            }

            @Override
            public void abort() throws AdapterException {
                connection.abort();
            }
        };
    }

    private void misbehave(Listener listener) throws AdapterException {
        switch (wrong) {
            case SEND_HANGS -> hang();
            case SEND_THROWS -> throw new IllegalStateException("the library cannot send");
            case SEND_REFUSES -> throw new AdapterException("the library knows no such message");
            case TALKS_AFTER_CLOSED -> {
                listener.closed("closed");
                listener.closed("closed again");
                listener.received(Message.of("EventAck"));
            }
            case DELIVERS_NOTHING -> listener.received(null);
            case DELIVERS_DATES -> listener.received(new Message("EventAck", Map.of("date", new Date(0))));
            case FAILS -> listener.failed("the library's process is gone");
            case FLOODS -> {
                for (int i = 0; i < FLOOD; i++) {
                    listener.received(Message.of("EventNothing"));
                }
            }
            default -> {
                // Elsewhere.
            }
        }
    }

    /** Also when it is interrupted. */
    private static void hang() {
        CountDownLatch never = new CountDownLatch(1);
        Optional<InterruptedException> interrupted = Optional.empty();
        while (interrupted.isEmpty() || never.getCount() > 0) {
            try {
                never.await();
            } catch (InterruptedException e) {
                interrupted = Optional.of(e);
            }
        }
    }
}
