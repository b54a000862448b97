package org.ixntck.steps;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** How long a step must wait, because what it judges takes that long; from this comes the physical limit of a run. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface Waits {

    /** So many report budgets. */
    int reports() default 0;

    /** So many keep-alive times of the agent's application. */
    int keepAlives() default 0;

    /** So many registration timeouts. */
    int registrationTimeouts() default 0;

    /** Whether the scenario goes on meanwhile, and waits only if it ends with this window still open. */
    boolean atEnd() default false;
}
