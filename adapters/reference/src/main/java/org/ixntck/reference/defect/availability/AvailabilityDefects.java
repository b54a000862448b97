package org.ixntck.reference.defect.availability;

import java.util.List;
import org.ixntck.reference.defect.Defect;

/** What can be wrong with availability. */
public final class AvailabilityDefects {

    private AvailabilityDefects() {}

    /** All of them, by the requirement that each breaks. */
    public static List<Defect> all() {
        return List.of(
                Defect.of(
                        "AV-01", AcknowledgesAvailabilityOncePerAgent.class, AcknowledgesAvailabilityOncePerAgent::new),
                Defect.of("AV-01", AcknowledgesAvailabilityLate.class, AcknowledgesAvailabilityLate::new),
                Defect.of("AV-02", LeavesNotAvailableUnanswered.class, LeavesNotAvailableUnanswered::new),
                Defect.of(
                        "AV-02",
                        RefusesNotAvailableWhereNobodyLoggedIn.class,
                        RefusesNotAvailableWhereNobodyLoggedIn::new),
                Defect.of("AV-02", AcknowledgesNotAvailableLate.class, AcknowledgesNotAvailableLate::new),
                Defect.of("AV-03", ReportsAvailabilityAsLogin.class, ReportsAvailabilityAsLogin::new),
                Defect.of("AV-04", ReportsNotAvailableAsLogout.class, ReportsNotAvailableAsLogout::new));
    }
}
