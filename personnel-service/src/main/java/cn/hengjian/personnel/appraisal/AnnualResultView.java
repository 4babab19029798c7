package cn.hengjian.personnel.appraisal;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The grade of a year (A15). */
public record AnnualResultView(
        @Schema(description = "考核年度（A1517）") int year,

        @Schema(description = "LEADER 科级领导，GENERAL 一般干部，PI 事业单位人员")
        String appliesTo,

        @Schema(description = "考核结论（A1521）；事业单位依次为优秀、合格、基本合格、不合格")
        Grade grade,

        @Schema(description = "公务员等次名称") String title,
        @Schema(description = "归档日期") LocalDate filedOn,
        @Schema(description = "考核所依据的政策版本") String policy,
        @Schema(description = "考核服务中的说明，按该处的权限查看") String explanation) {}
