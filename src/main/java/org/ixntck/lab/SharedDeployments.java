package org.ixntck.lab;

import java.util.ArrayList;
import java.util.List;

/** The deployments that are shared by several scenarios. Safe for any thread. */
final class SharedDeployments {

    private static final long LOOK_MILLIS = 100;

    private final int most;
    private final List<SharedDeployment> all = new ArrayList<>();
    private int opening;

    /**
     * No deployment yet.
     *
     * @param most the largest number of shared deployments at a time
     */
    SharedDeployments(int most) {
        this.most = most;
    }

    /** Opens a deployment or a site. */
    interface Opening<T> {
        T open() throws LabException;
    }

    /**
     * Joins a deployment that is not full, or opens another one. Blocks while neither is possible.
     *
     * @throws LabException if it cannot be opened
     */
    SharedDeployment join(Opening<org.ixntck.adapter.Deployment> opens) throws LabException {
        synchronized (this) {
            while (true) {
                for (SharedDeployment common : all) {
                    if (common.joined()) {
                        return common;
                    }
                }
                if (all.size() + opening < most) {
                    opening++;
                    break;
                }
                pause();
            }
        }
        return opened(opens);
    }

    private void pause() throws LabException {
        try {
            wait(LOOK_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LabException("interrupted while waiting for a deployment", e);
        }
    }

    private SharedDeployment opened(Opening<org.ixntck.adapter.Deployment> opens) throws LabException {
        SharedDeployment common = null;
        try {
            common = new SharedDeployment(opens.open());
            common.joined();
            return common;
        } finally {
            synchronized (this) {
                opening--;
                if (common != null) {
                    all.add(common);
                }
                notifyAll();
            }
        }
    }

    /** A scenario leaves. Returns whether the deployment is to be released. */
    synchronized boolean leave(SharedDeployment common) {
        boolean over = common.left();
        if (over) {
            all.remove(common);
        }
        notifyAll();
        return over;
    }

    /** Removes the unused deployments and returns them. */
    synchronized List<SharedDeployment> drain() {
        List<SharedDeployment> unused =
                all.stream().filter(SharedDeployment::unused).toList();
        all.removeAll(unused);
        return unused;
    }
}
