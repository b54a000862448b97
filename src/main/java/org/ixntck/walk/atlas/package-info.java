/** The atlas: every fault before and after every message of each phase of the models, one cell after the other. */
package org.ixntck.walk.atlas;
