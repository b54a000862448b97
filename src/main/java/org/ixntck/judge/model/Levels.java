package org.ixntck.judge.model;

import java.util.Map;

/**
 * What the model has to know of the catalogue.
 *
 * @param musts the place of each MUST in the catalogue, by its id
 * @param others the same of all other requirements
 */
public record Levels(Map<String, Integer> musts, Map<String, Integer> others) {

    public Levels {
        musts = Map.copyOf(musts);
        others = Map.copyOf(others);
    }

    boolean must(String requirement) {
        return musts.containsKey(requirement);
    }

    /** Where the catalogue has it: ties are decided by its order. */
    int place(String requirement) {
        return musts.getOrDefault(requirement, others.getOrDefault(requirement, Integer.MAX_VALUE));
    }
}
