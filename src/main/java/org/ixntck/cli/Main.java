package org.ixntck.cli;

import java.nio.file.Path;
import org.ixntck.run.Certification;
import org.ixntck.run.Options;
import org.ixntck.run.Progress;
import org.ixntck.run.Result;

public final class Main {
    private Main() {}

    public static void main(String[] args) throws Exception {
        try (Certification certification =
                Certification.begin(Options.certification("reference", Path.of("reports")))) {
            System.out.println(certification.plan().limit().formula());
            long t = System.nanoTime();
            System.out.println(certification.warmUp() + " " + (System.nanoTime() - t) / 1000000);
            certification.execute(Progress.silent());
            System.out.println((System.nanoTime() - t) / 1000000);
            Result result = certification.report();
            result.judgement().scenarios().forEach(s -> {
                if (s.verdict() != org.ixntck.judge.Verdict.PASS)
                    System.out.println(s.key() + " " + s.verdict() + " " + s.id() + " " + s.why());
            });
            System.out.println(result.judgement().scenarioCounts());
            System.out.println(result.judgement().requirementCounts());
            result.judgement().requirements().forEach(r -> {
                if (r.verdict() != org.ixntck.judge.Verdict.PASS)
                    System.out.println(r.requirement().id() + " " + r.verdict() + " " + r.why());
            });
            System.out.println(result.judgement().conformance() + " " + result.exitCode() + " "
                    + result.judgement().wallMillis());
        }
        System.exit(0);
    }
}
