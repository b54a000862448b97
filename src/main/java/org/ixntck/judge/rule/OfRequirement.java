package org.ixntck.judge.rule;

import java.util.List;

/**
 * What is said of one requirement.
 *
 * @param scenarios ids of the scenarios that judged it
 * @param why the sentence that the verdict rests on
 */
public record OfRequirement(Requirement requirement, Verdict verdict, List<String> scenarios, String why) {

    /** Why a requirement is not tested of which no scenario was selected. */
    public static final String NOT_ASKED_FOR = "not asked for";
}
