package cn.hengjian.platform.export;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.Optional;

/** What can be had as JSON or as a sheet, as {@code Accept} asks. */
public final class SheetAnswer {

    private SheetAnswer() {}

    /** The first that the caller takes; none means JSON. */
    public static Optional<ExportFormat> format(HttpHeaders headers) {
        for (var accepted : headers.getAcceptableMediaTypes()) {
            if (accepted.isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
                return Optional.empty();
            }
            for (var format : ExportFormat.values()) {
                if (accepted.isCompatible(MediaType.valueOf(format.mediaType()))) {
                    return Optional.of(format);
                }
            }
        }
        return Optional.empty();
    }

    public static Response json(Object view) {
        return Response.ok(view, MediaType.APPLICATION_JSON_TYPE).build();
    }

    /** Rows as a file. */
    public static Response of(StreamingOutput rows, ExportFormat format, String name) {
        return Response.ok(rows)
                .header(HttpHeaders.CONTENT_TYPE, format.mediaType())
                .header("Content-Disposition", "attachment; filename=\"" + name + "." + format.extension() + "\"")
                .build();
    }
}
