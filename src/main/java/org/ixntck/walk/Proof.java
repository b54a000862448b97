package org.ixntck.walk;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.ixntck.judge.rule.Finding;

/**
 * That a requirement is broken, and how to see it again.
 *
 * @param requirement its id
 * @param finding of the walk that broke it first
 * @param found that walk
 * @param failed how often it broke the requirement again
 * @param repeated of how many repetitions
 * @param togetherFailed how often it was broken when the walk was repeated together with those that it had met
 * @param togetherRepeated of how many such repetitions
 * @param shrunk the smallest walk that still breaks it; the first one if none is smaller
 * @param shrunkFailed how often that one broke it
 * @param shrunkPlayed of how many times
 * @param evidence a record of the shrunk walk; none if it was never played
 */
public record Proof(
        String requirement,
        Finding finding,
        Played found,
        int failed,
        int repeated,
        int togetherFailed,
        int togetherRepeated,
        Walk shrunk,
        int shrunkFailed,
        int shrunkPlayed,
        Optional<Played> evidence) {

    /** Of a walk that was not repeated. */
    public static Proof unrepeated(String requirement, Played played) {
        return of(requirement, played, 0);
    }

    /** Of a recorded walk that was played once more. */
    public static Proof replayed(String requirement, Played played) {
        return of(requirement, played, 1);
    }

    /** Of a walk that is to be repeated. */
    static Proof found(String requirement, Finding finding, Played played) {
        return new Proof(requirement, finding, played, 0, 0, 0, 0, played.walk(), 0, 0, Optional.empty());
    }

    private static Proof of(String requirement, Played played, int times) {
        Finding finding = played.failures().stream()
                .filter(it -> it.requirements().contains(requirement))
                .findFirst()
                .orElseThrow();
        return new Proof(
                requirement, finding, played, times, times, 0, 0, played.walk(), times, times, Optional.empty());
    }

    /** The best record that there is. */
    public Played best() {
        return evidence.orElse(found);
    }

    /** All requirements that the best record breaks: they need no proof of their own. */
    public Set<String> requirements() {
        Set<String> all = new TreeSet<>();
        best().failures().forEach(it -> all.addAll(it.requirements()));
        all.add(requirement);
        return all;
    }

    Proof repeated(int failures, int times) {
        return new Proof(
                requirement,
                finding,
                found,
                failures,
                times,
                togetherFailed,
                togetherRepeated,
                shrunk,
                shrunkFailed,
                shrunkPlayed,
                evidence);
    }

    Proof together(int failures, int times) {
        return new Proof(
                requirement,
                finding,
                found,
                failed,
                repeated,
                failures,
                times,
                shrunk,
                shrunkFailed,
                shrunkPlayed,
                evidence);
    }

    Proof shrunk(Trials.Trial trial) {
        return new Proof(
                requirement,
                finding,
                found,
                failed,
                repeated,
                togetherFailed,
                togetherRepeated,
                trial.walk(),
                trial.failed(),
                trial.played(),
                trial.evidence());
    }
}
