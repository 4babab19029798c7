package cn.hengjian.assessment.ballot;

import java.util.UUID;

/**
 * What a sheet asks once.
 *
 * @param question the code of an indicator; empty for the overall grade
 */
record Item(UUID cadre, String question) {

    static final String OVERALL = "";
}
