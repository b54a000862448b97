package org.ixntck.walk;

/**
 * One step of a walk.
 *
 * @param action what is done
 * @param pace what is waited for afterwards
 */
public record Step(Action action, Pace pace) {}
