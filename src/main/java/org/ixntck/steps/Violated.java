package org.ixntck.steps;

/** A MUST was violated; the message is the error sentence. To Cucumber and JUnit the scenario failed. */
final class Violated extends AssertionError {

    private static final long serialVersionUID = 1L;

    Violated(String sentence) {
        super(sentence);
    }
}
