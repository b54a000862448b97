package org.ixntck.reference.defect.index;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.ixntck.reference.defect.Defect;
import org.ixntck.reference.defect.availability.AvailabilityDefects;
import org.ixntck.reference.defect.control.ControlDefects;
import org.ixntck.reference.defect.disconnect.DisconnectDefects;
import org.ixntck.reference.defect.failover.FailoverDefects;
import org.ixntck.reference.defect.login.LoginDefects;
import org.ixntck.reference.defect.registration.RegistrationDefects;
import org.ixntck.reference.defect.reporting.ReportingDefects;
import org.ixntck.reference.defect.restart.RestartDefects;
import org.ixntck.reference.defect.wire.WireDefects;

/** All defects, by phase, each with the requirement that it breaks. */
public final class Defects {

    private static final int NEAREST = 3;

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

    /** The one of that name; the controls of the self-test are found too. */
    public static Optional<Defect> named(String name) {
        return Stream.concat(all().stream(), ControlDefects.all().stream())
                .filter(defect -> defect.name().equals(name))
                .findFirst();
    }

    /** The sentence about a name that no defect has: it names the most similar ones and the command that lists all. */
    public static String unknown(String name) {
        List<String> nearest = all().stream()
                .map(Defect::name)
                .sorted(Comparator.comparingInt(
                        it -> LevenshteinDistance.getDefaultInstance().apply(name, it)))
                .limit(NEAREST)
                .toList();
        return "there is no defect '%s'; the most similar are %s; 'ixn-tck self-test --list' lists all of them"
                .formatted(name, String.join(", ", nearest));
    }
}
