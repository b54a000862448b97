package org.ixntck.lab;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.ixntck.adapter.Deployment;
import org.ixntck.adapter.Profile;
import org.ixntck.adapter.Server;
import org.ixntck.adapter.Target;
import org.ixntck.journal.Journal;

/**
 * Leases deployments to scenarios, one each, as many at a time as the profile allows. If the profile says that scenarios may share a deployment,
 * it is leased again, unless a scenario has controlled its servers, or they no longer accept connections. Safe for any thread.
 */
public final class Lab implements AutoCloseable {

    /** Long, since all scenarios of a run may wait for a single deployment. */
    private static final long LEASE_SECONDS_MAX = 3_600;

    /** The largest number of scenarios that share a deployment. */
    public static final int GUESTS_MAX = SharedDeployment.GUESTS_MAX;

    /** How often a caller that waits for a deployment checks whether a shared one is unused. */
    private static final long LOOK_MILLIS = 50;

    private final Journal journal;
    private final Target target;
    private final Semaphore free;
    private final ConcurrentLinkedDeque<Deployment> idle = new ConcurrentLinkedDeque<>();
    private final SharedDeployments shared;
    private final AtomicInteger sites = new AtomicInteger();
    private final AgentPool agents;
    private final AdapterCalls calls;
    private final Calm calm;

    /** A lab for one target that does not reuse agents. */
    public Lab(Journal journal, Target target) {
        this(journal, target, false, inCommon(target.profile()));
    }

    /**
     * A lab for one target.
     *
     * @param reusesAgents whether the agents of a finished scenario may be used again; a scenario then waits at its end until their logouts
     *     are reported
     * @param inCommon the largest number of shared deployments at a time
     */
    public Lab(Journal journal, Target target, boolean reusesAgents, int inCommon) {
        this.agents = new AgentPool(journal, target.profile(), reusesAgents);
        this.journal = journal;
        this.target = target;
        this.free = new Semaphore(target.profile().deployments());
        this.calls = new AdapterCalls(journal, target.profile());
        this.calm = new Calm(journal);
        this.shared = new SharedDeployments(inCommon);
    }

    /** How many deployments scenarios share: a quarter of all, so that the others are left for those that need their own. */
    public static int inCommon(Profile profile) {
        return Math.max(1, profile.deployments() / 4);
    }

    /** What the vendor declares about the servers. */
    public Profile profile() {
        return target.profile();
    }

    /**
     * Leases a deployment to a scenario. Blocks until one is free.
     *
     * @param scenario the scenario's key
     * @throws LabException if no deployment becomes free, or it does not start
     */
    public Site lease(String scenario) throws LabException {
        acquire();
        calm.await();
        return leased(() -> {
            Deployment deployment = deployment();
            return site(scenario, deployment, asAtFirst -> release(deployment, asAtFirst));
        });
    }

    /**
     * Leases a new deployment that no other scenario has used or will use. Blocks until one is free.
     *
     * @param scenario the scenario's key
     * @throws LabException if it does not start
     */
    public Site fresh(String scenario) throws LabException {
        acquire();
        return leased(() -> {
            Deployment used = idle.poll();
            if (used != null) {
                takeDown(used);
            }
            Deployment deployment = bounded(target::deploy);
            return site(scenario, deployment, asAtFirst -> release(deployment, false));
        });
    }

    /**
     * Leases a new deployment to several scenarios at once, which no other will use. Blocks until one is free. The servers must not be
     * controlled.
     *
     * @param scenarios the scenarios' keys
     * @throws LabException if it does not start
     */
    public List<Site> fresh(List<String> scenarios) throws LabException {
        acquire();
        AtomicInteger left = new AtomicInteger(scenarios.size());
        return leased(() -> {
            Deployment deployment = bounded(target::deploy);
            return scenarios.stream()
                    .map(scenario -> site(scenario, deployment, asAtFirst -> {
                        if (left.decrementAndGet() == 0) {
                            release(deployment, false);
                        }
                    }))
                    .toList();
        });
    }

    /**
     * Leases a deployment that other scenarios use at the same time. Blocks until there is one. If the profile says that scenarios must not share a
     * deployment, the scenario gets its own. The servers must not be controlled.
     *
     * @param scenario the scenario's key
     * @throws LabException if it does not start
     */
    public Site share(String scenario) throws LabException {
        if (!target.profile().shared()) {
            return lease(scenario);
        }
        calm.await();
        SharedDeployment common = shared.join(() -> {
            acquire();
            return leased(this::deployment);
        });
        return site(scenario, common.deployment(), asAtFirst -> {
            if (shared.leave(common)) {
                release(common.deployment(), true);
            }
        });
    }

    /** Acquires a permit for a deployment. While it waits, unused shared deployments are released. */
    private void acquire() throws LabException {
        long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(LEASE_SECONDS_MAX);
        try {
            while (!free.tryAcquire(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                for (SharedDeployment common : shared.drain()) {
                    release(common.deployment(), true);
                }
                if (System.nanoTime() > patience) {
                    throw new LabException("no deployment became free within %d s; look at scenarios that hang"
                            .formatted(LEASE_SECONDS_MAX));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LabException("interrupted while waiting for a deployment", e);
        }
    }

    private Site site(String scenario, Deployment deployment, Site.Return after) {
        return new Site(this, journal, "d" + sites.incrementAndGet(), scenario, deployment, after);
    }

    private <T> T leased(SharedDeployments.Opening<T> opening) throws LabException {
        try {
            return opening.open();
        } catch (LabException e) {
            free.release();
            throw e;
        } catch (RuntimeException e) {
            free.release();
            throw new LabException("the adapter failed: " + e, e);
        }
    }

    private Deployment deployment() throws LabException {
        Deployment used = idle.poll();
        if (used != null) {
            if (used.servers().stream().map(Server::endpoint).allMatch(PortProbe::answers)) {
                return used;
            }
            takeDown(used);
        }
        return bounded(target::deploy);
    }

    /** Takes a deployment back from a scenario. It is leased again only if it is in its initial state. */
    void release(Deployment deployment, boolean asAtFirst) throws LabException {
        try {
            if (asAtFirst && target.profile().shared()) {
                idle.push(deployment);
            } else {
                takeDown(deployment);
            }
        } finally {
            free.release();
        }
    }

    private void takeDown(Deployment deployment) throws LabException {
        bounded(() -> {
            deployment.close();
            return deployment;
        });
    }

    /** Whether the agents of a finished scenario may be used again. */
    public boolean reusesAgents() {
        return agents.reuses();
    }

    AgentPool agents() {
        return agents;
    }

    /** Calls the adapter, with a time limit. */
    <T> T bounded(Callable<T> call) throws LabException {
        return calls.bounded(call);
    }

    @Override
    public void close() throws LabException {
        try {
            for (SharedDeployment common : shared.drain()) {
                takeDown(common.deployment());
            }
            for (Deployment used = idle.poll(); used != null; used = idle.poll()) {
                takeDown(used);
            }
            bounded(() -> {
                target.close();
                return target;
            });
        } finally {
            calls.close();
        }
    }
}
