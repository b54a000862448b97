package org.ixntck.plan;

/** A feature file is wrong. The message is one sentence that says where and what. */
public final class FeatureException extends Exception {

    private static final long serialVersionUID = 1L;

    public FeatureException(String message) {
        super(message);
    }
}
