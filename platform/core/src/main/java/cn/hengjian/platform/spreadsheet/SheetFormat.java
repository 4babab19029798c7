package cn.hengjian.platform.spreadsheet;

import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The file formats in which sheets come and go. */
public enum SheetFormat {
    CSV("text/csv", "csv"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx");

    private final String mediaType;
    private final String extension;

    SheetFormat(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    public String mediaType() {
        return mediaType;
    }

    /** File name ending without the dot. */
    public String extension() {
        return extension;
    }

    /**
     * The format of a {@code Content-Type}; its parameters are ignored, since the charset is detected.
     *
     * @throws ProblemException {@link SheetProblem#UNSUPPORTED_MEDIA_TYPE} for anything else
     */
    public static SheetFormat ofMediaType(@Nullable String contentType) {
        if (contentType != null) {
            int semicolon = contentType.indexOf(';');
            var bare = (semicolon < 0 ? contentType : contentType.substring(0, semicolon))
                    .strip()
                    .toLowerCase(Locale.ROOT);
            for (var format : values()) {
                if (format.mediaType.equals(bare)) {
                    return format;
                }
            }
        }
        throw new ProblemException(
                SheetProblem.UNSUPPORTED_MEDIA_TYPE,
                new Text("请以 %s 或 %s 上传", "Send %s or %s").with(CSV.mediaType, XLSX.mediaType));
    }
}
