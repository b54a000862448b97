package org.ixntck.walk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which walks use the same servers at the same time. Safe for any thread. */
final class Overlaps {

    /** More walks than that would not fit on one deployment once more. */
    private static final int MET_MAX = 24;

    private final Map<String, List<Stay>> staying = new HashMap<>();

    /** A walk at its servers. */
    final class Stay {
        private final String place;
        private final Walk walk;
        private final Set<Walk> met = new LinkedHashSet<>();

        private Stay(String place, Walk walk) {
            this.place = place;
            this.walk = walk;
        }

        private void meets(Walk other) {
            if (met.size() < MET_MAX) {
                met.add(other);
            }
        }

        /** The walks that have used the same servers meanwhile. */
        List<Walk> met() {
            synchronized (Overlaps.this) {
                return List.copyOf(met);
            }
        }
    }

    /** A walk begins. */
    synchronized Stay enters(String place, Walk walk) {
        Stay stay = new Stay(place, walk);
        List<Stay> here = staying.computeIfAbsent(place, key -> new ArrayList<>());
        for (Stay other : here) {
            other.meets(walk);
            stay.meets(other.walk);
        }
        here.add(stay);
        return stay;
    }

    /** A walk is over. */
    synchronized void leaves(Stay stay) {
        List<Stay> here = staying.get(stay.place);
        here.remove(stay);
        if (here.isEmpty()) {
            staying.remove(stay.place);
        }
    }
}
