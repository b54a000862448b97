package org.ixntck.judge.model;

import java.util.ArrayList;
import java.util.List;
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

    /** Whom a report concerns where several reporting engines are registered: the MUSTs are judged with one engine only (RP-02). */
    List<String> withSeveralEngines(List<String> labels) {
        List<String> whom = new ArrayList<>(List.of("RP-02"));
        labels.stream().filter(it -> !must(it)).forEach(whom::add);
        return whom;
    }

    /** Where the catalogue has it: ties are decided by its order. */
    int place(String requirement) {
        return musts.getOrDefault(requirement, others.getOrDefault(requirement, Integer.MAX_VALUE));
    }
}
