package cn.hengjian.supervision.evidence;

import cn.hengjian.platform.job.Upload;
import cn.hengjian.platform.policy.PolicyPack;
import cn.hengjian.supervision.evidence.rules.FileType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether a file is taken: of a type that the policy pack lists, not too large, and in truth of that type. */
public final class FileCheck {

    private final Set<FileType> accepted;
    private final long most;

    private FileCheck(Set<FileType> accepted, long most) {
        this.accepted = accepted;
        this.most = most;
    }

    /**
     * By what a pack says.
     *
     * @param group its keys are {@code <group>.types} and {@code <group>.maxBytes}
     */
    public static FileCheck of(PolicyPack policy, String group) {
        var accepted = EnumSet.noneOf(FileType.class);
        policy.words(group + ".types").forEach(type -> accepted.add(FileType.valueOf(type)));
        return new FileCheck(accepted, policy.integer(group + ".maxBytes"));
    }

    /** The type that a sender declares. */
    public FileType type(@Nullable String mediaType) {
        return FileType.ofMediaType(mediaType)
                .filter(accepted::contains)
                .orElseThrow(() -> EvidenceProblem.typeRefused(accepted));
    }

    /** Receives a file whole and looks whether it is what its sender declares; to be closed by the caller. */
    public Upload receive(InputStream body, FileType type) throws IOException {
        var upload = Upload.receive(body, most);
        try {
            if (Files.size(upload.file()) == 0 || !ContentCheck.matches(type, upload.file())) {
                throw EvidenceProblem.contentRefused(type, accepted);
            }
            return upload;
        } catch (IOException | RuntimeException e) {
            upload.close();
            throw e;
        }
    }
}
