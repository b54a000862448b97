package org.ixntck.judge.claim;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Optional;
import org.ixntck.journal.Entry;
import org.ixntck.judge.rule.Ruling;

/** One sentence that is expected to be true of the journal. Its parameters are all that it needs beside the journal. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ExactlyOne.class, name = "exactly-one"),
    @JsonSubTypes.Type(value = Arrives.class, name = "arrives"),
    @JsonSubTypes.Type(value = None.class, name = "none"),
    @JsonSubTypes.Type(value = OnlyAbout.class, name = "only-about"),
    @JsonSubTypes.Type(value = Answered.class, name = "answered"),
    @JsonSubTypes.Type(value = Accepted.class, name = "accepted"),
    @JsonSubTypes.Type(value = Closes.class, name = "closes"),
    @JsonSubTypes.Type(value = StaysOpen.class, name = "stays-open"),
    @JsonSubTypes.Type(value = LastIsNoLogout.class, name = "last-is-no-logout"),
    @JsonSubTypes.Type(value = InOrder.class, name = "in-order"),
    @JsonSubTypes.Type(value = MarkedOut.class, name = "marked-out"),
    @JsonSubTypes.Type(value = Noted.class, name = "noted"),
    @JsonSubTypes.Type(value = Settled.class, name = "settled"),
})
public sealed interface Claim
        permits ExactlyOne,
                Arrives,
                None,
                OnlyAbout,
                Answered,
                Accepted,
                Closes,
                StaysOpen,
                LastIsNoLogout,
                InOrder,
                MarkedOut,
                Noted,
                Settled {

    /** What is expected, as a clause that completes "expected ...". */
    String expected(Scene scene);

    /** Whether it is so, as far as the scene tells. */
    Ruling rule(Scene scene);

    /** The sign of life that the claim waits for, if it is about something that must not come. */
    default Optional<Life> life(Scene scene) {
        return Optional.empty();
    }

    /**
     * A message that has to come on a connection, so that a dead connection is not taken for a silent one.
     *
     * @param link the connection
     * @param after it has to come later than this; nanoseconds
     */
    record Life(String link, long after) {}

    /** The clause that names a claim's window. */
    static String within(Scene scene, long after, long millis) {
        return "within %d ms of %s".formatted(millis, Stimulus.name(scene.stimulus(after)));
    }

    /** The clause that names whose messages are meant. */
    static String about(String agent) {
        return agent.isEmpty() ? "" : " for " + agent;
    }

    /** The message after the window that shows the connection to be alive. Without it, silence proves nothing. */
    static Optional<Entry> proofOfSilence(Scene scene, String link, Window window) {
        return window.over() ? Scene.signOfLife(scene.link(link), window.end()) : Optional.empty();
    }
}
