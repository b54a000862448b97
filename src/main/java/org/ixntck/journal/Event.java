package org.ixntck.journal;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Map;
import org.ixntck.adapter.Message;

/** What can happen in a run. A sealed list, so that each reader has to think of all of it. */
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
    @JsonSubTypes.Type(value = Event.Ended.class, name = "ended"),
    @JsonSubTypes.Type(value = Event.Marked.class, name = "marked"),
    @JsonSubTypes.Type(value = Event.Expected.class, name = "expected"),
    @JsonSubTypes.Type(value = Event.Watermark.class, name = "watermark"),
    @JsonSubTypes.Type(value = Event.Stalled.class, name = "stalled"),
    @JsonSubTypes.Type(value = Event.Starved.class, name = "starved"),
})
public sealed interface Event {

    /** What happens on one connection. */
    sealed interface OnLink extends Event {
        /** The connection's name, for example {@code agent-7@A}, and from the second one on {@code agent-7@A/2}. */
        String link();
    }

    /** First entry: all that the judge needs beside the journal itself. */
    record RunStarted(
            String kit,
            String catalogueRevision,
            String catalogueSha256,
            String date,
            Map<String, Object> options,
            Terms terms,
            KnownFailures knownFailures)
            implements Event {

        /** The option that lifts the promises of the servers. */
        public static final String DEBUG = "debug";

        /** The option that says where the vendor's own features were, as a URI that ends with a slash. */
        public static final String FEATURES = "features";
    }

    /** Last entry of a run that was not killed. */
    record RunEnded(How how, String why) implements Event {
        /** How a run came to its end. */
        public enum How {
            FINISHED,
            INTERRUPTED,
            /** The servers, the adapter or the machine failed, so that nothing could be judged. */
            BROKEN,
            /** The kit itself failed, or something ended its process. */
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

    /** A scenario is over; why it did not come to its end, if it did not. */
    record ScenarioEnded(Outcome outcome, String why) implements Event {}

    /** How a scenario ended, before anything is judged. */
    enum Outcome {
        COMPLETED,
        /** An expectation was violated: what follows it was not tried. */
        VIOLATED,
        /** A prerequisite was not reached. */
        UNREACHED,
        NOT_APPLICABLE,
        NOT_TESTED,
        /** The kit, the adapter or the machine failed. */
        BROKEN
    }

    /**
     * A deployment came into use.
     *
     * @param servers addresses by server name
     * @param common whether other scenarios use the same servers before or afterwards
     */
    record SiteOpened(Map<String, String> servers, boolean common) implements Event {}

    /**
     * A deployment is about to be taken down: what its servers do from here on is judged by nobody.
     *
     * @param upTo all that had arrived before has been recorded
     */
    record SiteClosing(long upTo) implements Event {}

    /** An agent was given to a scenario; a canary only proves that a path to the reporting engine is alive. */
    record AgentLeased(String agent, String nick, long tenant, String place, boolean canary) implements Event {}

    /** Something was done to a server from outside; {@code life} counts its starts, from 1. */
    record Controlled(String server, String control, Phase phase, int life, String detail) implements Event {}

    /** The last lines that a server had printed by then, as far as its adapter sees them; no part of what is judged. */
    record ServerSaid(String server, List<String> lines) implements Event {}

    /** How far a control is. */
    enum Phase {
        ASKED,
        DONE
    }

    /** A connection is being opened, by the application {@code owner}, to that life of a server. */
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

    /** A message was handed to the network whole, or to the library of a vendor; that one may say afterwards that it could not be sent. */
    record Sent(String link, Message message) implements OnLink {}

    /** A message could not be sent; {@code reference} is 0 where it has none. */
    record SendFailed(String link, String message, long reference, String why) implements OnLink {}

    record Received(String link, Message message) implements OnLink {}

    /** Something came that is no message, or more came than any connection may bring. */
    record Unreadable(String link, String head, long size, String why) implements OnLink {}

    /**
     * So much came that nothing more is kept of this connection: what happens at its site from here on is known in part only, and what is not
     * known is not judged.
     *
     * @param upTo all that had arrived before has been recorded
     */
    record Overflowed(String link, long upTo) implements OnLink {}

    /**
     * The adapter failed on a connection: what happened at its site from the place {@code from} on is judged by nobody.
     *
     * @param upTo all that had arrived before was recorded before that place
     */
    record AdapterFailed(String link, long from, long upTo, String why) implements OnLink {}

    /** The kit did something to its own connection. */
    record Fault(String link, Kind kind) implements OnLink {
        /** What can be done to a connection. */
        public enum Kind {
            CLOSE,
            RESET,
            SILENCE
        }
    }

    /** A connection is over; {@code rest} counts bytes of a line that never came to its end. */
    record Ended(String link, By by, String how, int rest) implements OnLink {
        /** Who ended it. */
        public enum By {
            SERVER,
            KIT
        }
    }

    /** The fake reporting engine changed its own idea of an agent's state. */
    record Marked(String link, String agent, boolean loggedIn, String because) implements OnLink {}

    /** Something was expected; the judge reads the claim. */
    record Expected(List<String> requirements, Map<String, Object> claim) implements Event {}

    /** All that had arrived before {@code upTo} has been recorded. */
    record Watermark(long upTo) implements Event {}

    /** Somebody without whom nothing can be in time did not get to run. */
    sealed interface HeldUp extends Event {

        /** Since when; nanoseconds. */
        long from();

        /** Until when; nanoseconds. */
        long to();
    }

    /** The kit itself did not get to run for a while. */
    record Stalled(long from, long to) implements HeldUp {}

    /** There were not enough processors for the kit and the processes that it had started; this one has waited longest. */
    record Starved(long from, long to, String process) implements HeldUp {}
}
