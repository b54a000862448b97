package org.ixntck.plan;

import java.util.List;
import java.util.Set;
import org.ixntck.judge.rule.OfScenario;

/**
 * A scenario, or one row of an outline.
 *
 * @param id the feature's path without .feature, {@code #}, the name, and for an outline's row {@code [n]} from 1; preceded by {@code own/} for
 *     a vendor's own
 * @param uri the feature's URI for Cucumber
 * @param line of the scenario, or of the row
 * @param name of the scenario
 * @param tags without the {@code @}
 * @param steps in their order
 */
public record Planned(String id, String uri, int line, String name, Set<String> tags, List<Step> steps) {

    public Planned {
        tags = Set.copyOf(tags);
        steps = List.copyOf(steps);
    }

    /**
     * A step.
     *
     * @param line its line in the file
     * @param action whether it acts on the servers, so that new windows begin after it
     * @param text without its keyword
     */
    public record Step(int line, boolean action, String text) {}

    /** Whether it is a vendor's own scenario, which cannot prove a requirement. */
    public boolean own() {
        return id.startsWith(OfScenario.OWN);
    }

    /** The feature's folder: the phase that it belongs to. */
    public String phase() {
        int slash = id.indexOf('/');
        return slash < 0 ? "" : id.substring(0, slash);
    }

    /** The requirements that its tags cite. */
    public List<String> requirements() {
        return tags.stream()
                .filter(tag -> tag.matches("[A-Z]{2}-\\d\\d"))
                .sorted()
                .toList();
    }
}
