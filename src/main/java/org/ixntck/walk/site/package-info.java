/** What walks and the atlas have in common: the servers of a site, what is noticed there, and the end that each history comes to. */
package org.ixntck.walk.site;
