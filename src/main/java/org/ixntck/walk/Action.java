package org.ixntck.walk;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Set;
import java.util.stream.Stream;
import org.ixntck.fault.Fault;
import org.ixntck.fault.Moment;
import org.ixntck.journal.Event.Fault.Kind;

/**
 * What a walk does at one step. Agents, reporting engines and connections have numbers of the walk's own, servers have letters, so that a step
 * can be left out without a change to the others. What is not possible when its turn comes, as a request on a connection that is gone, is skipped.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "do")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Action.Disguise.class, name = "disguise"),
    @JsonSubTypes.Type(value = Action.NumberFrom.class, name = "number-from"),
    @JsonSubTypes.Type(value = Action.Connect.class, name = "connect"),
    @JsonSubTypes.Type(value = Action.Ask.class, name = "ask"),
    @JsonSubTypes.Type(value = Action.Break.class, name = "break"),
    @JsonSubTypes.Type(value = Action.BreakAt.class, name = "break-at"),
    @JsonSubTypes.Type(value = Action.Hamper.class, name = "hamper"),
    @JsonSubTypes.Type(value = Action.Write.class, name = "write"),
    @JsonSubTypes.Type(value = Action.EngineJoin.class, name = "engine-join"),
    @JsonSubTypes.Type(value = Action.EngineRepeat.class, name = "engine-repeat"),
    @JsonSubTypes.Type(value = Action.EngineBreak.class, name = "engine-break"),
    @JsonSubTypes.Type(value = Action.EngineHamper.class, name = "engine-hamper"),
    @JsonSubTypes.Type(value = Action.EngineMute.class, name = "engine-mute"),
    @JsonSubTypes.Type(value = Action.EngineStatus.class, name = "engine-status"),
    @JsonSubTypes.Type(value = Action.Control.class, name = "control"),
    @JsonSubTypes.Type(value = Action.CrowdIn.class, name = "crowd-in"),
    @JsonSubTypes.Type(value = Action.CrowdOut.class, name = "crowd-out"),
    @JsonSubTypes.Type(value = Action.Churn.class, name = "churn"),
    @JsonSubTypes.Type(value = Action.Linger.class, name = "linger"),
})
public sealed interface Action {

    /**
     * An agent has unusual values of the description, from its first step on; each is the place of a value in its list, or 0 for the usual one.
     */
    record Disguise(int agent, int id, int tenant, int place, boolean moreMedia) implements Action {}

    /** On all connections that are opened from here on, requests have the same reference ids: that one, and those that follow. */
    record NumberFrom(long reference) implements Action {

        /** The highest reference id of the wire. */
        static final long REFERENCE_MAX = Integer.MAX_VALUE;

        public NumberFrom {
            if (reference < 1 || reference > REFERENCE_MAX) {
                throw new IllegalArgumentException(
                        "expected a reference id from 1 to %d, saw %d".formatted(REFERENCE_MAX, reference));
            }
        }
    }

    /** An agent application opens a connection; it will ask for keep-alive at that interval, or not if that is 0. */
    record Connect(int agent, String server, int connection, long keepAliveMillis) implements Action {}

    /**
     * An agent application sends a request.
     *
     * @param place whose place a login or available names, as the number of an agent; for another agent it is that one's own
     * @param quirks legal peculiarities of its data and its form on the wire
     */
    record Ask(int agent, String server, int connection, Request request, int place, Set<Quirk> quirks)
            implements Action {

        public Ask {
            quirks = quirks.isEmpty()
                    ? Set.of()
                    : java.util.Collections.unmodifiableSet(java.util.EnumSet.copyOf(quirks));
        }
    }

    /** An agent's connection is closed, reset, or falls silent, or one direction of it is. */
    record Break(int agent, String server, int connection, Kind kind) implements Action {}

    /** An agent's connection is lost in that way as soon as a message passes on it, or right before. */
    record BreakAt(int agent, String server, int connection, Kind kind, Moment.At moment) implements Action {}

    /** From here on an agent application sends or reads in an unusual but legal way. */
    record Hamper(int agent, String server, int connection, Hindrance how) implements Action {}

    /** From here on an agent application writes its messages in another form of the wire. */
    record Write(int agent, String server, int connection, String form) implements Action {}

    /** A reporting engine connects to a server, in place of an earlier connection, and registers. One that hangs is ended first. */
    record EngineJoin(int engine, String server) implements Action {}

    /** A reporting engine registers once more on its connection. */
    record EngineRepeat(int engine, String server) implements Action {}

    /** The connection of a reporting engine is closed, reset, or falls silent, or one direction of it is. */
    record EngineBreak(int engine, String server, Kind kind) implements Action {}

    /** From here on a reporting engine sends or reads in an unusual but legal way. */
    record EngineHamper(int engine, String server, Hindrance how) implements Action {}

    /** A reporting engine does not answer EventAgentLogin by itself from here on, or does again. */
    record EngineMute(int engine, boolean mute) implements Action {}

    /** A reporting engine sends the status of an agent, wherever that one is; all its media are ready, or none. */
    record EngineStatus(int engine, String server, int agent, boolean ready) implements Action {}

    /** A server is stopped, killed, frozen, thawed or started. */
    record Control(String server, org.ixntck.adapter.Control control) implements Action {}

    /** Further agents connect to a server one after the other, and log in. */
    record CrowdIn(String server, int size) implements Action {}

    /** Those further agents leave a server, all at once. */
    record CrowdOut(String server, Kind kind) implements Action {}

    /** An agent logs in and out on a connection, again and again, each time after the answer. */
    record Churn(int agent, String server, int connection, int times) implements Action {}

    /** Time passes: twice the keep-alive time, or the registration timeout. */
    record Linger(Span span) implements Action {}

    /** How an application or a reporting engine sends or reads. */
    enum Hindrance {
        BYTES("sends single bytes on", new Fault.Slices(1)),
        SLICES("sends slices of 7 bytes on", new Fault.Slices(7)),
        LATE("sends 100 ms late on", new Fault.Delay(100)),
        TWO_IN_ONE("sends two messages at a time on", new Fault.Coalescing(2)),
        SLOW_READING("reads every 50 ms on", new Fault.SlowReading(50));

        private final String words;
        private final Fault fault;

        Hindrance(String words, Fault fault) {
            this.words = words;
            this.fault = fault;
        }

        /** As a scenario calls it. */
        String words() {
            return words;
        }

        Fault fault() {
            return fault;
        }
    }

    /** For how long a walk lingers. */
    enum Span {
        KEEP_ALIVE,
        REGISTRATION_TIMEOUT
    }

    /** What an agent application asks for. */
    enum Request {
        REGISTER("RequestRegisterClient"),
        REGISTER_INVALID("RequestRegisterClient with an invalid name"),
        /** The application is a reporting engine from then on, that says nothing of itself. */
        REGISTER_AS_ENGINE("RequestRegisterClient as a reporting engine"),
        LOGIN("RequestAgentLogin"),
        /** For the agent whose place it names, as where two people share a desk. */
        LOGIN_OTHER("RequestAgentLogin for another agent"),
        LOGIN_WITHOUT_PLACE("RequestAgentLogin without a place"),
        LOGOUT("RequestAgentLogout"),
        AVAILABLE("RequestAgentAvailable"),
        NOT_AVAILABLE("RequestAgentNotAvailable"),
        MEDIA_READY("RequestCancelNotReadyForMedia"),
        MEDIA_NOT_READY("RequestNotReadyForMedia"),
        MEDIA_ADD("RequestAddMedia"),
        MEDIA_REMOVE("RequestRemoveMedia"),
        UNKNOWN("the unknown message RequestSomethingNew"),
        POLL("KeepAlivePoll");

        private final String words;

        Request(String words) {
            this.words = words;
        }

        /**
         * The request that a scenario calls so.
         *
         * @throws IllegalArgumentException if there is none
         */
        static Request of(String words) {
            return Stream.of(values())
                    .filter(it -> it.words.equals(words))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("expected one of %s, saw '%s'"
                            .formatted(Stream.of(values()).map(Request::words).toList(), words)));
        }

        /** As a scenario calls it. */
        String words() {
            return words;
        }

        /** Whether it has a reference id, by which it is answered. */
        boolean answered() {
            return this != UNKNOWN && this != POLL;
        }

        /** Whether a server takes it for the beginning of a session, if it is valid. */
        boolean logsIn() {
            return this == LOGIN || this == LOGIN_OTHER;
        }

        /** The name of the message. */
        String message() {
            return words.replaceFirst("the unknown message ", "").split(" ")[0];
        }
    }
}
