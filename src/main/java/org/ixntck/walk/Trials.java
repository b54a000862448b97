package org.ixntck.walk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.ixntck.walk.site.Ending;

/** Plays walks again, side by side, each on a fresh deployment. */
final class Trials implements AutoCloseable {

    private final Player player;
    private final ExecutorService threads;

    Trials(Player player, int parallel) {
        this.player = player;
        this.threads = Executors.newFixedThreadPool(parallel, task -> {
            Thread thread = new Thread(task, "walk again");
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * How a walk came out.
     *
     * @param failed how often it broke the requirement
     * @param played how often it was played
     * @param evidence a record of it breaking the requirement, if it did
     */
    record Trial(Walk walk, int failed, int played, Optional<Played> evidence) {

        /** The same walk played some more times. */
        Trial and(Trial more) {
            return new Trial(walk, failed + more.failed, played + more.played, evidence.or(more::evidence));
        }

        /** The share of times that it broke the requirement, from 0 to 1. */
        double rate() {
            return played == 0 ? 0 : (double) failed / played;
        }
    }

    /** Plays a walk so many times, to its end. */
    Trial of(Walk walk, String requirement, int times) {
        return of(List.of(walk), requirement, times, Ending.WAITS).get(0);
    }

    /** Plays a walk so many times, each time together with others at the same servers. What any of them breaks counts. */
    Trial together(Walk walk, List<Walk> others, String requirement, int times) {
        List<Walk> all = new ArrayList<>(others);
        all.add(walk);
        List<Future<Optional<Played>>> runs = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            runs.add(threads.submit(() -> player.playTogether(all, requirement)));
        }
        return trial(walk, requirement, runs);
    }

    /** Plays each of these so many times, up to that wait of its end. */
    List<Trial> of(List<Walk> walks, String requirement, int times, int waits) {
        List<List<Future<Optional<Played>>>> all = new ArrayList<>();
        for (Walk walk : walks) {
            List<Future<Optional<Played>>> runs = new ArrayList<>();
            for (int i = 0; i < times; i++) {
                runs.add(threads.submit(play(walk, requirement, waits)));
            }
            all.add(runs);
        }
        List<Trial> trials = new ArrayList<>();
        for (int i = 0; i < walks.size(); i++) {
            trials.add(trial(walks.get(i), requirement, all.get(i)));
        }
        return trials;
    }

    private Callable<Optional<Played>> play(Walk walk, String requirement, int waits) {
        return () -> Optional.of(player.playAgain(walk, requirement, waits));
    }

    /** What cannot be played, as no deployment starts, neither breaks anything nor keeps it. */
    private static Trial trial(Walk walk, String requirement, List<Future<Optional<Played>>> runs) {
        int failed = 0;
        int played = 0;
        Optional<Played> evidence = Optional.empty();
        for (Future<Optional<Played>> run : runs) {
            try {
                Optional<Played> result = run.get();
                played++;
                if (result.filter(it -> it.breaks(requirement)).isPresent()) {
                    failed++;
                    evidence = evidence.or(() -> result);
                }
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof org.ixntck.lab.LabException)) {
                    throw new IllegalStateException("a walk could not be played", e.getCause());
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        return new Trial(walk, failed, played, evidence);
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
