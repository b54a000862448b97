package org.ixntck.steps;

/** Ends a scenario because the kit, the adapter or the machine failed. */
final class Broken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Broken(String why, Throwable cause) {
        super(why, cause);
    }
}
