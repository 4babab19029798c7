package cn.hengjian.supervision.opinion.rules;

/** What was sent: an opinion on how things are done, or a claim that the sender wants settled. */
public enum Kind {
    OPINION,
    CLAIM
}
