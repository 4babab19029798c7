package cn.hengjian.supervision.evidence;

import cn.hengjian.platform.crypto.FieldCipher;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.io.IOException;

/** Where evidence lies. */
@Singleton
class EvidenceFolder extends EncryptedFolder {

    EvidenceFolder(EvidenceConfig config, FieldCipher cipher, TransactionSynchronizationRegistry transactions) {
        super(config.folder(), cipher, "evidence_file", transactions);
    }

    void prepare(@Observes StartupEvent event) throws IOException {
        create();
    }
}
