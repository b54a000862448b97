package org.ixntck.judge;

/**
 * How much of the protocol model a run visited.
 *
 * @param cells situations of the model's table in which a server owes something or may not do something
 * @param visited how many of them came up and were decided
 * @param hypothesesMax the most explanations that one agent had at a time on one life of a server
 * @param inconclusiveStrands how many agents, each on one life of a server, had more explanations than are kept
 */
public record ModelCoverage(int cells, int visited, int hypothesesMax, int inconclusiveStrands) {}
