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
import org.ixntck.reference.defect.availability.AcknowledgesAvailabilityLate;
import org.ixntck.reference.defect.availability.AcknowledgesAvailabilityOncePerAgent;
import org.ixntck.reference.defect.availability.AcknowledgesNotAvailableLate;
import org.ixntck.reference.defect.availability.LeavesNotAvailableUnanswered;
import org.ixntck.reference.defect.availability.RefusesNotAvailableWhereNobodyLoggedIn;
import org.ixntck.reference.defect.availability.ReportsAvailabilityAsLogin;
import org.ixntck.reference.defect.availability.ReportsNotAvailableAsLogout;
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
import org.ixntck.reference.defect.login.AcknowledgesLoginsAfterTheStatus;
import org.ixntck.reference.defect.login.AcknowledgesLoginsLate;
import org.ixntck.reference.defect.login.AcknowledgesLoginsOnTheOldestConnection;
import org.ixntck.reference.defect.login.AcknowledgesLoginsTwice;
import org.ixntck.reference.defect.login.AcknowledgesLogoutsLate;
import org.ixntck.reference.defect.login.AcknowledgesLogoutsOfNobody;
import org.ixntck.reference.defect.login.AcknowledgesOneLogoutPerConnection;
import org.ixntck.reference.defect.login.ChecksOnlyTheLatestPlace;
import org.ixntck.reference.defect.login.ForgetsTheEarlierSession;
import org.ixntck.reference.defect.login.InventsStatus;
import org.ixntck.reference.defect.login.KeepsThePlaceAfterTheLogout;
import org.ixntck.reference.defect.login.LogsOutTheEarlierSessionLast;
import org.ixntck.reference.defect.login.NeedsReportingEngineForLogin;
import org.ixntck.reference.defect.login.RelaysOneMediumOnly;
import org.ixntck.reference.defect.login.RelaysOnlyTheFirstStatus;
import org.ixntck.reference.defect.login.RelaysStatusLate;
import org.ixntck.reference.defect.login.RelaysStatusToAllAgents;
import org.ixntck.reference.defect.login.ReportsAnAgentOnlyOnce;
import org.ixntck.reference.defect.login.ReportsLoginsLate;
import org.ixntck.reference.defect.login.ReportsLoginsThatItRefuses;
import org.ixntck.reference.defect.login.ReportsLogoutsBehindLogins;
import org.ixntck.reference.defect.login.ReportsLogoutsLate;
import org.ixntck.reference.defect.login.ReportsLogoutsOfAgentAndPlace;
import org.ixntck.reference.defect.login.ReportsTheLastLogoutOnly;
import org.ixntck.reference.defect.login.SaysTimeoutAfterTheAck;
import org.ixntck.reference.defect.login.ServesOneLoginPerConnection;
import org.ixntck.reference.defect.registration.AcceptsAnyClientName;
import org.ixntck.reference.defect.registration.AcknowledgesLaterRegistrationsLate;
import org.ixntck.reference.defect.registration.AnswersInvalidClientsOnce;
import org.ixntck.reference.defect.registration.AnswersWithTheLatestReferenceId;
import org.ixntck.reference.defect.registration.CleansUpTheWrongClient;
import org.ixntck.reference.defect.registration.DisconnectsAllOfTheHost;
import org.ixntck.reference.defect.registration.DisconnectsAtTheFirstError;
import org.ixntck.reference.defect.registration.DisconnectsClientsThatDoNotLogIn;
import org.ixntck.reference.defect.registration.DisconnectsInvalidClientsSilently;
import org.ixntck.reference.defect.registration.DisconnectsOnlyAfterOneError;
import org.ixntck.reference.defect.registration.DisconnectsUnregisteredClientsLate;
import org.ixntck.reference.defect.registration.IgnoresInvalidClients;
import org.ixntck.reference.defect.registration.IgnoresLogoutBeforeRegistration;
import org.ixntck.reference.defect.registration.IgnoresRegistrationWithExtension;
import org.ixntck.reference.defect.registration.LeavesTheTimeoutRunning;
import org.ixntck.reference.defect.registration.RefusesInvalidClientsLate;
import org.ixntck.reference.defect.registration.RefusesUnregisteredRequestsLate;
import org.ixntck.reference.defect.registration.ServesEarlyLoginsOnceRegistered;
import org.ixntck.reference.defect.registration.TakesTheHostForRegistered;
import org.ixntck.reference.defect.registration.WritesReferenceIdsAsText;
import org.ixntck.reference.defect.reporting.BatchesForSecondEngine;
import org.ixntck.reference.defect.reporting.ClosesAgentsWithReporting;
import org.ixntck.reference.defect.reporting.LogoutOvertakenByLogin;
import org.ixntck.reference.defect.reporting.LogsAgentsOutWhenReportingReturns;
import org.ixntck.reference.defect.reporting.LosesAgentsWithReporting;
import org.ixntck.reference.defect.reporting.NumbersEventsPerAgent;
import org.ixntck.reference.defect.reporting.RemovesMediaAfterLogout;
import org.ixntck.reference.defect.reporting.SecondEngineGetsEventsTwice;
import org.ixntck.reference.defect.reporting.SecondEngineGetsNothing;
import org.ixntck.reference.defect.reporting.SendsStatusToEveryAgent;
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
import org.ixntck.reference.defect.wire.BeginsStatusWithByteOrderMark;
import org.ixntck.reference.defect.wire.MixesTwoMessagesUnderLoad;
import org.ixntck.reference.defect.wire.WritesStackTracesToTheClient;

/** All defects, by phase, each with the requirement that it breaks. */
public final class Defects {

