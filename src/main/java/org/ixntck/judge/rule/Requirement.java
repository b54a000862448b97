package org.ixntck.judge.rule;

import java.util.List;

/**
 * One sentence of the catalogue.
 *
 * @param id as {@code AD-01}
 * @param level how binding it is
 * @param phase of the models
 * @param text the sentence
 * @param source page of the models, or the ground of the inference
 * @param hint a question to the implementer of a server that fails it; may be empty
 * @param sameAs requirements that state the same fact: it has their verdict
 * @param dutyOfKit whether the kit, not the server, has to fulfil it
 */
public record Requirement(
        String id,
        Level level,
        String phase,
        String text,
        String source,
        String hint,
        List<String> sameAs,
        boolean dutyOfKit) {

    /** How binding a requirement is. */
    public enum Level {
        MUST,
        SHOULD,
        INFO
    }

    public Requirement {
        sameAs = List.copyOf(sameAs);
    }
}
