package cn.hengjian.personnel.rotation;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a scan found and did. */
public record ScanView(
        LocalDate day,
        @Schema(description = "已到期") int due,
        @Schema(description = "临近到期") int warned,
        @Schema(description = "新开立的事项") int opened,
        @Schema(description = "暂缓届满、重新列入的事项") int expired,
        @Schema(description = "事由消失、予以办结的事项") int lapsed) {}
