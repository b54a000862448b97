/** From a journal to a judgement: what is found at each site, and from that the verdicts of scenarios, requirements and the run. */
package org.ixntck.judge.verdict;
