package org.ixntck.journal;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.ixntck.adapter.Message;

/** Everything that can happen in a run. Sealed, so that each reader has to handle every kind of event. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Event.RunStarted.class, name = "run-started"),
    @JsonSubTypes.Type(value = Event.RunEnded.class, name = "run-ended"),
    @JsonSubTypes.Type(value = Event.ScenarioStarted.class, name = "scenario-started"),
    @JsonSubTypes.Type(value = Event.ScenarioEnded.class, name = "scenario-ended"),
    @JsonSubTypes.Type(value = Event.SiteOpened.class, name = "site-opened"),
    @JsonSubTypes.Type(value = Event.SiteClosing.class, name = "site-closing"),
    @JsonSubTypes.Type(value = Event.AgentLeased.class, name = "agent-leased"),
    @JsonSubTypes.Type(value = Event.ServerSaid.class, name = "server-said"),
    @JsonSubTypes.Type(value = Event.Controlled.class, name = "controlled"),
    @JsonSubTypes.Type(value = Event.Connecting.class, name = "connecting"),
    @JsonSubTypes.Type(value = Event.Connected.class, name = "connected"),
    @JsonSubTypes.Type(value = Event.ConnectFailed.class, name = "connect-failed"),
    @JsonSubTypes.Type(value = Event.Sent.class, name = "sent"),
    @JsonSubTypes.Type(value = Event.SendFailed.class, name = "send-failed"),
    @JsonSubTypes.Type(value = Event.Received.class, name = "received"),
    @JsonSubTypes.Type(value = Event.Unreadable.class, name = "unreadable"),
    @JsonSubTypes.Type(value = Event.Overflowed.class, name = "overflowed"),
    @JsonSubTypes.Type(value = Event.AdapterFailed.class, name = "adapter-failed"),
    @JsonSubTypes.Type(value = Event.Fault.class, name = "fault"),
    @JsonSubTypes.Type(value = Event.Hampered.class, name = "hampered"),
    @JsonSubTypes.Type(value = Event.Healed.class, name = "healed"),
    @JsonSubTypes.Type(value = Event.Ended.class, name = "ended"),
    @JsonSubTypes.Type(value = Event.Marked.class, name = "marked"),
    @JsonSubTypes.Type(value = Event.Expected.class, name = "expected"),
    @JsonSubTypes.Type(value = Event.Watermark.class, name = "watermark"),
    @JsonSubTypes.Type(value = Event.Stalled.class, name = "stalled"),
    @JsonSubTypes.Type(value = Event.Starved.class, name = "starved"),
    @JsonSubTypes.Type(value = Event.JournalClosed.class, name = "journal-closed"),
})
public sealed interface Event {

    /** The names of the types of events, as a journal has them. */
    static Set<String> types() {
        return Arrays.stream(Event.class.getAnnotation(JsonSubTypes.class).value())
                .map(JsonSubTypes.Type::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What happens on one connection. */
    sealed interface OnLink extends Event {
        /** The connection's name, for example {@code agent-7@A}, and from the second one on {@code agent-7@A/2}. */
        String link();
    }

    /** The first entry: what the judge needs to know beside the events themselves. */
    record RunStarted(
            String kit,
            String catalogueRevision,
            String catalogueSha256,
            String date,
            Map<String, Object> options,
            Terms terms,
            KnownFailures knownFailures,
            Provenance provenance)
            implements Event {

        /** The option that extends all budgets, so that a server can be debugged. */
        public static final String DEBUG = "debug";

        /** The option that says in which time zone the date is. */
        public static final String ZONE = "zone";

        /** The option that says on what machine and Java the kit ran. */
        public static final String MACHINE = "machine";

        /** The option that says where the vendor's own features were, as a URI that ends with a slash. */
        public static final String FEATURES = "features";
    }

    /** Last entry of a run that was not killed. */
    record RunEnded(How how, String why) implements Event {
        /** How a run ended. */
        public enum How {
            FINISHED,
            INTERRUPTED,
            /** The servers, the adapter or the machine failed, so that nothing could be judged. */
            BROKEN,
            /** The kit itself failed, or its process was ended. */
            FAILED
        }
    }

    /**
     * A scenario begins.
     *
     * @param id the feature's path without .feature, {@code #}, the name, and for an outline's row {@code [n]}
     * @param attempt 1, or 2 when it is run once more by itself
     */
    record ScenarioStarted(String id, String name, List<String> requirements, int attempt) implements Event {}

    /** A scenario is over; {@code why} says what stopped it early and is empty otherwise. */
    record ScenarioEnded(Outcome outcome, String why) implements Event {}

    /** How a scenario ended, before anything is judged. */
    enum Outcome {
        COMPLETED,
        /** An expectation was violated; the steps after it were not run. */
        VIOLATED,
        /** A precondition could not be established. */
        UNREACHED,
        NOT_APPLICABLE,
        NOT_TESTED,
        /** The kit, the adapter or the machine failed. */
        BROKEN
    }

    /**
     * A scenario got a deployment.
     *
     * @param servers addresses by server name
     * @param common whether other scenarios use the same servers, before or afterwards
     */
    record SiteOpened(Map<String, String> servers, boolean common) implements Event {}

    /**
     * A deployment is about to be taken down. What its servers do from here on is not judged.
     *
     * @param upTo everything that arrived before this time has been recorded
     */
    record SiteClosing(long upTo) implements Event {}

    /** An agent was leased to a scenario. A canary is an agent that only proves that the reporting connection works. */
    record AgentLeased(String agent, String nick, long tenant, String place, boolean canary) implements Event {}

    /** A control of a server: start, stop, kill, freeze, thaw, or loss, for which the kit cuts its own connections; {@code life} counts starts. */
    record Controlled(String server, String control, Phase phase, int life, String detail) implements Event {}

    /** The last lines that a server has printed, as far as its adapter sees them. Information for readers; not judged. */
    record ServerSaid(String server, List<String> lines) implements Event {}

    /** The progress of a control. */
    enum Phase {
        ASKED,
        DONE
    }

    /** A connection is being opened by the application {@code owner} to the given life of a server. */
    record Connecting(String link, Role role, String owner, String server, int life) implements OnLink {}

    record Connected(String link) implements OnLink {}

    /** A connection could not be opened: the reason, which verdicts depend on, and a sentence for people. */
    record ConnectFailed(String link, Reason reason, String why) implements OnLink {
        /** Why a connection could not be opened. */
        public enum Reason {
            /** The host refused it: nothing listens on the port. */
            REFUSED,
            /** Nobody answered in time. */
            TIMED_OUT,
            /** The host's name is unknown. */
            UNRESOLVED,
            /** The server was reached, but no TLS connection was agreed on. */
            TLS,
            /** Another reason, or one that a client library or the journal of an older kit does not tell. */
            OTHER
        }
    }

    /** A whole message was handed to the network, or to a vendor's library, which may report later that it could not send it. */
    record Sent(String link, Message message) implements OnLink {}

    /** A message could not be sent; {@code reference} is its reference id, or 0 if it has none. */
    record SendFailed(String link, String message, long reference, String why) implements OnLink {}

    record Received(String link, Message message) implements OnLink {}

    /** Bytes arrived that are not a message, or more than the limit of a connection. {@code size} counts bytes. */
    record Unreadable(String link, String head, long size, String why) implements OnLink {}

    /**
     * More arrived than the kit records of one connection. From here on the record of its site is incomplete, and what is not recorded is not
     * judged.
     *
     * @param upTo everything that arrived before this time has been recorded
     */
    record Overflowed(String link, long upTo) implements OnLink {}

    /**
     * The adapter failed on a connection. What happened at its site from entry {@code from} on is not judged.
     *
     * @param upTo everything that arrived before this time was recorded before that entry
     */
    record AdapterFailed(String link, long from, long upTo, String why) implements OnLink {}

    /** The kit did something to its own connection that a server may or must take for the loss of its client. */
    record Fault(String link, Kind kind) implements OnLink {
        /** What the kit can do to its own connection. */
        public enum Kind {
            /** An orderly end, with FIN. */
            CLOSE,
            /** An abnormal end, with RST. */
            RESET,
            /** Nothing is sent any more; what arrives is still recorded. */
            SILENCE,
            /** FIN is sent, and what arrives is still read. Whether that is a loss is open (domain.md, section 5). */
            HALF_CLOSE,
            /** Nothing is read any more. */
            DEAFNESS;

            /** Whether the kit has ended the connection, which the server has to notice. */
            public boolean ends() {
                return this == CLOSE || this == RESET;
            }

            /** Whether the kit still records everything that the server sends. */
            public boolean hears() {
                return this == SILENCE;
            }
        }
    }

    /**
     * The kit sends or reads on its own connection in an unusual but legal way, which is not a loss.
     *
     * @param how a description
     * @param holdsMillis how long that may hold back what is sent or read, in milliseconds
     */
    record Hampered(String link, String how, long holdsMillis) implements OnLink {}

    /** A fault on this connection is over; {@code how} names it. */
    record Healed(String link, String how) implements OnLink {}

    /** A connection is over; {@code rest} counts the bytes of an incomplete last message. */
    record Ended(String link, By by, String how, int rest) implements OnLink {
        /** Who ended it. */
        public enum By {
            SERVER,
            KIT
        }
    }

    /** The fake reporting engine changed the state that it keeps of an agent, without a message. */
    record Marked(String link, String agent, boolean loggedIn, String because) implements OnLink {}

    /** A step expected something. The claim is data, so that the judge can evaluate it again later. */
    record Expected(List<String> requirements, Map<String, Object> claim) implements Event {}

    /** Everything that arrived before {@code upTo} has been recorded. */
    record Watermark(long upTo) implements Event {}

    /** The kit or a server process was not scheduled for a while, so that lateness in this time proves nothing. */
    sealed interface HeldUp extends Event {

        /** The beginning, in nanoseconds. */
        long from();

        /** The end, in nanoseconds. */
        long to();
    }

    /** The kit itself was not scheduled. */
    record Stalled(long from, long to) implements HeldUp {}

    /** Too few processors for the kit and the processes that it had started; {@code process} waited longest. */
    record Starved(long from, long to, String process) implements HeldUp {}

    /**
     * The last line of a journal. A journal without it breaks off. It is only in the file, not in a history.
     *
     * @param head the digest of the chain up to the line before, in hexadecimal
     */
    record JournalClosed(String head) implements Event {}
}
