package org.ixntck.judge.model;

import java.util.Optional;

/**
 * An agent is logged in on a connection.
 *
 * @param login the request that began it
 * @param told whether its logout has been reported, or no report of it is expected any more
 * @param shared whether another session of the agent stood beside it at some time (policy allow)
 * @param open whether the models leave open if it goes on: the agent became available, or logged in again, where it was logged in
 * @param before the session on the same connection that goes on if the login is refused
 */
record Session(Ask login, boolean told, boolean shared, boolean open, Optional<Session> before) {

    static Session begunBy(Ask login) {
        return new Session(login, false, false, false, Optional.empty());
    }

    /** Another login on the same connection is let in, which may be the beginning of a new session. */
    Session goesOnWith(Ask again) {
        return new Session(again, false, false, true, Optional.of(before.orElse(this)));
    }

    Session withLogoutTold() {
        return withLogout(true);
    }

    Session withLogout(boolean reported) {
        return new Session(login, reported, shared, open, before);
    }

    Session withCompany() {
        return new Session(login, told, true, open, before);
    }

    Session leftOpen() {
        return new Session(login, told, shared, true, before);
    }

    /** Its login was acknowledged. */
    Session acknowledged() {
        return before.isEmpty() ? this : new Session(login, told, shared, open, Optional.empty());
    }
}
