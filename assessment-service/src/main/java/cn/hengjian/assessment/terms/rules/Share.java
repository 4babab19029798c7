package cn.hengjian.assessment.terms.rules;

/** A share as a fraction of whole numbers, compared without division, so that exactly on the line is exact. */
public record Share(int numerator, int denominator) {

    public Share {
        if (numerator < 0 || denominator <= 0 || numerator > denominator) {
            throw new IllegalArgumentException("a share lies between 0 and 1");
        }
    }

    /** Whether {@code part / whole} lies strictly below. */
    public boolean undercutBy(long part, long whole) {
        return Math.multiplyExact(part, (long) denominator) < Math.multiplyExact(whole, (long) numerator);
    }

    /** Whether {@code part / whole} lies strictly above. */
    public boolean exceededBy(long part, long whole) {
        return Math.multiplyExact(part, (long) denominator) > Math.multiplyExact(whole, (long) numerator);
    }
}
