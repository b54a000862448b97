/** Benchmarks that anyone can run; CONTRIBUTING.md has the commands and the last figures. */
package org.ixntck.benchmark;
