package org.ixntck.reference.defect;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ixntck.reference.defect.availability.AvailabilityDefects;
import org.ixntck.reference.defect.disconnect.DisconnectDefects;
import org.ixntck.reference.defect.failover.FailoverDefects;
import org.ixntck.reference.defect.login.LoginDefects;
import org.ixntck.reference.defect.registration.RegistrationDefects;
import org.ixntck.reference.defect.reporting.ReportingDefects;
import org.ixntck.reference.defect.restart.RestartDefects;
import org.ixntck.reference.defect.wire.WireDefects;

/** All defects, by phase, each with the requirement that it breaks. */
public final class Defects {

    private Defects() {}

    /** All of them. */
    public static List<Defect> all() {
        return Stream.of(
                        RegistrationDefects.all(),
                        LoginDefects.all(),
                        AvailabilityDefects.all(),
                        WireDefects.all(),
                        DisconnectDefects.all(),
                        FailoverDefects.all(),
                        RestartDefects.all(),
                        ReportingDefects.all())
                .flatMap(List::stream)
                .toList();
    }

    /** The one of that name. */
    public static Optional<Defect> named(String name) {
        return all().stream().filter(defect -> defect.name().equals(name)).findFirst();
    }
}
