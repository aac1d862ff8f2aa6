package org.example;

import dev.dovetail.Codec;

@Codec(EmailCodec.class)
record Email(String text) {}
