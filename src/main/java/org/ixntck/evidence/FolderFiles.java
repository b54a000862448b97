package org.ixntck.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The files in the folder of a run, without bundles, which are made from them. Servers may run as the same user and write there, so links are
 * not followed and pipes are not opened.
 */
public final class FolderFiles implements RunFiles {

    /** The name of a bundle in the run's folder. */
    public static final String BUNDLE = "bundle.zip";

    private static final int FILES_MAX = 10_000;

    private final Path folder;
    private final TreeMap<String, Long> sizes = new TreeMap<>();
    private final List<String> strange = new ArrayList<>();

    /**
     * Lists the files of a folder.
     *
     * @throws EvidenceException if there are very many
     * @throws IOException if it cannot be read
     */
    public FolderFiles(Path folder) throws EvidenceException, IOException {
        this.folder = folder;
        List<Path> all;
        try (Stream<Path> walk = Files.walk(folder.toRealPath())) {
            all = new ArrayList<>(walk.limit(FILES_MAX + 1L).toList());
        }
        if (all.size() > FILES_MAX) {
            throw new EvidenceException(
                    "%s: expected the folder of a run, saw more than %d files".formatted(folder, FILES_MAX));
        }
        for (Path file : all) {
            add(folder.toRealPath().relativize(file).toString().replace('\\', '/'), file);
        }
        sizes.remove(BUNDLE);
    }

    private void add(String name, Path file) throws IOException {
        if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            sizes.put(name, Files.size(file));
        } else if (!Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
            strange.add("%s: expected a regular file, saw a %s"
                    .formatted(name, Files.isSymbolicLink(file) ? "symbolic link" : "special file"));
        }
    }

    /** A sentence for each thing in the folder that is neither a file nor a folder. */
    public List<String> strange() {
        return List.copyOf(strange);
    }

    @Override
    public List<String> names() {
        return List.copyOf(sizes.keySet());
    }

    @Override
    public long size(String name) {
        return sizes.get(name);
    }

    @Override
    public InputStream open(String name) throws IOException {
        return Files.newInputStream(folder.resolve(name), LinkOption.NOFOLLOW_LINKS);
    }
}
