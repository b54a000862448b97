package org.ixntck.walk;

import java.util.Collection;
import java.util.stream.Collectors;

/** A walk as a feature file, which {@code --features} takes. */
public final class WalkFeature {

    /** The last step: it plays the end of the walk, and gives what is judged its time. */
    public static final String END = "at the end all agents leave, come back and leave again";

    private WalkFeature() {}

    /**
     * The text of the file.
     *
     * @param requirements what it has broken
     */
    public static String text(Walk walk, Collection<String> requirements) {
        String tags = requirements.stream().map(id -> "@" + id).collect(Collectors.joining(" "));
        StringBuilder text =
                new StringBuilder("Feature: A walk that breaks %s%n%n  %s%n  Scenario: walk %d of seed %d%n"
                        .formatted(String.join(", ", requirements), tags, walk.number(), walk.seed()));
        String keyword = "When";
        for (Step step : walk.steps()) {
            text.append("    %s %s%n".formatted(keyword, Phrases.of(step)));
            keyword = "And";
        }
        return text.append("    Then %s%n".formatted(END)).toString();
    }
}
