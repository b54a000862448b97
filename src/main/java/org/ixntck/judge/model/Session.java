package org.ixntck.judge.model;

/**
 * An agent is logged in on a connection.
 *
 * @param login the request that began it
 * @param told whether its logout has been reported, or no report of it is expected any more
 * @param shared whether another session of the agent stood beside it at some time (policy allow)
 * @param open whether the models leave open if it goes on: the agent became available where it was logged in
 */
record Session(Ask login, boolean told, boolean shared, boolean open) {

    static Session begunBy(Ask login) {
        return new Session(login, false, false, false);
    }

    Session withLogoutTold() {
        return new Session(login, true, shared, open);
    }

    Session withCompany() {
        return new Session(login, told, true, open);
    }

    Session leftOpen() {
        return new Session(login, told, shared, true);
    }
}
