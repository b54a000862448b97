/**
 * What a run has measured, computed from its journal alone: how long agents take to switch over to another server, how long a reporting engine
 * that believes the servers shows a wrong state, and how near answers and reports came to their budgets. Figures, not verdicts.
 */
package org.ixntck.figures;
