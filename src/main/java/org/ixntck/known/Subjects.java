package org.ixntck.known;

import java.util.Collection;
import java.util.function.Predicate;
import org.ixntck.judge.Catalogue;

/**
 * What an entry can speak of.
 *
 * @param catalogue the requirements
 * @param scenarios ids of all scenarios that there are
 * @param requirementAsked whether all scenarios that can show a failure of that requirement are going to be run
 * @param scenarioAsked whether that scenario is going to be run
 */
public record Subjects(
        Catalogue catalogue,
        Collection<String> scenarios,
        Predicate<String> requirementAsked,
        Predicate<String> scenarioAsked) {}
