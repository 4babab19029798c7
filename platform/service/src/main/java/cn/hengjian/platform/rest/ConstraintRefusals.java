package cn.hengjian.platform.rest;

import cn.hengjian.platform.problem.ProblemException;
import java.util.Map;

/** What a feature says when the database keeps one of its rules: constraint name to refusal. */
public interface ConstraintRefusals {

    Map<String, ProblemException> byConstraint();
}
