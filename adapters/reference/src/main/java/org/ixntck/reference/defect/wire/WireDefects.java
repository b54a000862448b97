package org.ixntck.reference.defect.wire;

import java.util.List;
import org.ixntck.reference.defect.Defect;

/** What can be wrong with the wire. */
public final class WireDefects {

    private WireDefects() {}

    /** All of them, by the requirement that each breaks. */
    public static List<Defect> all() {
        return List.of(
                Defect.of("WI-01", BeginsStatusWithByteOrderMark.class, BeginsStatusWithByteOrderMark::new),
                Defect.of("WI-01", MixesTwoMessagesUnderLoad.class, MixesTwoMessagesUnderLoad::new),
                Defect.of("WI-01", WritesStackTracesToTheClient.class, WritesStackTracesToTheClient::new));
    }
}
