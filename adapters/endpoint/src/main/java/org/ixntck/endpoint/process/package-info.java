/** Servers as processes of this machine: started under a keeper that outlives the kit, signalled, ended, their output kept. */
package org.ixntck.endpoint.process;
