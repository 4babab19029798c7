package cn.hengjian.deploy.demo.county;

/** Unified social credit codes (GB 32100) with a region code that is not assigned, so that no body has one. */
final class CreditCodes {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

    private CreditCodes() {}

    /** The code of the {@code ordinal}-th unit; institutions are registered in another category than organs. */
    static String of(int ordinal, Unit.Kind kind) {
        var category = kind == Unit.Kind.INSTITUTION ? "12" : "11";
        var organisation = "%08d".formatted(ordinal);
        var body = category + "990000" + organisation + organisationCheck(organisation);
        return body + check(body);
    }

    /** The check character of the organisation code (GB 11714) inside the credit code. */
    private static char organisationCheck(String organisation) {
        var sum = 0;
        for (var i = 0; i < ORGANISATION_WEIGHTS.length; i++) {
            sum += ORGANISATION_WEIGHTS[i] * (organisation.charAt(i) - '0');
        }
        var check = 11 - sum % 11;
        return check == 10 ? 'X' : check == 11 ? '0' : (char) ('0' + check);
    }

    private static char check(String body) {
        var sum = 0;
        var weight = 1;
        for (var i = 0; i < body.length(); i++) {
            sum += ALPHABET.indexOf(body.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        return ALPHABET.charAt((31 - sum % 31) % 31);
    }
}
