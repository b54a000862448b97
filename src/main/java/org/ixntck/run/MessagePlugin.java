package org.ixntck.run;

import io.cucumber.core.plugin.MessageFormatter;
import io.cucumber.messages.types.Envelope;
import io.cucumber.plugin.ConcurrentEventListener;
import io.cucumber.plugin.event.EventHandler;
import io.cucumber.plugin.event.EventPublisher;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;

/**
 * Cucumber's message plugin, except that it never overwrites a file, and leaves out the {@linkplain UsedDefinitions definitions} that no scenario
 * uses. Cucumber creates it by its class name.
 */
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
        formatter.setEventPublisher(new EventPublisher() {
            @Override
            public <T> void registerHandlerFor(Class<T> type, EventHandler<T> handler) {
                if (type == Envelope.class) {
                    UsedDefinitions used = new UsedDefinitions(envelope -> handler.receive(type.cast(envelope)));
                    publisher.registerHandlerFor(Envelope.class, used::accept);
                } else {
                    publisher.registerHandlerFor(type, handler);
                }
            }

            @Override
            public <T> void removeHandlerFor(Class<T> type, EventHandler<T> handler) {
                publisher.removeHandlerFor(type, handler);
            }
        });
    }
}
