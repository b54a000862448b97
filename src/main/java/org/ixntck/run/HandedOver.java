package org.ixntck.run;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ixntck.digest.Sha256;
import org.ixntck.evidence.EvidenceException;
import org.ixntck.evidence.FolderFiles;
import org.ixntck.evidence.Resource;
import org.ixntck.journal.History;
import org.ixntck.journal.Ndjson;
import org.ixntck.journal.Redaction;
import org.ixntck.redact.Pseudonyms;
import org.ixntck.redact.RedactedFiles;

/** The files of a run as they leave the house. Without {@code --redact} they are as they were written. Used by one thread at a time. */
final class HandedOver {

    /** What is rendered from the journal has no names that the journal does not have. */
    private static final Set<String> FROM_THE_JOURNAL = Set.of(
            RunFolder.JOURNAL,
            Certification.MESSAGES,
            Certification.MESSAGES_AGAIN,
            "verdict.json",
            "junit.xml",
            "summary.md",
            "cucumber.html",
            Reports.PAGE);

    private final Handover handover;
    private final Path folder;
    private final Redaction redaction;

    private HandedOver(Handover handover, Path folder, Redaction redaction) {
        this.handover = handover;
        this.folder = folder;
        this.redaction = redaction;
    }

    static HandedOver of(Handover handover, Path folder) {
        return new HandedOver(
                handover,
                folder,
                handover.redact()
                        ? new Pseudonyms(handover.redactAgents(), hosts(), Set.of(System.getProperty("user.name", "")))
                        : Redaction.NONE);
    }

    private static Set<String> hosts() {
        Set<String> hosts = new HashSet<>();
        try {
            InetAddress here = InetAddress.getLocalHost();
            hosts.add(here.getHostName());
            hosts.add(here.getHostAddress());
            hosts.add(here.getHostName().replaceFirst("\\..*", ""));
        } catch (UnknownHostException e) {
            // Then nobody knows it by its name.
        }
        hosts.add(System.getenv().getOrDefault("HOSTNAME", ""));
        return hosts;
    }

    /** What is put into the journal's file in place of names. */
    Redaction redaction() {
        return redaction;
    }

    /**
     * The record as the file has it, which is what others can judge. Replaces the names in Cucumber's messages too.
     *
     * @throws IOException if a file cannot be read or written
     */
    History recorded(History history) throws IOException {
        if (!handover.redact()) {
            return history;
        }
        RedactedFiles files = new RedactedFiles(redaction);
        for (String name : List.of(Certification.MESSAGES, Certification.MESSAGES_AGAIN)) {
            if (Files.isRegularFile(folder.resolve(name), LinkOption.NOFOLLOW_LINKS)) {
                files.ndjson(folder.resolve(name));
            }
        }
        return new Ndjson().read(folder.resolve(RunFolder.JOURNAL));
    }

    /**
     * Replaces names in what servers and adapters have written, and in the description.
     *
     * @return the description or jar as it is now
     * @throws RunException if a file cannot be read or written
     */
    List<Resource> complete(List<Resource> adapter) throws RunException {
        if (!handover.redact()) {
            return adapter;
        }
        try {
            RedactedFiles files = new RedactedFiles(redaction);
            for (String name : new FolderFiles(folder).names()) {
                if (!FROM_THE_JOURNAL.contains(name)) {
                    files.text(folder.resolve(name));
                }
            }
            Path description = folder.resolve(Description.NAME);
            if (handover.redactAgents() && Files.exists(description)) {
                Files.writeString(description, Description.NOT_COPIED + "it says how agents are named\n");
            }
            List<Resource> resources = new ArrayList<>();
            for (Resource it : adapter) {
                resources.add(new Resource(
                        redaction.apply(it.name()), Files.exists(description) ? Sha256.hex(description) : it.sha256()));
            }
            return resources;
        } catch (IOException | EvidenceException e) {
            throw new RunException(
                    ExitCode.KIT, "names could not be replaced in %s: %s".formatted(folder, e.getMessage()), e);
        }
    }
}
