package org.ixntck.benchmark;

import io.cucumber.java.en.Given;

/** The only step of the bare Cucumber with which {@link CertifyBenchmark} compares. */
public final class Waits {

    /** Waits. */
    @Given("a wait of {long} ms")
    public void waits(long millis) throws InterruptedException {
        Thread.sleep(millis);
    }
}
