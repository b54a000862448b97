package org.ixntck.reference.defect.login;

import java.util.List;
import org.ixntck.adapter.Profile.DuplicateLogin;
import org.ixntck.adapter.Profile.Places;
import org.ixntck.reference.Policies;
import org.ixntck.reference.defect.Defect;

/** What can be wrong with login and logout. */
public final class LoginDefects {

    private LoginDefects() {}

    /** All of them, by the requirement that each breaks. */
    public static List<Defect> all() {
        return List.of(
                Defect.of(
                        "LI-01",
                        AcknowledgesLoginsOnTheOldestConnection.class,
                        AcknowledgesLoginsOnTheOldestConnection::new),
                Defect.of("LI-01", AcknowledgesLoginsLate.class, AcknowledgesLoginsLate::new),
                Defect.of("LI-01", KeepsThePlaceAfterTheLogout.class, KeepsThePlaceAfterTheLogout::new),
                Defect.of("LI-02", ReportsAnAgentOnlyOnce.class, ReportsAnAgentOnlyOnce::new),
                Defect.of("LI-02", ReportsLoginsLate.class, ReportsLoginsLate::new),
                Defect.of("LI-02", ReportsNoReturnAfterReset.class, ReportsNoReturnAfterReset::new),
                Defect.of("LI-03", RelaysOnlyTheFirstStatus.class, RelaysOnlyTheFirstStatus::new),
                Defect.of("LI-03", RelaysStatusLate.class, RelaysStatusLate::new),
                Defect.of("LI-04", RelaysStatusToAllAgents.class, RelaysStatusToAllAgents::new),
                Defect.of("LI-04", RelaysOneMediumOnly.class, RelaysOneMediumOnly::new),
                Defect.of("LI-05", AcknowledgesLoginsAfterTheStatus.class, AcknowledgesLoginsAfterTheStatus::new),
                Defect.of("LI-05", InventsStatus.class, InventsStatus::new),
                Defect.of("LI-06", ReportsLoginsThatItRefuses.class, ReportsLoginsThatItRefuses::new),
                Defect.of("LI-07", AcknowledgesLoginsTwice.class, AcknowledgesLoginsTwice::new),
                Defect.of("LI-07", SaysTimeoutAfterTheAck.class, SaysTimeoutAfterTheAck::new),
                Defect.of("LI-08", NeedsReportingEngineForLogin.class, NeedsReportingEngineForLogin::new),
                Defect.of(
                        "LI-10",
                        ForgetsTheEarlierSession.class,
                        new Policies(DuplicateLogin.CLOSE_EARLIER, Places.EXCLUSIVE),
                        () -> ForgetsTheEarlierSession::new),
                Defect.of(
                        "LI-10",
                        LogsOutTheEarlierSessionLast.class,
                        new Policies(DuplicateLogin.CLOSE_EARLIER, Places.EXCLUSIVE),
                        () -> LogsOutTheEarlierSessionLast::new),
                Defect.of("LI-11", ChecksOnlyTheLatestPlace.class, ChecksOnlyTheLatestPlace::new),
                Defect.of("LI-11", LetsPromotedAgentsSharePlaces.class, LetsPromotedAgentsSharePlaces::new),
                Defect.of("LO-01", AcknowledgesOneLogoutPerConnection.class, AcknowledgesOneLogoutPerConnection::new),
                Defect.of("LO-01", AcknowledgesLogoutsLate.class, AcknowledgesLogoutsLate::new),
                Defect.of("LO-02", ReportsTheLastLogoutOnly.class, ReportsTheLastLogoutOnly::new),
                Defect.of("LO-02", ReportsLogoutsLate.class, ReportsLogoutsLate::new),
                Defect.of("LO-03", ReportsLogoutsOfAgentAndPlace.class, ReportsLogoutsOfAgentAndPlace::new),
                Defect.of("LO-04", AcknowledgesLogoutsOfNobody.class, AcknowledgesLogoutsOfNobody::new),
                Defect.of("LO-05", ServesOneLoginPerConnection.class, ServesOneLoginPerConnection::new),
                Defect.of("LO-06", ReportsLogoutsBehindLogins.class, ReportsLogoutsBehindLogins::new));
    }
}
