package org.ixntck.steps;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.ixntck.adapter.Control;
import org.ixntck.adapter.Profile;
import org.ixntck.journal.Event.Outcome;

/** What a scenario needs from the servers, declared by tags such as {@code @needs:stop}. */
public final class Needs {

    private static final String PREFIX = "needs:";
    private static final Set<String> CONTROLS =
            Set.of(Control.values()).stream().map(Needs::word).collect(Collectors.toSet());
    private static final Set<String> FEATURES =
            Set.of(Profile.Feature.values()).stream().map(Needs::word).collect(Collectors.toSet());

    private final Profile profile;

    /** Checks needs against what the vendor declares about the servers. */
    public Needs(Profile profile) {
        this.profile = profile;
    }

    /**
     * The reason why a scenario is not run.
     *
     * @param outcome NOT_TESTED or NOT_APPLICABLE
     * @param why a clause
     */
    public record Unmet(Outcome outcome, String why) {}

    /**
     * The first need that is not met, if there is one.
     *
     * @param tags the scenario's tags, without {@code @}
     */
    public Optional<Unmet> unmet(Collection<String> tags) {
        List<String> needs = tags.stream()
                .filter(tag -> tag.startsWith(PREFIX))
                .map(tag -> tag.substring(PREFIX.length()))
                .sorted(Comparator.comparing((String what) -> !what.equals("start"))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        // Without a kill, the kit cuts its own connections; that is enough unless the server is started again.
        return needs.stream()
                .filter(what -> !what.equals("kill") || needs.contains("start"))
                .flatMap(what -> unmet(what).stream())
                .findFirst();
    }

    /** Whether a tag is a known need, or is not about needs at all. */
    public static boolean understood(String tag) {
        String what = tag.startsWith(PREFIX) ? tag.substring(PREFIX.length()) : "stop";
        return CONTROLS.contains(what) || FEATURES.contains(what) || what.matches("(duplicate-login|places)=.+");
    }

    /** The known needs, for an error message. */
    public static String words() {
        return "@needs: with one of %s, one of %s, duplicate-login=... or places=..."
                .formatted(new TreeSet<>(CONTROLS), new TreeSet<>(FEATURES));
    }

    private Optional<Unmet> unmet(String what) {
        if (CONTROLS.contains(what)) {
            return words(profile.controls()).contains(what)
                    ? Optional.empty()
                    : Optional.of(new Unmet(Outcome.NOT_TESTED, "the adapter cannot %s a server".formatted(what)));
        }
        if (FEATURES.contains(what)) {
            return words(profile.features()).contains(what)
                    ? Optional.empty()
                    : Optional.of(new Unmet(Outcome.NOT_APPLICABLE, "the servers do not declare the feature " + what));
        }
        String[] policy = what.split("=");
        String declared = policy(policy[0]);
        return policy.length == 2 && declared.equals(policy[1])
                ? Optional.empty()
                : Optional.of(new Unmet(
                        Outcome.NOT_APPLICABLE,
                        "the servers declare %s: %s, not %s"
                                .formatted(policy[0], declared, policy[policy.length - 1])));
    }

    private String policy(String name) {
        return switch (name) {
            case "duplicate-login" -> word(profile.duplicateLogin());
            case "places" -> word(profile.places());
            default -> throw new IllegalArgumentException("expected %s, saw %s".formatted(words(), name));
        };
    }

    private static Set<String> words(Set<? extends Enum<?>> values) {
        return values.stream().map(Needs::word).collect(Collectors.toSet());
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
