package org.ixntck.lab;

import java.util.ArrayList;
import java.util.List;

/** The deployments that are in common use. Used by any thread. */
final class Commons {

    private static final long LOOK_MILLIS = 100;

    private final int most;
    private final List<Common> all = new ArrayList<>();
    private int opening;

    /**
     * None so far.
     *
     * @param most how many there may be at a time
     */
    Commons(int most) {
        this.most = most;
    }

    /** Brings something into use. */
    interface Opening<T> {
        T open() throws LabException;
    }

    /**
     * Joins a deployment that is not full, or opens one more; waits while there is neither.
     *
     * @throws LabException if it cannot be opened
     */
    Common join(Opening<org.ixntck.adapter.Deployment> opens) throws LabException {
        synchronized (this) {
            while (true) {
                for (Common common : all) {
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

    private Common opened(Opening<org.ixntck.adapter.Deployment> opens) throws LabException {
        Common common = null;
        try {
            common = new Common(opens.open());
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

    /** A scenario leaves. Returns whether the deployment is to be given back. */
    synchronized boolean leave(Common common) {
        boolean over = common.left();
        if (over) {
            all.remove(common);
        }
        notifyAll();
        return over;
    }

    /** Those that nobody uses any more; they are in common use no longer. */
    synchronized List<Common> drain() {
        List<Common> unused = all.stream().filter(Common::unused).toList();
        all.removeAll(unused);
        return unused;
    }
}
