/**
 * The sandbox, its builder and its switches. What it does where the vendor states nothing is set by the types of
 * {@code settings}; what goes wrong on demand is in {@code fault}, and what it received in {@code request} and
 * {@code ledger}.
 */
@NullMarked
package br.dev.crm.sandbox;

import org.jspecify.annotations.NullMarked;
