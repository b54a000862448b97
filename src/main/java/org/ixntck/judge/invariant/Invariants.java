package org.ixntck.judge.invariant;

import java.util.List;
import org.ixntck.judge.Catalogue;
import org.ixntck.judge.Finding;
import org.ixntck.judge.Scene;

/** All invariants. */
public final class Invariants {

    private Invariants() {}

    /** What they find at one site. */
    public static List<Finding> findings(Catalogue catalogue, Scene scene) {
        return List.of();
    }
}
