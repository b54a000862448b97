package org.ixntck.run;

import io.cucumber.core.plugin.MessageFormatter;
import io.cucumber.plugin.ConcurrentEventListener;
import io.cucumber.plugin.event.EventPublisher;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;

/** Cucumber's message plugin, except that it never overwrites a file. Cucumber creates it by its class name. */
public final class MessagePlugin implements ConcurrentEventListener {

    private final MessageFormatter formatter;

    /**
     * Creates the file.
     *
     * @throws IOException if it exists, even as a symbolic link or a FIFO, or cannot be written
     */
    public MessagePlugin(File file) throws IOException {
        formatter = new MessageFormatter(created(file));
    }

    private static OutputStream created(File file) throws IOException {
        try {
            return Files.newOutputStream(file.toPath(), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (FileAlreadyExistsException e) {
            throw new IOException(
                    "expected no file %s yet, saw one; a server or another process has put it there, so keep it from writing to the reports folder"
                            .formatted(file),
                    e);
        }
    }

    @Override
    public void setEventPublisher(EventPublisher publisher) {
        formatter.setEventPublisher(publisher);
    }
}
