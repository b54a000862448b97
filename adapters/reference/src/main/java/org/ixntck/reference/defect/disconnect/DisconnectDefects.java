package org.ixntck.reference.defect.disconnect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ixntck.adapter.Profile.DuplicateLogin;
import org.ixntck.adapter.Profile.Places;
import org.ixntck.reference.Policies;
import org.ixntck.reference.Session;
import org.ixntck.reference.defect.Defect;

/** What can be wrong with agent disconnects. */
public final class DisconnectDefects {

    private DisconnectDefects() {}

    /** All of them, by the requirement that each breaks. */
    public static List<Defect> all() {
        return List.of(
                Defect.of("AD-01", ForgetsConnectionAfterLogout.class, ForgetsConnectionAfterLogout::new),
                Defect.of("AD-01", WaitsForReturnAfterClose.class, WaitsForReturnAfterClose::new),
                Defect.of("AD-01", CleansUpTwice.class, CleansUpTwice::new),
                Defect.of("AD-02", LooksUpLostConnectionsInDirectory.class, Policies.DEFAULT, () -> {
                    List<Session> directory = new ArrayList<>();
                    return host -> new LooksUpLostConnectionsInDirectory(host, directory);
                }),
                Defect.of("AD-03", TreatsResetUnlikeClose.class, TreatsResetUnlikeClose::new),
                Defect.of("AD-03", WaitsForReturnAfterReset.class, WaitsForReturnAfterReset::new),
                Defect.of("AD-03", ForgetsWhoIsNotReady.class, ForgetsWhoIsNotReady::new),
                Defect.of("AD-04", KeepsAgentOnConnectionAfterLogout.class, KeepsAgentOnConnectionAfterLogout::new),
                Defect.of("AD-05", SecondaryReportsDisconnect.class, SecondaryReportsDisconnect::new),
                Defect.of("AD-07", ReportsWhoLoggedInLast.class, ReportsWhoLoggedInLast::new),
                Defect.of("AD-08", ReportsTheOthersAnew.class, ReportsTheOthersAnew::new),
                Defect.of("AD-09", ReportsConnectionWithoutAgent.class, ReportsConnectionWithoutAgent::new),
                Defect.of("AD-10", KeepAliveNeverExpires.class, KeepAliveNeverExpires::new),
                Defect.of("AD-10", KeepAliveNoticesLate.class, KeepAliveNoticesLate::new),
                Defect.of("AD-10", KeepAliveEndsConnectionOnly.class, KeepAliveEndsConnectionOnly::new),
                Defect.of("AD-10", KeepAliveEndsSessionOnly.class, KeepAliveEndsSessionOnly::new),
                Defect.of("AD-10", TrustsWhoHasAnswered.class, TrustsWhoHasAnswered::new),
                Defect.of(
                        "AD-11",
                        RefusesReturnAfterReset.class,
                        new Policies(DuplicateLogin.REFUSE, Places.EXCLUSIVE),
                        () -> RefusesReturnAfterReset::new),
                Defect.of("AD-11", KeepsPlaceAfterClose.class, KeepsPlaceAfterClose::new),
                Defect.of("AD-11", LogsOutWhoHasReturned.class, LogsOutWhoHasReturned::new),
                Defect.of("AD-11", AnswersReturnLate.class, AnswersReturnLate::new),
                Defect.of("AD-12", KnowsAgentsItRefused.class, KnowsAgentsItRefused::new),
                Defect.of("AD-13", LogsOutWithSecondary.class, Policies.DEFAULT, () -> {
                    Map<String, LogsOutWithSecondary> pair = new HashMap<>();
                    return host -> new LogsOutWithSecondary(host, pair);
                }),
                Defect.of("AD-13", CountsOnlyRequestsAsLife.class, CountsOnlyRequestsAsLife::new),
                Defect.of("AD-14", LogoutNamesAnotherPlace.class, LogoutNamesAnotherPlace::new));
    }
}
