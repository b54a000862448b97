package org.ixntck.known;

import java.util.Collection;
import java.util.function.Predicate;
import org.ixntck.judge.rule.Catalogue;

/**
 * The requirements and scenarios that an entry can be about.
 *
 * @param catalogue the requirements
 * @param scenarios ids of all scenarios
 * @param requirementAsked whether all scenarios that can show a failure of a requirement are selected
 * @param scenarioAsked whether a scenario is selected
 */
public record Subjects(
        Catalogue catalogue,
        Collection<String> scenarios,
        Predicate<String> requirementAsked,
        Predicate<String> scenarioAsked) {}
