package org.ixntck.walk;

/** What a walk waits for after a step. */
public enum Pace {
    /** Nothing; where the next step is a request on the same connection, both leave in one moment. */
    TOGETHER,
    /** Nothing. */
    AT_ONCE,
    /** The answers to all requests so far, for at most the answer budget; after a message that is not answered the same as {@link #QUIET}. */
    ANSWERED,
    /** The answers, and then a moment in which nothing comes. */
    QUIET
}
