package org.ixntck.steps;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.ixntck.judge.claim.Claim;

/** What kind of claim a step makes. A recorded run is compared with it: a scenario has to have expected what its steps say. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface Asks {

    /** The kind of each of its claims. */
    Class<? extends Claim> value();
}
