package br.dev.crm.taxid;

import br.dev.crm.error.InvalidRequestException;
import java.io.Serial;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * The number of a company in the Cadastro Nacional da Pessoa Jurídica: fourteen characters, of which the last two are
 * check digits. Immutable, thread-safe, compared and sorted by its characters.
 *
 * <p>Since July 2026 the first twelve are letters or digits (Instrução Normativa RFB 2.229/2024, prepared by the Nota
 * Técnica Conjunta COCAD/SUARA/RFB 49/2024). The check digits stay digits, and those of the older numbers stay as they
 * are: each character counts its ASCII code minus 48, so 0 to 9 for digits and 17 to 42 for A to Z, with the weights 2
 * to 9 from the right, again and again, modulo 11. The published example is {@code 12.ABC.345/01DE-35} (SERPRO,
 * <cite>Cálculo dos dígitos verificadores de CNPJ alfanumérico</cite>; Nota Técnica Conjunta 2025.001 of the electronic
 * fiscal documents, section 2).
 *
 * <ul>
 *   <li>All letters A to Z are taken. The Nota Técnica 2025.001 (section 4) reports a request to leave out I, O, U, Q
 *       and F as not confirmed, and publishes <code>[A-Z0-9]{12}[0-9]{2}</code>; the questions and answers of the
 *       Receita Federal speak of all 26.
 *   <li>Small letters are refused, as they are by that expression and by the example program of the same Nota Técnica:
 *       a text that differs in case is another text to a filter. If they are meant, say so by
 *       {@code toUpperCase(Locale.ROOT)}.
 *   <li>A character in the place of another whose value differs by 11, as 7 and B or A and L, has the same check
 *       digits: that is so by the published rule, and such a slip is not noticed.
 *   <li>Zeros all over pass the check digits and are refused, as that program does it.
 * </ul>
 *
 * <p>{@link #toString()} is the number: see {@linkplain br.dev.crm.taxid the package}.
 */
public final class Cnpj implements Comparable<Cnpj>, Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String value;

    private Cnpj(String value) {
        this.value = value;
    }

    /**
     * Returns the CNPJ that a text spells, bare as {@code 12345678000195} or with all its punctuation, as
     * {@code 12.345.678/0001-95}. Ordinary blanks around it are left out, for columns of databases are padded with
     * them.
     *
     * <p>Anything else is refused: other blanks, dashes, digits or letters than those of ASCII, a part of the
     * punctuation, and a text of fewer characters. Zeros in front are never guessed, for a text that lost a digit
     * elsewhere would become the CNPJ of another company, once in a hundred times; where they were lost because the
     * CNPJ was kept as a number, {@link #ofNumber} is the way to say so. What a spreadsheet has made of it, as
     * {@code 1.2345678000195E13}, is refused for that reason; a spreadsheet does so with {@code 12345678901E98}, too,
     * whose only letter is an E.
     *
     * @throws InvalidRequestException that says what is wrong and not the text: its form, its check digits, or that it
     *     is zeros all over
     */
    public static Cnpj parse(CharSequence text) {
        return new Cnpj(TaxIdFormat.CNPJ.parse(text));
    }

    /**
     * Returns the CNPJ that was kept as a number, so that the zeros in front are missing: they are put back. The check
     * digits still have to fit, which one wrong number in a hundred does. One with letters was never a number.
     *
     * <p>For the text {@code 1.2345678000195E13}, which has all its digits: {@code new
     * BigDecimal(text).longValueExact()}. A cell that is a {@code double} holds every whole number of this length
     * exactly.
     *
     * @throws InvalidRequestException when it is negative, has more than fourteen digits or wrong check digits, or is
     *     0; it does not say the number
     */
    public static Cnpj ofNumber(long number) {
        return new Cnpj(TaxIdFormat.CNPJ.ofNumber(number));
    }

    /** Returns the fourteen characters, such as {@code 12345678000195}. */
    public String value() {
        return value;
    }

    /** Returns the number with its punctuation, such as {@code 12.345.678/0001-95}. */
    public String formatted() {
        return TaxIdFormat.CNPJ.format(value);
    }

    /** Compares the characters, digits before letters. */
    @Override
    public int compareTo(Cnpj other) {
        return value.compareTo(other.value);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Cnpj cnpj && value.equals(cnpj.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    /** Returns {@link #value()}. */
    @Override
    public String toString() {
        return value;
    }

    /** What comes out of a stream is checked as well. */
    @Serial
    private Object readResolve() {
        return parse(value);
    }
}
