package cn.hengjian.assessment.ballot;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A sheet for somebody who may vote on it.
 *
 * @param issued whether the voter's token has been signed
 * @param settingsDigest SHA-256 of what the anonymity depends on, fixed at the opening
 * @param suite the variant of RFC 9474
 * @param comments null if none are taken
 */
record SheetView(
        UUID reviewId,
        String title,
        UUID sheetId,
        String voterClass,
        boolean issued,
        String settingsDigest,
        Key key,
        String suite,
        @Nullable CommentRule comments,
        List<Subject> subjects) {

    /**
     * What is to be known of comments.
     *
     * @param notice in the reader's language
     */
    record CommentRule(int maxLength, String notice) {}

    /** The sheet's public key as a JSON web key. */
    record Key(String kty, String n, String e, String alg) {}

    /** Somebody to be rated. */
    record Subject(
            String number, @Nullable String name, @Nullable String postTitle, List<Question> questions) {}

    /** What is asked about somebody beside the overall grade. */
    record Question(String code, String text) {}
}
