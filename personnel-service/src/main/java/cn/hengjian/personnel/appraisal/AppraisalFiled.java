package cn.hengjian.personnel.appraisal;

import java.time.LocalDate;
import java.util.UUID;

/** What assessment tells of a filed appraisal; filed again, the later governs. */
record AppraisalFiled(
        UUID appraisalId,
        int year,
        UUID cadreId,
        String cadreNumber,
        String appliesTo,
        Grade grade,
        String pack,
        int packVersion,
        LocalDate filedOn,
        String explanation) {

    static final String TYPE = "cn.hengjian.assessment.appraisal.filed.v1";
}
