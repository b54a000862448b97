/** What always holds, whatever a scenario is about: each invariant reads everything that happened at a site. */
package org.ixntck.judge.invariant;
