package br.dev.crm.taxid;

/**
 * The two check digits, modulo 11: each character counts its ASCII code minus 48, weighted from the right by 2 and
 * upwards; a remainder below 2 means 0, any other what is missing to 11. The second one counts the first one as well.
 */
final class CheckDigits {
    private static final int MODULUS = 11;

    private static final int LEAST_WEIGHT = 2;

    private CheckDigits() {}

    /**
     * Returns whether the last two characters are the check digits of those before.
     *
     * @param text of characters that count, at least two
     * @param greatestWeight after which the weights begin anew
     */
    static boolean hold(String text, int greatestWeight) {
        int first = text.length() - 2;
        return text.charAt(first) == of(text, first, greatestWeight)
                && text.charAt(first + 1) == of(text, first + 1, greatestWeight);
    }

    private static char of(String text, int length, int greatestWeight) {
        int sum = 0;
        int weight = LEAST_WEIGHT;
        for (int i = length - 1; i >= 0; i--) {
            sum += (text.charAt(i) - '0') * weight;
            weight = weight == greatestWeight ? LEAST_WEIGHT : weight + 1;
        }
        int remainder = sum % MODULUS;
        return (char) ('0' + (remainder < 2 ? 0 : MODULUS - remainder));
    }
}
