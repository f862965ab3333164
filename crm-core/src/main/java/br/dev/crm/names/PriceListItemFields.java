package br.dev.crm.names;

/**
 * Fields of an item of a price list, from the vendor's mapping of an ERP to the CRM. Its service and resource are not
 * public. Not instantiable.
 */
public final class PriceListItemFields {
    /** Documented: the integrator's own key. */
    public static final String EXTERNAL_ID = "externalId";

    /** Documented, and seen in an example: the id of the price list, in the object {@code priceList}. */
    public static final String PRICE_LIST_ID = "priceList.id";

    /** Documented: the id of the product, in the object {@code product}. */
    public static final String PRODUCT_ID = "product.id";

    /** Documented: the price. */
    public static final String SALES_PRICE = "salesPrice";

    private PriceListItemFields() {}
}
