package dev.dovetail.examples.async;

import dev.dovetail.Projection;

@Projection(of = Ticket.class)
record TicketText(String id, String text) {}
