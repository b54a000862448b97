/** The words of the judge: requirements and their catalogue, verdicts, what is found, and what is said of requirements and scenarios. */
package org.ixntck.judge.rule;
