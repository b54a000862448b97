package org.ixntck.run;

import java.util.List;
import org.ixntck.adapter.Profile;
import org.ixntck.journal.Terms;
import org.ixntck.judge.Catalogue;
import org.ixntck.plan.FeatureException;
import org.ixntck.plan.Features;
import org.ixntck.plan.Planned;
import org.ixntck.steps.GlueBook;
import org.ixntck.steps.Needs;

/**
 * What a run will do, known before anything is started.
 *
 * @param catalogue the requirements
 * @param features all scenarios that there are
 * @param selection what of them is asked for
 * @param terms what the servers are measured by
 * @param limit how long it must take at least
 */
public record RunPlan(Catalogue catalogue, Features features, Selection selection, Terms terms, PhysicalLimit limit) {

    /**
     * Makes the plan.
     *
     * @throws RunException if a feature is wrong, or the selection names nothing
     */
    public static RunPlan of(Options options, Profile profile) throws RunException {
        Catalogue catalogue = Catalogue.bundled();
        GlueBook book = new GlueBook();
        Features features = features(book);
        Selection selection = Selection.of(features.scenarios(), catalogue, options.only());
        GlueBook.Times times = new GlueBook.Times(
                profile.budgets().report().toMillis(),
                profile.budgets().registrationTimeout().toMillis());
        int jobs = Math.min(options.jobs(), profile.deployments());
        return new RunPlan(
                catalogue,
                features,
                selection,
                TermsOf.profile(options.adapter(), profile),
                PhysicalLimit.of(running(selection, profile), book, times, jobs));
    }

    /** What cannot run takes no time. */
    private static List<Planned> running(Selection selection, Profile profile) {
        Needs needs = new Needs(profile);
        return selection.scenarios().stream()
                .filter(scenario -> needs.unmet(scenario.tags()).isEmpty())
                .toList();
    }

    private static Features features(GlueBook book) throws RunException {
        try {
            Features features = Features.bundled();
            if (features.scenarios().isEmpty()) {
                throw new RunException(ExitCode.USAGE, "there is no scenario to run; the kit's features are missing");
            }
            for (Planned scenario : features.scenarios()) {
                List<String> undefined = book.undefined(scenario);
                if (!undefined.isEmpty()) {
                    throw new RunException(
                            ExitCode.USAGE,
                            "%s line %d: no step is defined for '%s'; CONTRIBUTING.md says where steps are written"
                                    .formatted(scenario.id(), scenario.line(), undefined.get(0)));
                }
            }
            return features;
        } catch (FeatureException e) {
            throw new RunException(ExitCode.USAGE, e.getMessage(), e);
        }
    }
}
