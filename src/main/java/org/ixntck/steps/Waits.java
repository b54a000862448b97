package org.ixntck.steps;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** How long a step has to wait for what it judges. The physical limit of a run is computed from this. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface Waits {

    /** The number of report budgets. */
    int reports() default 0;

    /** The number of keep-alive intervals. */
    int keepAlives() default 0;

    /** The number of registration timeouts. */
    int registrationTimeouts() default 0;

    /** Whether the scenario continues meanwhile, and waits only at its end if this window is still open. */
    boolean atEnd() default false;
}
