package org.ixntck.bundle;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.ixntck.evidence.EvidenceException;
import org.ixntck.evidence.RunFiles;

/** Bundles by somebody who knows the form of the zip: only the content of a file is not what it was. */
public final class Forgery {

    private final TreeMap<String, byte[]> files = new TreeMap<>();

    /** The files of a bundle. */
    public Forgery(Path bundle) throws IOException, EvidenceException {
        BundleFiles original = BundleFiles.open(bundle);
        for (String name : original.names()) {
            files.put(name, original.content(name, Integer.MAX_VALUE));
        }
    }

    /** The names of the files. */
    public List<String> names() {
        return List.copyOf(files.keySet());
    }

    /** The content of a file, which may be changed. */
    public byte[] content(String name) {
        return files.get(name);
    }

    /** Adds a file, or replaces one. */
    public void put(String name, byte[] content) {
        files.put(name, content);
    }

    /** Removes a file. */
    public void remove(String name) {
        files.remove(name);
    }

    /** Writes a bundle of these files. */
    public Path write(Path zip) throws IOException, EvidenceException {
        Files.deleteIfExists(zip);
        CanonicalZip.write(zip, new RunFiles() {
            @Override
            public List<String> names() {
                return Forgery.this.names();
            }

            @Override
            public long size(String name) {
                return files.get(name).length;
            }

            @Override
            public InputStream open(String name) {
                return new ByteArrayInputStream(files.get(name));
            }
        });
        return zip;
    }
}
