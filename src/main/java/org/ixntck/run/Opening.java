package org.ixntck.run;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.concurrent.CompletableFuture;
import org.ixntck.adapter.AdapterException;
import org.ixntck.adapter.Target;
import org.ixntck.evidence.KitBuild;

/** Opens the folder and the adapter of a run, and closes both again if the run cannot begin. */
final class Opening {

    private Opening() {}

    /** Begins a run. */
    interface Begin<T> {

        /**
         * Begins it; starts no server yet.
         *
         * @param kit the build of this kit, which takes a moment to find out
         * @throws RunException if it cannot begin, with the exit code for the reason
         * @throws IOException if a file cannot be written
         */
        T with(RunFolder folder, Target target, CompletableFuture<KitBuild> kit) throws RunException, IOException;
    }

    /**
     * Begins a run.
     *
     * @param adapter the value of {@code --adapter}
     * @param reports the folder in which the run creates its own
     * @throws RunException if the folder or the adapter cannot be opened, or the run cannot begin
     */
    static <T> T of(String adapter, Path reports, Begin<T> begin) throws RunException {
        CompletableFuture<KitBuild> kit = Kit.building();
        RunFolder folder = RunFolder.create(reports, Adapters.label(adapter), LocalDateTime.now());
        try {
            return begun(folder, Adapters.open(adapter, folder.path().toAbsolutePath()), kit, begin);
        } catch (RunException | RuntimeException e) {
            folder.discard();
            throw e;
        }
    }

    private static <T> T begun(RunFolder folder, Target target, CompletableFuture<KitBuild> kit, Begin<T> begin)
            throws RunException {
        try {
            return begin.with(folder, target, kit);
        } catch (IOException e) {
            closed(target, e);
            throw new RunException(
                    ExitCode.USAGE,
                    "the run's files cannot be written in %s (%s); give another folder with --reports"
                            .formatted(folder.path(), e.getMessage()),
                    e);
        } catch (RunException | RuntimeException e) {
            closed(target, e);
            throw e;
        }
    }

    private static void closed(Target target, Exception e) {
        try {
            target.close();
        } catch (AdapterException unable) {
            e.addSuppressed(unable);
        }
    }
}
