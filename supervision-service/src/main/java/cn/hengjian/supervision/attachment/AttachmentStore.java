package cn.hengjian.supervision.attachment;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** One of the places where the rows of attachments lie. */
public interface AttachmentStore {

    /** How many attachments the letter with a receipt code has here. */
    int count(byte[] receipt);

    /** Which of these files a row here names. */
    Set<UUID> known(Collection<UUID> files);
}
