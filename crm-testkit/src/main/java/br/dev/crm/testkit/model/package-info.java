/**
 * Models that the contract of codecs binds, and some that break the rules. Open to whichever codec is tested. Every
 * reference may be null, as in the models of users.
 */
package br.dev.crm.testkit.model;
