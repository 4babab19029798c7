package cn.hengjian.supervision.burden;

/** Where evidence at a unit came from. */
public enum EvidenceSource {
    /** Papers that inspectors looked at during a visit. */
    PAPERS,
    /** What the unit submitted with a rectification order. */
    RECTIFICATION
}
