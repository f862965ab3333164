package br.dev.crm.sandbox.settings;

/** What an update does with the fields that it does not name. Not stated by the vendor. */
public enum UpdateStyle {
    /** They stay as they are; a field sent as null becomes null. Objects and lists inside are replaced as a whole. */
    MERGE,
    /** They are wiped, as upsert does; the id stays. */
    REPLACE
}