    private static final List<Defect> REGISTRATION = List.of(
            Defect.of("RG-01", IgnoresRegistrationWithExtension.class, IgnoresRegistrationWithExtension::new),
            Defect.of("RG-01", AcknowledgesLaterRegistrationsLate.class, AcknowledgesLaterRegistrationsLate::new),
            Defect.of("RG-02", AcceptsAnyClientName.class, AcceptsAnyClientName::new),
            Defect.of("RG-02", IgnoresInvalidClients.class, IgnoresInvalidClients::new),
            Defect.of("RG-02", RefusesInvalidClientsLate.class, RefusesInvalidClientsLate::new),
            Defect.of("RG-03", IgnoresLogoutBeforeRegistration.class, IgnoresLogoutBeforeRegistration::new),
            Defect.of("RG-03", RefusesUnregisteredRequestsLate.class, RefusesUnregisteredRequestsLate::new),
            Defect.of("RG-04", DisconnectsOnlyAfterOneError.class, DisconnectsOnlyAfterOneError::new),
            Defect.of("RG-04", DisconnectsUnregisteredClientsLate.class, DisconnectsUnregisteredClientsLate::new),
            Defect.of("RG-05", DisconnectsInvalidClientsSilently.class, DisconnectsInvalidClientsSilently::new),
            Defect.of("RG-06", DisconnectsAtTheFirstError.class, DisconnectsAtTheFirstError::new),
            Defect.of("RG-06", AnswersInvalidClientsOnce.class, AnswersInvalidClientsOnce::new),
            Defect.of("RG-07", ServesEarlyLoginsOnceRegistered.class, ServesEarlyLoginsOnceRegistered::new),
            Defect.of("RG-08", AnswersWithTheLatestReferenceId.class, AnswersWithTheLatestReferenceId::new),
            Defect.of("RG-08", WritesReferenceIdsAsText.class, WritesReferenceIdsAsText::new),
            Defect.of("RG-09", DisconnectsClientsThatDoNotLogIn.class, DisconnectsClientsThatDoNotLogIn::new),
            Defect.of("RG-09", LeavesTheTimeoutRunning.class, LeavesTheTimeoutRunning::new),
            Defect.of("RG-10", DisconnectsAllOfTheHost.class, DisconnectsAllOfTheHost::new),
            Defect.of("RG-10", CleansUpTheWrongClient.class, CleansUpTheWrongClient::new),
            Defect.of("RG-11", TakesTheHostForRegistered.class, TakesTheHostForRegistered::new));

    private static final List<Defect> LOGIN_LOGOUT = List.of(
            Defect.of(
                    "LI-01",
                    AcknowledgesLoginsOnTheOldestConnection.class,
                    AcknowledgesLoginsOnTheOldestConnection::new),
            Defect.of("LI-01", AcknowledgesLoginsLate.class, AcknowledgesLoginsLate::new),
            Defect.of("LI-01", KeepsThePlaceAfterTheLogout.class, KeepsThePlaceAfterTheLogout::new),
            Defect.of("LI-02", ReportsAnAgentOnlyOnce.class, ReportsAnAgentOnlyOnce::new),
            Defect.of("LI-02", ReportsLoginsLate.class, ReportsLoginsLate::new),
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
            Defect.of("LO-01", AcknowledgesOneLogoutPerConnection.class, AcknowledgesOneLogoutPerConnection::new),
            Defect.of("LO-01", AcknowledgesLogoutsLate.class, AcknowledgesLogoutsLate::new),
            Defect.of("LO-02", ReportsTheLastLogoutOnly.class, ReportsTheLastLogoutOnly::new),
            Defect.of("LO-02", ReportsLogoutsLate.class, ReportsLogoutsLate::new),
            Defect.of("LO-03", ReportsLogoutsOfAgentAndPlace.class, ReportsLogoutsOfAgentAndPlace::new),
            Defect.of("LO-04", AcknowledgesLogoutsOfNobody.class, AcknowledgesLogoutsOfNobody::new),
            Defect.of("LO-05", ServesOneLoginPerConnection.class, ServesOneLoginPerConnection::new),
            Defect.of("LO-06", ReportsLogoutsBehindLogins.class, ReportsLogoutsBehindLogins::new));

    private static final List<Defect> AVAILABILITY = List.of(
            Defect.of("AV-01", AcknowledgesAvailabilityOncePerAgent.class, AcknowledgesAvailabilityOncePerAgent::new),
            Defect.of("AV-01", AcknowledgesAvailabilityLate.class, AcknowledgesAvailabilityLate::new),
            Defect.of("AV-02", LeavesNotAvailableUnanswered.class, LeavesNotAvailableUnanswered::new),
            Defect.of(
                    "AV-02", RefusesNotAvailableWhereNobodyLoggedIn.class, RefusesNotAvailableWhereNobodyLoggedIn::new),
            Defect.of("AV-02", AcknowledgesNotAvailableLate.class, AcknowledgesNotAvailableLate::new),
            Defect.of("AV-03", ReportsAvailabilityAsLogin.class, ReportsAvailabilityAsLogin::new),
            Defect.of("AV-04", ReportsNotAvailableAsLogout.class, ReportsNotAvailableAsLogout::new));

    private static final List<Defect> WIRE = List.of(
            Defect.of("WI-01", BeginsStatusWithByteOrderMark.class, BeginsStatusWithByteOrderMark::new),
            Defect.of("WI-01", MixesTwoMessagesUnderLoad.class, MixesTwoMessagesUnderLoad::new),
            Defect.of("WI-01", WritesStackTracesToTheClient.class, WritesStackTracesToTheClient::new));

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
            Defect.of("RP-08", SendsStatusToEveryAgent.class, SendsStatusToEveryAgent::new),
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
