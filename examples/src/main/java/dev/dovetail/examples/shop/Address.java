package dev.dovetail.examples.shop;

import org.jspecify.annotations.Nullable;

/** Where parcels go, stored within a customer. */
public record Address(String street, String city, @Nullable String country) {}
