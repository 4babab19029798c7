package cn.hengjian.assessment.ballot;

import cn.hengjian.platform.crypto.Sha256;
import java.io.ByteArrayOutputStream;
import java.util.List;

/**
 * What is published of a closed sheet, so that every voter finds his receipt in it and anybody can add up the counts.
 *
 * @param digest SHA-256 over the receipts, in their order
 * @param receipts hashes of the tokens that were used, sorted
 */
record ReceiptsView(int issued, int spent, int cast, String digest, List<String> receipts) {

    static ReceiptsView of(int issued, int spent, int cast, List<byte[]> sorted) {
        var all = new ByteArrayOutputStream();
        sorted.forEach(all::writeBytes);
        return new ReceiptsView(
                issued,
                spent,
                cast,
                Encoded.text(Sha256.of(all.toByteArray())),
                sorted.stream().map(Encoded::text).toList());
    }
}
