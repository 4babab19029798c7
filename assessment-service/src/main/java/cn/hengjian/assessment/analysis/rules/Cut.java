package cn.hengjian.assessment.analysis.rules;

/** By what the people of a run are told apart, one thing at a time. */
public enum Cut {
    UNIT,
    POST_CLASS,
    LEVEL
}
