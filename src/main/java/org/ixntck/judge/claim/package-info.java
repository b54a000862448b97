/** What a scenario expects of the servers, as data that is recorded in the journal, and the rule by which each kind is decided. */
package org.ixntck.judge.claim;
