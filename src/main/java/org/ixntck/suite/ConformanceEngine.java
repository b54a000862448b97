package org.ixntck.suite;

import java.util.Locale;
import org.ixntck.run.Certification;
import org.ixntck.run.Kit;
import org.ixntck.run.Options;
import org.ixntck.run.Result;
import org.ixntck.run.RunException;
import org.ixntck.run.RunPlan;
import org.junit.platform.engine.EngineDiscoveryRequest;
import org.junit.platform.engine.EngineExecutionListener;
import org.junit.platform.engine.ExecutionRequest;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestEngine;
import org.junit.platform.engine.UniqueId;

/**
 * Certifies servers within a build. A suite includes it with {@code @IncludeEngines("ixn-tck")} and configures the run with the configuration
 * parameters of {@link Parameters}.
 */
public final class ConformanceEngine implements TestEngine {

    /** The id of the engine. */
    public static final String ID = Kit.NAME;

    @Override
    public String getId() {
        return ID;
    }

    /** Finds nothing outside a suite, since a build with the kit on its class path has other tests too. */
    @Override
    public TestDescriptor discover(EngineDiscoveryRequest request, UniqueId id) {
        Parameters parameters = new Parameters(request.getConfigurationParameters());
        boolean inSuite = id.getSegments().size() > 1;
        if (!inSuite || !parameters.present()) {
            return RunDescriptor.empty(id);
        }
        try {
            Options options = parameters.options();
            return RunDescriptor.of(id, options, RunPlan.scenarios(options));
        } catch (RunException e) {
            return RunDescriptor.impossible(id, e);
        }
    }

    @Override
    public void execute(ExecutionRequest request) {
        if (request.getRootTestDescriptor() instanceof RunDescriptor root) {
            EngineExecutionListener listener = request.getEngineExecutionListener();
            JUnitProgress progress = new JUnitProgress(root, listener);
            progress.begin();
            progress.end(() -> inTheRootLocale(() -> certified(root.options(), progress)));
        }
    }

    /**
     * Has this JVM write numbers as the command line does meanwhile: who judges the run again must get the same texts, in whatever country. Other tests
     * that run at the same time see it.
     */
    private static Result inTheRootLocale(JUnitProgress.Running running) throws RunException {
        Locale before = Locale.getDefault(Locale.Category.FORMAT);
        Locale.setDefault(Locale.Category.FORMAT, Locale.ROOT);
        try {
            return running.run();
        } finally {
            Locale.setDefault(Locale.Category.FORMAT, before);
        }
    }

    private static Result certified(Options options, JUnitProgress progress) throws RunException {
        Certification certification = Certification.begin(options);
        Result result;
        try (certification) {
            certification.execute(progress);
            result = certification.report();
        }
        certification.seal();
        return result;
    }
}
