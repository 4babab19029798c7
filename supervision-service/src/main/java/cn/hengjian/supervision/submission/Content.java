package cn.hengjian.supervision.submission;

/** What somebody wrote or said; it may name anybody. */
public record Content(String subject, String body) {

    @Override
    public String toString() {
        return "Content[…]";
    }
}
