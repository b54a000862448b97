package com.acme.ixn;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.ixntck.adapter.Deployment;
import org.ixntck.adapter.Settings;
import org.ixntck.adapter.Target;
import org.ixntck.reference.ReferenceAdapter;

/** Acme's server as a program, which acme.yaml starts: its port is the only argument. */
final class AcmeServer {

    private AcmeServer() {}

    public static void main(String[] args) throws Exception {
        try (Target reference = new ReferenceAdapter().open(new Settings(Map.of(), Path.of("target"), line -> {}));
                Deployment behind = reference.deploy();
                Translator translator = new Translator(
                        Integer.parseInt(args[0]), behind.servers().get(0).endpoint())) {
            translator.start();
            new CountDownLatch(1).await();
        }
    }
}
