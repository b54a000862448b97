package org.ixntck.run;

import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.ixntck.adapter.Profile;
import org.ixntck.journal.Terms;

/** Converts the adapter's profile into the terms that are recorded in the journal. */
final class ProfileTerms {

    private ProfileTerms() {}

    static Terms of(String adapter, Profile profile) {
        Profile.Budgets budgets = profile.budgets();
        return new Terms(
                adapter,
                profile.name(),
                profile.version().orElse(""),
                profile.servers(),
                profile.features().stream().map(ProfileTerms::word).collect(Collectors.toCollection(TreeSet::new)),
                word(profile.duplicateLogin()),
                word(profile.places()),
                Map.of(
                        "AgentApplication", profile.clients().agentApplication(),
                        "ReportingEngine", profile.clients().reportingEngine()),
                profile.controls().stream().map(ProfileTerms::word).collect(Collectors.toCollection(TreeSet::new)),
                Map.of(
                        "answer", budgets.answer().toMillis(),
                        "report", budgets.report().toMillis(),
                        "registration-timeout", budgets.registrationTimeout().toMillis(),
                        "restart", budgets.restart().toMillis()));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
