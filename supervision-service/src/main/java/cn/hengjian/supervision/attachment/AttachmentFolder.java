package cn.hengjian.supervision.attachment;

import cn.hengjian.platform.crypto.FieldCipher;
import cn.hengjian.supervision.evidence.EncryptedFolder;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.io.IOException;

/** Where attachments lie. */
@Singleton
class AttachmentFolder extends EncryptedFolder {

    AttachmentFolder(AttachmentConfig config, FieldCipher cipher, TransactionSynchronizationRegistry transactions) {
        super(config.folder(), cipher, AttachmentRepository.TABLE, transactions);
    }

    void prepare(@Observes StartupEvent event) throws IOException {
        create();
    }
}
