package org.ixntck.reference.defect;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ixntck.reference.defect.registration.AcceptsAnyClientName;

/** All defects, by phase, each with the requirement that it breaks. */
public final class Defects {

    private static final List<Defect> REGISTRATION =
            List.of(Defect.of("RG-02", AcceptsAnyClientName.class, AcceptsAnyClientName::new));

    private static final List<Defect> LOGIN_LOGOUT = List.of();

    private static final List<Defect> AVAILABILITY = List.of();

    private static final List<Defect> WIRE = List.of();

    private static final List<Defect> AGENT_DISCONNECTS = List.of();

    private static final List<Defect> INTERACTION_SERVER_DISCONNECTS = List.of();

    private static final List<Defect> INTERACTION_SERVER_RESTARTS = List.of();

    private static final List<Defect> REPORTING_AND_STATUS = List.of();

    private Defects() {}

    /** All of them. */
    public static List<Defect> all() {
        return Stream.of(
                        REGISTRATION,
                        LOGIN_LOGOUT,
                        AVAILABILITY,
                        WIRE,
                        AGENT_DISCONNECTS,
                        INTERACTION_SERVER_DISCONNECTS,
                        INTERACTION_SERVER_RESTARTS,
                        REPORTING_AND_STATUS)
                .flatMap(List::stream)
                .toList();
    }

    /** The one of that name. */
    public static Optional<Defect> named(String name) {
        return all().stream().filter(defect -> defect.name().equals(name)).findFirst();
    }
}
