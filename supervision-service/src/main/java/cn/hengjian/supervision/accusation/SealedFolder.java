package cn.hengjian.supervision.accusation;

import cn.hengjian.supervision.attachment.AttachmentConfig;
import cn.hengjian.supervision.evidence.EncryptedFolder;
import jakarta.inject.Singleton;
import jakarta.transaction.TransactionSynchronizationRegistry;

/**
 * The files of accusations, encrypted with the keys of the sealed store. They lie among those of all letters, so that the
 * folder doesn't tell how many there are.
 */
@Singleton
class SealedFolder extends EncryptedFolder {

    SealedFolder(AttachmentConfig config, SealingKeys keys, TransactionSynchronizationRegistry transactions) {
        super(config.folder(), keys.texts(), SealedAttachments.TABLE, transactions);
    }
}
