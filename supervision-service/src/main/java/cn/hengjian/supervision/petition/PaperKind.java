package cn.hengjian.supervision.petition;

import cn.hengjian.platform.problem.Text;

/** What is written in the course of a claim. */
public enum PaperKind {
    /** Between the unit and the office; the sender doesn't see it. */
    TRANSFER_OBJECTION(new Text("对转送的异议", "Objection to the transfer")),
    ACCEPTANCE(new Text("受理告知", "Notice that it is taken up")),
    NON_ACCEPTANCE(new Text("不予受理告知", "Notice that it is not taken up")),
    EXTENSION(new Text("延期告知", "Notice that it takes longer")),
    REPLY(new Text("信访处理意见", "Reply")),
    REVIEW_REQUEST(new Text("复查申请", "Request for a review")),
    REVIEW_DECISION(new Text("复查意见", "Decision of the review")),
    RE_REVIEW_REQUEST(new Text("复核申请", "Request for a re-review")),
    RE_REVIEW_DECISION(new Text("复核意见", "Decision of the re-review"));

    private final Text title;

    PaperKind(Text title) {
        this.title = title;
    }

    Text title() {
        return title;
    }

    boolean isForSender() {
        return this != TRANSFER_OBJECTION;
    }
}
