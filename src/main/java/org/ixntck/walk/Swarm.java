package org.ixntck.walk;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** The kinds of actions that one walk uses. A random half of them is switched off, so that walks differ from one another in kind. */
final class Swarm {

    /** A kind of action, by what it is good for. */
    enum Kind {
        SECOND_CONNECTION,
        KEEP_ALIVE,
        SECOND_SERVER,
        REGISTER_INVALID,
        REGISTER_AGAIN,
        REGISTER_AS_ENGINE,
        UNREGISTERED,
        LOGIN_AGAIN,
        LOGIN_OTHER,
        LOGIN_WITHOUT_PLACE,
        OTHERS_PLACE,
        LOGOUT,
        AVAILABLE,
        NOT_AVAILABLE,
        MEDIA,
        UNKNOWN,
        CLOSE,
        RESET,
        SILENCE,
        HALF_CLOSE,
        DEAFNESS,
        HAMPER,
        ENGINE_BREAK,
        ENGINE_HANG,
        ENGINE_HAMPER,
        ENGINE_REPEAT,
        SECOND_ENGINE,
        NO_ENGINE,
        MUTE,
        STATUS,
        STOP,
        KILL,
        FREEZE,
        CROWD,
        CHURN,
        LINGER,
        QUIRKS,
        FORMS,
        UNUSUAL,
        SAME_REFERENCES,
        TOGETHER,
        AT_ONCE,
        QUIET;

        /** Whether a walk that does this needs servers of its own. */
        boolean needsServers() {
            return this == NO_ENGINE || this == STOP || this == KILL || this == FREEZE;
        }
    }

    private final Set<Kind> on;

    /**
     * A random half.
     *
     * @param forced kinds of which at least one is switched on; none if it is empty
     */
    Swarm(Random random, List<Kind> forced) {
        List<Kind> kinds = new ArrayList<>(List.of(Kind.values()));
        Collections.shuffle(kinds, random);
        on = EnumSet.copyOf(kinds.subList(0, kinds.size() / 2));
        if (!forced.isEmpty()) {
            on.add(forced.get(random.nextInt(forced.size())));
        }
    }

    boolean has(Kind kind) {
        return on.contains(kind);
    }
}
