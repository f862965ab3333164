package br.dev.crm.benchmarks.load;

/** One step of a workload. */
@FunctionalInterface
interface Operation {

    /**
     * Does it once and checks what came of it, as cheaply as a response can be checked.
     *
     * @return how many units it was: 1, or the records of a stream
     */
    int run() throws Exception;
}
