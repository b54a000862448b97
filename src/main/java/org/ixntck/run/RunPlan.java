package org.ixntck.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.ixntck.adapter.Profile;
import org.ixntck.journal.KnownFailures;
import org.ixntck.journal.Terms;
import org.ixntck.judge.rule.Catalogue;
import org.ixntck.known.KnownFailuresException;
import org.ixntck.known.KnownFailuresFile;
import org.ixntck.known.Subjects;
import org.ixntck.plan.FeatureException;
import org.ixntck.plan.Features;
import org.ixntck.plan.Planned;
import org.ixntck.steps.Needs;
import org.ixntck.steps.StepIndex;

/**
 * What a run will do. Computed before anything is started.
 *
 * @param catalogue the requirements
 * @param features all scenarios
 * @param selection the selected scenarios
 * @param terms what the vendor declares about the servers
 * @param knownFailures the vendor's known failures
 * @param adapterJar the jar of the adapter; empty if the adapter is on the class path
 * @param waits the time that a scenario has to wait at least, in milliseconds
 * @param limit the time that the run takes at least
 * @param agents the number of agents that it needs
 */
public record RunPlan(
        Catalogue catalogue,
        Features features,
        Selection selection,
        Terms terms,
        KnownFailures knownFailures,
        Optional<Path> adapterJar,
        ToLongFunction<Planned> waits,
        PhysicalLimit limit,
        AgentDemand agents) {

    /**
     * Makes the plan.
     *
     * @throws RunException if a feature or the file of known failures is wrong, or the selection names nothing
     */
    public static RunPlan of(Options options, Profile profile) throws RunException {
        Catalogue catalogue = Catalogue.bundled();
        StepIndex index = new StepIndex();
        Features features = features(options, catalogue, index);
        Selection selection = Selection.of(features.scenarios(), catalogue, options.only());
        StepIndex.Times times = new StepIndex.Times(
                profile.budgets().report().toMillis(),
                profile.budgets().registrationTimeout().toMillis());
        ToLongFunction<Planned> waits = scenario -> index.waits(scenario, times);
        int jobs = Math.min(options.jobs(), profile.deployments());
        List<Planned> running = running(selection, profile);
        return new RunPlan(
                catalogue,
                features,
                selection,
                ProfileTerms.of(Adapters.shown(options.adapter()), profile),
                knownFailures(options, catalogue, features, selection),
                Adapters.jar(options.adapter()),
                waits,
                PhysicalLimit.of(running, waits, jobs),
                AgentDemand.of(running, index::agents, profile, jobs));
    }

    /**
     * The scenarios that would run, which can be said without knowing the servers.
     *
     * @throws RunException if a feature is wrong, or the selection names nothing
     */
    public static List<Planned> scenarios(Options options) throws RunException {
        Catalogue catalogue = Catalogue.bundled();
        Features features = features(options, catalogue, new StepIndex());
        return Selection.of(features.scenarios(), catalogue, options.only()).scenarios();
    }

    /** Scenarios that will not run take no time. */
    private static List<Planned> running(Selection selection, Profile profile) {
        Needs needs = new Needs(profile);
        return selection.scenarios().stream()
                .filter(scenario -> needs.unmet(scenario.tags()).isEmpty())
                .toList();
    }

    private static KnownFailures knownFailures(
            Options options, Catalogue catalogue, Features features, Selection selection) throws RunException {
        if (options.knownFailures().isEmpty()) {
            return KnownFailures.none();
        }
        List<String> all = features.scenarios().stream().map(Planned::id).toList();
        List<String> asked = selection.scenarios().stream().map(Planned::id).toList();
        Set<String> whole = selection.whole(features.scenarios(), catalogue);
        try {
            return KnownFailuresFile.read(
                    options.knownFailures().get(), new Subjects(catalogue, all, whole::contains, asked::contains));
        } catch (KnownFailuresException e) {
            throw new RunException(ExitCode.USAGE, e.getMessage(), e);
        }
    }

    private static Features features(Options options, Catalogue catalogue, StepIndex index) throws RunException {
        try {
            Features bundled = Features.bundled();
            Features features = options.features().isPresent()
                    ? bundled.with(options.features().get())
                    : bundled;
            new FeatureCheck(catalogue, index).all(features.scenarios());
            return features;
        } catch (FeatureException e) {
            throw new RunException(ExitCode.USAGE, e.getMessage(), e);
        }
    }
}
