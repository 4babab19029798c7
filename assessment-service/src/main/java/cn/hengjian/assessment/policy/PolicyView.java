package cn.hengjian.assessment.policy;

import cn.hengjian.platform.policy.Policies;
import java.time.LocalDate;
import java.util.List;

/** A version of a policy pack. */
record PolicyView(String pack, int version, LocalDate effectiveFrom, List<Policies.Parameter> parameters) {}
