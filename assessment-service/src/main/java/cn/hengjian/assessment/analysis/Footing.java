package cn.hengjian.assessment.analysis;

import cn.hengjian.assessment.analysis.rules.Disclosure;
import java.util.UUID;

/** What the figures of a run are shown by to one reader. */
record Footing(UUID run, AnalysisPolicy policy, Disclosure scores, Disclosure grades) {}
