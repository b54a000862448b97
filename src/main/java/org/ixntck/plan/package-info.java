/** What a run consists of: the scenarios of the features, which of them are selected, and how long they must take. */
package org.ixntck.plan;
