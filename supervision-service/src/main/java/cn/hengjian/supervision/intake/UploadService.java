package cn.hengjian.supervision.intake;

import cn.hengjian.supervision.attachment.UploadedView;
import cn.hengjian.supervision.attachment.Uploads;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Takes in files of people without an account. */
@ApplicationScoped
class UploadService {

    private final IntakeLimits limits;
    private final Uploads uploads;

    UploadService(IntakeLimits limits, Uploads uploads) {
        this.limits = limits;
        this.uploads = uploads;
    }

    UploadedView receive(InputStream content, @Nullable String mediaType) {
        limits.uploaded();
        return uploads.receive(content, mediaType);
    }
}
