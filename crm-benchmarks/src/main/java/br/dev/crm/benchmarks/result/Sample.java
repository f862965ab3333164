package br.dev.crm.benchmarks.result;

import br.dev.crm.benchmarks.load.Cost;
import br.dev.crm.benchmarks.peer.PeerKind;

/**
 * One measured round.
 *
 * @param combination what was done, such as {@code list of 100}
 * @param kind by which client
 * @param fork in which fork; ratios are made within one
 * @param cost what it has cost
 */
public record Sample(String combination, PeerKind kind, int fork, Cost cost) {}
