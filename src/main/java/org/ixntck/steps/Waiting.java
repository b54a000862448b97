package org.ixntck.steps;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.awaitility.Awaitility;
import org.ixntck.judge.claim.Answered;
import org.ixntck.judge.claim.Scene;
import org.ixntck.judge.rule.Ruling;
import org.ixntck.peer.PendingRequest;

/**
 * Waits until the judge has decided. Awaitility keeps the time limit; its condition waits on the journal, so that a new entry is noticed at once
 * and nothing is polled in vain.
 */
final class Waiting {

    private static final Duration BOUND = Duration.ofMinutes(10);
    private static final long PARK_NANOS_MAX = 20_000_000;
    /** If it is known when time alone decides, the journal says so. */
    private static final long PARK_UNTIL_DUE_NANOS_MAX = 250_000_000;

    private Waiting() {}

    /**
     * Evaluates the scene whenever something was recorded, until the ruling is enough or the record has overflowed.
     *
     * @param look returns the ruling, and whether it is enough
     */
    static Ruling until(Run run, String site, Function<Scene, Look> look) {
        AtomicReference<Ruling> last = new AtomicReference<>(Ruling.open("nothing"));
        Awaitility.await("a ruling of the judge")
                .pollInSameThread()
                .pollDelay(Duration.ZERO)
                .pollInterval((count, previous) -> Duration.ZERO)
                .dontCatchUncaughtExceptions()
                .atMost(BOUND.plusNanos(run.journal().history(site).lifted()))
                .until(() -> {
                    Scene scene = new Scene(run.journal().history(site), site);
                    Look seen = look.apply(scene);
                    last.set(seen.ruling());
                    boolean enough =
                            seen.enough() || scene.history().overflowed().isPresent();
                    if (!enough) {
                        run.journal()
                                .await(
                                        site,
                                        scene.history().last(),
                                        seen.due(),
                                        seen.due() == Look.UNKNOWN ? PARK_NANOS_MAX : PARK_UNTIL_DUE_NANOS_MAX);
                    }
                    return enough;
                });
        return last.get();
    }

    /**
     * The result of one evaluation.
     *
     * @param ruling what the judge says
     * @param enough whether to stop waiting
     * @param due when all that arrived up to this time is recorded, look again, even if there is nothing new at the site; nanoseconds
     */
    record Look(Ruling ruling, boolean enough, long due) {

        private static final long UNKNOWN = Long.MAX_VALUE;

        /** If time alone decides something, it is not known when. */
        Look(Ruling ruling, boolean enough) {
            this(ruling, enough, UNKNOWN);
        }
    }

    /** Waits 100 ms, as an application does before it repeats a request. */
    static void pause(Run run, String site) {
        long until = run.journal().now() + 100_000_000;
        until(run, site, scene -> new Look(Ruling.open("nothing"), run.journal().now() >= until));
    }

    /** Waits for the end of a connection after a failed send, which may be recorded earlier than the end. */
    static void end(Run run, String site, String link) {
        long until = run.journal().now() + run.millis("answer") * 1_000_000;
        until(
                run,
                site,
                scene -> new Look(
                        Ruling.open("nothing"),
                        scene.link(link).ended().isPresent() || run.journal().now() >= until));
    }

    /** Waits for any answer to a request, or until it would be late. */
    static Ruling answer(Run run, String site, PendingRequest request) {
        Answered answered = new Answered(request.link(), request.reference(), "EventAck", run.millis("answer"));
        return until(run, site, scene -> {
            Ruling ruling = answered.rule(scene);
            return new Look(ruling, ruling.settled());
        });
    }
}
