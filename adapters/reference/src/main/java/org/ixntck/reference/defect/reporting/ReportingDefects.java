package org.ixntck.reference.defect.reporting;

import java.util.List;
import org.ixntck.reference.defect.Defect;

/** What can be wrong with reporting and status. */
public final class ReportingDefects {

    private ReportingDefects() {}

    /** All of them, by the requirement that each breaks. */
    public static List<Defect> all() {
        return List.of(
                Defect.of("RP-02", SecondEngineGetsNothing.class, SecondEngineGetsNothing::new),
                Defect.of("RP-02", SecondEngineGetsEventsTwice.class, SecondEngineGetsEventsTwice::new),
                Defect.of("RP-02", BatchesForSecondEngine.class, BatchesForSecondEngine::new),
                Defect.of("RP-03", LogoutOvertakenByLogin.class, LogoutOvertakenByLogin::new),
                Defect.of("RP-04", NumbersEventsPerAgent.class, NumbersEventsPerAgent::new),
                Defect.of("RP-05", TellsOtherAgentsOfLogouts.class, TellsOtherAgentsOfLogouts::new),
                Defect.of("LO-02", TellsOnlyEnginesOfTheLogin.class, TellsOnlyEnginesOfTheLogin::new),
                Defect.of("RP-06", LosesAgentsWithReporting.class, LosesAgentsWithReporting::new),
                Defect.of("RP-06", ClosesAgentsWithReporting.class, ClosesAgentsWithReporting::new),
                Defect.of("RP-06", LogsAgentsOutWhenReportingReturns.class, LogsAgentsOutWhenReportingReturns::new),
                Defect.of("RP-08", SendsStatusToEveryAgent.class, SendsStatusToEveryAgent::new),
                Defect.of("RP-09", RemovesMediaAfterLogout.class, RemovesMediaAfterLogout::new));
    }
}
