package org.ixntck.reference.defect.registration;

import java.util.List;
import org.ixntck.reference.defect.Defect;

/** What can be wrong with registration. */
public final class RegistrationDefects {

    private RegistrationDefects() {}

    /** All of them, by the requirement that each breaks. */
    public static List<Defect> all() {
        return List.of(
                Defect.of("RG-01", IgnoresRegistrationWithExtension.class, IgnoresRegistrationWithExtension::new),
                Defect.of("RG-01", AcknowledgesLaterRegistrationsLate.class, AcknowledgesLaterRegistrationsLate::new),
                Defect.of("RG-02", AcceptsAnyClientName.class, AcceptsAnyClientName::new),
                Defect.of("RG-02", IgnoresInvalidClients.class, IgnoresInvalidClients::new),
                Defect.of("RG-02", RefusesInvalidClientsLate.class, RefusesInvalidClientsLate::new),
                Defect.of("RG-03", IgnoresLogoutBeforeRegistration.class, IgnoresLogoutBeforeRegistration::new),
                Defect.of("RG-03", RefusesUnregisteredRequestsLate.class, RefusesUnregisteredRequestsLate::new),
                Defect.of("RG-04", DisconnectsOnlyAfterOneError.class, DisconnectsOnlyAfterOneError::new),
                Defect.of("RG-04", DisconnectsUnregisteredClientsLate.class, DisconnectsUnregisteredClientsLate::new),
                Defect.of("RG-04", SharesOneRegistrationTimer.class, SharesOneRegistrationTimer::new),
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
    }
}
