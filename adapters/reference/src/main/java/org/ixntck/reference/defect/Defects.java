package org.ixntck.reference.defect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ixntck.adapter.Profile.DuplicateLogin;
import org.ixntck.adapter.Profile.Places;
import org.ixntck.reference.Client;
import org.ixntck.reference.Policies;
import org.ixntck.reference.Session;
import org.ixntck.reference.defect.disconnect.AnswersReturnLate;
import org.ixntck.reference.defect.disconnect.CleansUpTwice;
import org.ixntck.reference.defect.disconnect.CountsOnlyRequestsAsLife;
import org.ixntck.reference.defect.disconnect.ForgetsConnectionAfterLogout;
import org.ixntck.reference.defect.disconnect.KeepAliveEndsConnectionOnly;
import org.ixntck.reference.defect.disconnect.KeepAliveEndsSessionOnly;
import org.ixntck.reference.defect.disconnect.KeepAliveNeverExpires;
import org.ixntck.reference.defect.disconnect.KeepAliveNoticesLate;
import org.ixntck.reference.defect.disconnect.KeepsAgentOnConnectionAfterLogout;
import org.ixntck.reference.defect.disconnect.KeepsPlaceAfterClose;
import org.ixntck.reference.defect.disconnect.KnowsAgentsItRefused;
import org.ixntck.reference.defect.disconnect.LogoutNamesAnotherPlace;
import org.ixntck.reference.defect.disconnect.LogsOutWhoHasReturned;
import org.ixntck.reference.defect.disconnect.LogsOutWithSecondary;
import org.ixntck.reference.defect.disconnect.LooksUpLostConnectionsInDirectory;
import org.ixntck.reference.defect.disconnect.RefusesReturnAfterReset;
import org.ixntck.reference.defect.disconnect.ReportsConnectionWithoutAgent;
import org.ixntck.reference.defect.disconnect.ReportsTheOthersAnew;
import org.ixntck.reference.defect.disconnect.ReportsWhoLoggedInLast;
import org.ixntck.reference.defect.disconnect.SecondaryReportsDisconnect;
import org.ixntck.reference.defect.disconnect.TreatsResetUnlikeClose;
import org.ixntck.reference.defect.disconnect.WaitsForReturnAfterClose;
import org.ixntck.reference.defect.disconnect.WaitsForReturnAfterReset;
import org.ixntck.reference.defect.failover.AnswersTakeoverLate;
import org.ixntck.reference.defect.failover.ClosesConnectionsLate;
import org.ixntck.reference.defect.failover.HoldsOnToLostPrimary;
import org.ixntck.reference.defect.failover.KeepsOneRoleForAll;
import org.ixntck.reference.defect.failover.LeavesConnectionsHanging;
import org.ixntck.reference.defect.failover.LoginAfterAvailableUnreported;
import org.ixntck.reference.defect.failover.OlderConnectionBlocksLogin;
import org.ixntck.reference.defect.failover.PartneredServer;
import org.ixntck.reference.defect.failover.PromotesItself;
import org.ixntck.reference.defect.failover.RefusedLoginPromotes;
import org.ixntck.reference.defect.failover.RefusesLoginAfterAvailable;
import org.ixntck.reference.defect.failover.RegistersLateWhenAlone;
import org.ixntck.reference.defect.failover.RegistersNobodyWhenAlone;
import org.ixntck.reference.defect.failover.ReportsLateAfterTakeover;
import org.ixntck.reference.defect.failover.ReportsLoginAfterAvailableLate;
import org.ixntck.reference.defect.failover.ReportsTakeoverBeforeChecking;
import org.ixntck.reference.defect.failover.ReportsTakeoverLate;
import org.ixntck.reference.defect.failover.ReportsTakeoverTwice;
import org.ixntck.reference.defect.failover.ResetsReportingWhenAlone;
import org.ixntck.reference.defect.failover.StaysSecondaryAfterTakeover;
import org.ixntck.reference.defect.failover.TakesAgentForReported;
import org.ixntck.reference.defect.failover.TakesOverAllAgents;
import org.ixntck.reference.defect.registration.AcceptsAnyClientName;
import org.ixntck.reference.defect.reporting.BatchesForSecondEngine;
import org.ixntck.reference.defect.reporting.ClosesAgentsWithReporting;
import org.ixntck.reference.defect.reporting.LogoutOvertakenByLogin;
import org.ixntck.reference.defect.reporting.LogsAgentsOutWhenReportingReturns;
import org.ixntck.reference.defect.reporting.LosesAgentsWithReporting;
import org.ixntck.reference.defect.reporting.NumbersEventsPerAgent;
import org.ixntck.reference.defect.reporting.RelaysStatusToAllAgents;
import org.ixntck.reference.defect.reporting.RemovesMediaAfterLogout;
import org.ixntck.reference.defect.reporting.SecondEngineGetsEventsTwice;
import org.ixntck.reference.defect.reporting.SecondEngineGetsNothing;
import org.ixntck.reference.defect.reporting.TellsOtherAgentsOfLogouts;
import org.ixntck.reference.defect.restart.AnswersAvailableLateAfterRestart;
import org.ixntck.reference.defect.restart.AnswersFailbackLate;
import org.ixntck.reference.defect.restart.FailbackUnreported;
import org.ixntck.reference.defect.restart.RefusesAgentsItHadBefore;
import org.ixntck.reference.defect.restart.RegistersLateAfterRestart;
import org.ixntck.reference.defect.restart.RegistersNoAgentAfterRestart;
import org.ixntck.reference.defect.restart.RegistersNoReportingAfterRestart;
import org.ixntck.reference.defect.restart.RegistersReportingLateAfterRestart;
import org.ixntck.reference.defect.restart.RememberingServer;
import org.ixntck.reference.defect.restart.ReplaysLogouts;
import org.ixntck.reference.defect.restart.ReportsAvailableAfterSecondRestart;
import org.ixntck.reference.defect.restart.ReportsDisconnectOfReturnedAgents;
import org.ixntck.reference.defect.restart.ReportsFailbackLate;
import org.ixntck.reference.defect.restart.ReportsReturningAgents;
import org.ixntck.reference.defect.restart.RestoresSessionsAfterAWhile;
import org.ixntck.reference.defect.restart.RestoresSessionsForAgents;
import org.ixntck.reference.defect.restart.RestoresSessionsForReporting;
import org.ixntck.reference.defect.restart.ReturnCutsConnectionsOfPartner;
import org.ixntck.reference.defect.restart.ReturnForcesStateChange;
import org.ixntck.reference.defect.restart.ReturnLogsOutAtPartner;
import org.ixntck.reference.defect.restart.SecondFailbackFails;
import org.ixntck.reference.defect.restart.TrustsReturningAgents;

