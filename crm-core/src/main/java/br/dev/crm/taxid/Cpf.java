package br.dev.crm.taxid;

import br.dev.crm.error.InvalidRequestException;
import java.io.Serial;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * The number of a person in the Cadastro de Pessoas Físicas: eleven digits, of which the last two are check digits
 * (modulo 11, weights from the right 2 to 10 and 2 to 11). Immutable, thread-safe, compared and sorted by its digits.
 *
 * <p>A CPF of one digit all over, such as 111.111.111-11, is refused: all ten of them pass the check digits, forms are
 * filled with them, and nobody has one. Published is only that one of zeros is invalid (Manual de Orientação do
 * Contribuinte of the NF-e, rejection 490: zeros, or wrong check digits); of the other nine we know no text of the
 * Receita Federal. The validators in the field, Hibernate Validator's and Caelum Stella's, refuse them, too.
 *
 * <p>It is personal data, and {@link #toString()} is the number: see {@linkplain br.dev.crm.taxid the package}.
 */
public final class Cpf implements Comparable<Cpf>, Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String value;

    private Cpf(String value) {
        this.value = value;
    }

    /**
     * Returns the CPF that a text spells, bare as {@code 12345678909} or with all its punctuation, as
     * {@code 123.456.789-09}. Ordinary blanks around it are left out, for columns of databases are padded with them.
     *
     * <p>Anything else is refused: other blanks, dashes or digits than those of ASCII, a part of the punctuation, and a
     * text of fewer digits. Zeros in front are never guessed, for a text that lost a digit elsewhere would become the
     * CPF of another person, once in a hundred times; where they were lost because the CPF was kept as a number,
     * {@link #ofNumber} is the way to say so.
     *
     * @throws InvalidRequestException that says what is wrong and not the text: its form, its check digits, or that it
     *     is one digit all over
     */
    public static Cpf parse(CharSequence text) {
        return new Cpf(TaxIdFormat.CPF.parse(text));
    }

    /**
     * Returns the CPF that was kept as a number, so that the zeros in front are missing: they are put back. The check
     * digits still have to fit, which one wrong number in a hundred does.
     *
     * @throws InvalidRequestException when it is negative, has more than eleven digits or wrong check digits, or is 0;
     *     it does not say the number
     */
    public static Cpf ofNumber(long number) {
        return new Cpf(TaxIdFormat.CPF.ofNumber(number));
    }

    /** Returns the eleven digits, such as {@code 12345678909}. */
    public String value() {
        return value;
    }

    /** Returns the number with its punctuation, such as {@code 123.456.789-09}. */
    public String formatted() {
        return TaxIdFormat.CPF.format(value);
    }

    /** Compares the digits. */
    @Override
    public int compareTo(Cpf other) {
        return value.compareTo(other.value);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Cpf cpf && value.equals(cpf.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    /** Returns {@link #value()}, which is personal data. */
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
