package cn.hengjian.assessment.evidence;

import cn.hengjian.assessment.run.RunView;
import org.jspecify.annotations.Nullable;

/**
 * Whose evidence is asked for.
 *
 * @param unit code of a unit, with what lies below it
 * @param cadre number of the one person concerned
 */
record EvidenceQuestion(RunView run, String unit, @Nullable String cadre) {}