/** All defects, by phase, each with the requirement that it breaks. */
public final class Defects {

    private static final List<Defect> REGISTRATION =
            List.of(Defect.of("RG-02", AcceptsAnyClientName.class, AcceptsAnyClientName::new));

    private static final List<Defect> LOGIN_LOGOUT = List.of();

    private static final List<Defect> AVAILABILITY = List.of();

    private static final List<Defect> WIRE = List.of();

    private static final List<Defect> AGENT_DISCONNECTS = List.of(
            Defect.of("AD-01", ForgetsConnectionAfterLogout.class, ForgetsConnectionAfterLogout::new),
            Defect.of("AD-01", WaitsForReturnAfterClose.class, WaitsForReturnAfterClose::new),
            Defect.of("AD-01", CleansUpTwice.class, CleansUpTwice::new),
            Defect.of("AD-02", LooksUpLostConnectionsInDirectory.class, Policies.DEFAULT, () -> {
                List<Session> directory = new ArrayList<>();
                return host -> new LooksUpLostConnectionsInDirectory(host, directory);
            }),
            Defect.of("AD-03", TreatsResetUnlikeClose.class, TreatsResetUnlikeClose::new),
            Defect.of("AD-03", WaitsForReturnAfterReset.class, WaitsForReturnAfterReset::new),
            Defect.of("AD-04", KeepsAgentOnConnectionAfterLogout.class, KeepsAgentOnConnectionAfterLogout::new),
            Defect.of("AD-05", SecondaryReportsDisconnect.class, SecondaryReportsDisconnect::new),
            Defect.of("AD-07", ReportsWhoLoggedInLast.class, ReportsWhoLoggedInLast::new),
            Defect.of("AD-08", ReportsTheOthersAnew.class, ReportsTheOthersAnew::new),
            Defect.of("AD-09", ReportsConnectionWithoutAgent.class, ReportsConnectionWithoutAgent::new),
            Defect.of("AD-10", KeepAliveNeverExpires.class, KeepAliveNeverExpires::new),
            Defect.of("AD-10", KeepAliveNoticesLate.class, KeepAliveNoticesLate::new),
            Defect.of("AD-10", KeepAliveEndsConnectionOnly.class, KeepAliveEndsConnectionOnly::new),
            Defect.of("AD-10", KeepAliveEndsSessionOnly.class, KeepAliveEndsSessionOnly::new),
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

    private static final List<Defect> INTERACTION_SERVER_DISCONNECTS = List.of(
            Defect.of("SD-01", RegistersNobodyWhenAlone.class, Policies.DEFAULT, () -> {
                Map<String, PartneredServer> pair = new HashMap<>();
                return host -> new RegistersNobodyWhenAlone(host, pair);
            }),
            Defect.of("SD-01", RegistersLateWhenAlone.class, Policies.DEFAULT, () -> {
                Map<String, PartneredServer> pair = new HashMap<>();
                return host -> new RegistersLateWhenAlone(host, pair);
            }),
            Defect.of("SD-02", HoldsOnToLostPrimary.class, Policies.DEFAULT, () -> {
                Map<String, PartneredServer> pair = new HashMap<>();
                return host -> new HoldsOnToLostPrimary(host, pair);
            }),
            Defect.of("SD-02", AnswersTakeoverLate.class, Policies.DEFAULT, () -> {
                Map<String, PartneredServer> pair = new HashMap<>();
                return host -> new AnswersTakeoverLate(host, pair);
            }),
            Defect.of("SD-03", TakesAgentForReported.class, Policies.DEFAULT, () -> {
                Set<String> reported = new HashSet<>();
                return host -> new TakesAgentForReported(host, reported);
            }),
            Defect.of("SD-03", ReportsTakeoverLate.class, Policies.DEFAULT, () -> {
                Map<String, PartneredServer> pair = new HashMap<>();
                return host -> new ReportsTakeoverLate(host, pair);
            }),
            Defect.of("SD-04", StaysSecondaryAfterTakeover.class, Policies.DEFAULT, () -> {
                Map<String, PartneredServer> pair = new HashMap<>();
                return host -> new StaysSecondaryAfterTakeover(host, pair);
            }),
            Defect.of("SD-04", ReportsLateAfterTakeover.class, Policies.DEFAULT, () -> {
                Map<String, PartneredServer> pair = new HashMap<>();
                return host -> new ReportsLateAfterTakeover(host, pair);
            }),
            Defect.of("SD-05", ReportsTakeoverTwice.class, Policies.DEFAULT, () -> {
                Map<String, PartneredServer> pair = new HashMap<>();
                return host -> new ReportsTakeoverTwice(host, pair);
            }),
            Defect.of("SD-06", PromotesItself.class, Policies.DEFAULT, () -> {
                Map<String, PartneredServer> pair = new HashMap<>();
                return host -> new PromotesItself(host, pair);
            }),
            Defect.of("SD-07", RefusesLoginAfterAvailable.class, RefusesLoginAfterAvailable::new),
            Defect.of("SD-07", LoginAfterAvailableUnreported.class, LoginAfterAvailableUnreported::new),
            Defect.of("SD-07", OlderConnectionBlocksLogin.class, OlderConnectionBlocksLogin::new),
            Defect.of("SD-07", ReportsLoginAfterAvailableLate.class, ReportsLoginAfterAvailableLate::new),
            Defect.of("SD-08", ResetsReportingWhenAlone.class, Policies.DEFAULT, () -> {
                Map<String, PartneredServer> pair = new HashMap<>();
                return host -> new ResetsReportingWhenAlone(host, pair);
            }),
            Defect.of("SD-10", LeavesConnectionsHanging.class, Policies.DEFAULT, () -> {
                Set<Client> left = new HashSet<>();
                return host -> new LeavesConnectionsHanging(host, left);
            }),
            Defect.of("SD-10", ClosesConnectionsLate.class, Policies.DEFAULT, () -> {
                Set<Client> left = new HashSet<>();
                return host -> new ClosesConnectionsLate(host, left);
            }),
            Defect.of("SD-11", TakesOverAllAgents.class, TakesOverAllAgents::new),
            Defect.of("SD-11", KeepsOneRoleForAll.class, KeepsOneRoleForAll::new),
            Defect.of("SD-12", RefusedLoginPromotes.class, RefusedLoginPromotes::new),
            Defect.of("SD-12", ReportsTakeoverBeforeChecking.class, ReportsTakeoverBeforeChecking::new));

    private static final List<Defect> INTERACTION_SERVER_RESTARTS = List.of(
            Defect.of("SR-01", RegistersNoAgentAfterRestart.class, Policies.DEFAULT, () -> {
                Map<String, RememberingServer> running = new HashMap<>();
                return host -> new RegistersNoAgentAfterRestart(host, running);
            }),
            Defect.of("SR-01", RegistersLateAfterRestart.class, Policies.DEFAULT, () -> {
                Map<String, RememberingServer> running = new HashMap<>();
                return host -> new RegistersLateAfterRestart(host, running);
            }),
            Defect.of("SR-02", RefusesAgentsItHadBefore.class, Policies.DEFAULT, () -> {
                Map<String, RememberingServer> running = new HashMap<>();
                return host -> new RefusesAgentsItHadBefore(host, running);
            }),
            Defect.of("SR-02", AnswersAvailableLateAfterRestart.class, Policies.DEFAULT, () -> {
                Map<String, RememberingServer> running = new HashMap<>();
                return host -> new AnswersAvailableLateAfterRestart(host, running);
            }),
            Defect.of("SR-03", ReportsReturningAgents.class, Policies.DEFAULT, () -> {
                Map<String, RememberingServer> running = new HashMap<>();
                return host -> new ReportsReturningAgents(host, running);
            }),
            Defect.of("SR-03", ReportsAvailableAfterSecondRestart.class, Policies.DEFAULT, () -> {
                Map<String, RememberingServer> running = new HashMap<>();
                return host -> new ReportsAvailableAfterSecondRestart(host, running);
            }),
            Defect.of("SR-04", ReportsDisconnectOfReturnedAgents.class, Policies.DEFAULT, () -> {
                Map<String, RememberingServer> running = new HashMap<>();
                return host -> new ReportsDisconnectOfReturnedAgents(host, running);
            }),
            Defect.of("SR-05", ReturnLogsOutAtPartner.class, Policies.DEFAULT, () -> {
                Map<String, RememberingServer> running = new HashMap<>();
                return host -> new ReturnLogsOutAtPartner(host, running);
            }),
            Defect.of("SR-05", ReturnForcesStateChange.class, Policies.DEFAULT, () -> {
                Map<String, RememberingServer> running = new HashMap<>();
                return host -> new ReturnForcesStateChange(host, running);
            }),
            Defect.of("SR-05", ReturnCutsConnectionsOfPartner.class, Policies.DEFAULT, () -> {
                Map<String, RememberingServer> running = new HashMap<>();
                return host -> new ReturnCutsConnectionsOfPartner(host, running);
            }),
            Defect.of("SR-06", RestoresSessionsForReporting.class, Policies.DEFAULT, () -> {
                Map<String, RememberingServer> running = new HashMap<>();
                return host -> new RestoresSessionsForReporting(host, running);
            }),
            Defect.of("SR-06", RestoresSessionsForAgents.class, Policies.DEFAULT, () -> {
                Map<String, RememberingServer> running = new HashMap<>();
                return host -> new RestoresSessionsForAgents(host, running);
            }),
            Defect.of("SR-06", RestoresSessionsAfterAWhile.class, Policies.DEFAULT, () -> {
                Map<String, RememberingServer> running = new HashMap<>();
                return host -> new RestoresSessionsAfterAWhile(host, running);
            }),
            Defect.of("SR-06", ReplaysLogouts.class, Policies.DEFAULT, () -> {
                Map<String, RememberingServer> running = new HashMap<>();
                return host -> new ReplaysLogouts(host, running);
            }),
            Defect.of("SR-07", SecondFailbackFails.class, Policies.DEFAULT, () -> {
                Map<String, RememberingServer> running = new HashMap<>();
                return host -> new SecondFailbackFails(host, running);
            }),
            Defect.of("SR-07", FailbackUnreported.class, Policies.DEFAULT, () -> {
                Map<String, RememberingServer> running = new HashMap<>();
                return host -> new FailbackUnreported(host, running);
            }),
            Defect.of("SR-07", ReportsFailbackLate.class, Policies.DEFAULT, () -> {
                Map<String, RememberingServer> running = new HashMap<>();
                return host -> new ReportsFailbackLate(host, running);
            }),
            Defect.of("SR-07", AnswersFailbackLate.class, Policies.DEFAULT, () -> {
                Map<String, RememberingServer> running = new HashMap<>();
                return host -> new AnswersFailbackLate(host, running);
            }),
            Defect.of("SR-08", RegistersNoReportingAfterRestart.class, Policies.DEFAULT, () -> {
                Map<String, RememberingServer> running = new HashMap<>();
                return host -> new RegistersNoReportingAfterRestart(host, running);
            }),
            Defect.of("SR-08", RegistersReportingLateAfterRestart.class, Policies.DEFAULT, () -> {
                Map<String, RememberingServer> running = new HashMap<>();
                return host -> new RegistersReportingLateAfterRestart(host, running);
            }),
            Defect.of("SR-09", TrustsReturningAgents.class, Policies.DEFAULT, () -> {
                Map<String, RememberingServer> running = new HashMap<>();
                return host -> new TrustsReturningAgents(host, running);
            }));

    private static final List<Defect> REPORTING_AND_STATUS = List.of(
            Defect.of("RP-02", SecondEngineGetsNothing.class, SecondEngineGetsNothing::new),
            Defect.of("RP-02", SecondEngineGetsEventsTwice.class, SecondEngineGetsEventsTwice::new),
            Defect.of("RP-02", BatchesForSecondEngine.class, BatchesForSecondEngine::new),
            Defect.of("RP-03", LogoutOvertakenByLogin.class, LogoutOvertakenByLogin::new),
            Defect.of("RP-04", NumbersEventsPerAgent.class, NumbersEventsPerAgent::new),
            Defect.of("RP-05", TellsOtherAgentsOfLogouts.class, TellsOtherAgentsOfLogouts::new),
            Defect.of("RP-06", LosesAgentsWithReporting.class, LosesAgentsWithReporting::new),
            Defect.of("RP-06", ClosesAgentsWithReporting.class, ClosesAgentsWithReporting::new),
            Defect.of("RP-06", LogsAgentsOutWhenReportingReturns.class, LogsAgentsOutWhenReportingReturns::new),
            Defect.of("RP-08", RelaysStatusToAllAgents.class, RelaysStatusToAllAgents::new),
            Defect.of("RP-09", RemovesMediaAfterLogout.class, RemovesMediaAfterLogout::new));

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
