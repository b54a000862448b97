package org.ixntck.reference.defect;

import java.util.Locale;
import java.util.function.Supplier;
import org.ixntck.reference.Models;
import org.ixntck.reference.Policies;

/**
 * A way in which a server is broken.
 *
 * @param name of the sin, as it is typed: {@code accepts-any-client-name}
 * @param requirement id of the requirement that it breaks
 * @param policies the settings under which it shows
 * @param models the broken models, made anew for each deployment: they may remember over restarts and from server to server
 */
public record Defect(String name, String requirement, Policies policies, Supplier<Models> models) {

    /** A defect that remembers nothing over a restart. */
    public static Defect of(String requirement, Class<?> sin, Models models) {
        return of(requirement, sin, Policies.DEFAULT, () -> models);
    }

    /** A defect under settings of its own, or one that remembers. */
    public static Defect of(String requirement, Class<?> sin, Policies policies, Supplier<Models> models) {
        String name =
                sin.getSimpleName().replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
        return new Defect(name, requirement, policies, models);
    }
}
