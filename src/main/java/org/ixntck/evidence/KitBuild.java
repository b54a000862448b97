package org.ixntck.evidence;

/**
 * The build of a kit.
 *
 * @param name of the kit
 * @param version such as {@code 1.2.0}, or {@code development} if it runs from its classes
 * @param commit of its sources; empty if it was built without its repository
 * @param dirty whether the sources differed from that commit
 * @param sha256 of its jar, in hexadecimal; empty if it runs from its classes
 */
public record KitBuild(String name, String version, String commit, boolean dirty, String sha256) {

    /** Whether it is a release, built from exactly the sources of a commit. */
    public boolean released() {
        return !dirty && !commit.isEmpty() && version.matches("\\d+(\\.\\d+)+");
    }
}
