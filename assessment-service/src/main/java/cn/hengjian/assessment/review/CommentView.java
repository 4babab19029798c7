package cn.hengjian.assessment.review;

/** What somebody wrote of a subject. Nothing says who, or in which class. */
record CommentView(String text) {

    /** It can identify its writer. */
    @Override
    public String toString() {
        return "CommentView";
    }
}
