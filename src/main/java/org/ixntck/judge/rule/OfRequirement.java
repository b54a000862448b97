package org.ixntck.judge.rule;

import java.util.List;

/**
 * What is said of one requirement.
 *
 * @param scenarios ids of the scenarios that judged it
 * @param why the sentence that the verdict rests on
 */
public record OfRequirement(Requirement requirement, Verdict verdict, List<String> scenarios, String why) {

    /** Why a requirement is not tested: its scenarios were not selected, or the run ended before the first of them. */
    public static final String NOT_RUN = "no scenario that tests it was run";
}
