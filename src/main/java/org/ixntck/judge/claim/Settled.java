package org.ixntck.judge.claim;

import org.ixntck.judge.rule.Ruling;

/**
 * The scenario is over: so much time has passed since its last act that nothing which it has caused can still be open. It asks nothing of the
 * servers; what they owed until then, the protocol model has judged.
 *
 * @param after place of the last act
 * @param within milliseconds
 */
public record Settled(long after, long within) implements Claim {

    @Override
    public String expected(Scene scene) {
        return "nothing to be open " + Claim.within(scene, after, within);
    }

    @Override
    public Ruling rule(Scene scene) {
        Window window = scene.window(after, within);
        return window.over() ? Ruling.pass("nothing", scene.stimulus(after)) : Ruling.open("that its time is not over");
    }
}
