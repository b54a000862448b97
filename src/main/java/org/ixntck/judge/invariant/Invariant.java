package org.ixntck.judge.invariant;

import java.util.Set;
import java.util.stream.Stream;
import org.ixntck.judge.Scene;

/** A sentence that must hold over all that happened at a site. */
interface Invariant {

    /** Whom it may concern. */
    Set<String> requirements();

    /** Each time that it could have been broken, and how it went. */
    Stream<Watched> watch(Scene scene);
}
