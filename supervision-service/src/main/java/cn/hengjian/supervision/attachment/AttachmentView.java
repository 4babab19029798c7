package cn.hengjian.supervision.attachment;

import java.util.UUID;

/**
 * A file that came with a letter or with a later message of its sender.
 *
 * @param size bytes of the plain content
 * @param sha256 of the plain content, in hexadecimal
 * @param withMessage it came later, with a message
 */
public record AttachmentView(UUID id, String name, String mediaType, long size, String sha256, boolean withMessage) {

    @Override
    public String toString() {
        return "AttachmentView[" + id + "]";
    }
}
