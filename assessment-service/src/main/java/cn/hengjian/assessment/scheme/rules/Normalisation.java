package cn.hengjian.assessment.scheme.rules;

/** Whether a scheme evens out how lenient the voters of units are. */
public enum Normalisation {
    NONE,
    /** What a class of voters gives is moved by the county's mean of the class less the unit's. */
    MEAN_SHIFT
}
