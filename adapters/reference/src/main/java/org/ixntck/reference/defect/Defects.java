package org.ixntck.reference.defect;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ixntck.adapter.Profile.DuplicateLogin;
import org.ixntck.adapter.Profile.Places;
import org.ixntck.reference.Policies;
import org.ixntck.reference.defect.availability.AcknowledgesAvailabilityLate;
import org.ixntck.reference.defect.availability.AcknowledgesAvailabilityOncePerAgent;
import org.ixntck.reference.defect.availability.AcknowledgesNotAvailableLate;
import org.ixntck.reference.defect.availability.LeavesNotAvailableUnanswered;
import org.ixntck.reference.defect.availability.RefusesNotAvailableWhereNobodyLoggedIn;
import org.ixntck.reference.defect.availability.ReportsAvailabilityAsLogin;
import org.ixntck.reference.defect.availability.ReportsNotAvailableAsLogout;
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
import org.ixntck.reference.defect.login.RepeatsLogoutsThatNobodyConfirms;
import org.ixntck.reference.defect.login.ReportsAnAgentOnlyOnce;
import org.ixntck.reference.defect.login.ReportsLoginsLate;
import org.ixntck.reference.defect.login.ReportsLoginsThatItRefuses;
import org.ixntck.reference.defect.login.ReportsLogoutsBehindLogins;
import org.ixntck.reference.defect.login.ReportsLogoutsLate;
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
            Defect.of("LO-03", RepeatsLogoutsThatNobodyConfirms.class, RepeatsLogoutsThatNobodyConfirms::new),
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
