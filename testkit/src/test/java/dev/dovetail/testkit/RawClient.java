package dev.dovetail.testkit;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;

/** Sends what a client would not. */
record RawClient(URI gateway) {
  private static final int PATIENCE = 60_000;

  /**
   * {@return all that comes back until the gateway closes the connection}
   *
   * @param request head and body; one character is one byte
   */
  String send(String request) throws IOException {
    try (Socket socket = open()) {
      socket.getOutputStream().write(request.getBytes(ISO_8859_1));
      return answer(socket);
    }
  }

  /** {@return the same to a client that has no more to say after this} */
  String sendAndEnd(String request) throws IOException {
    try (Socket socket = open()) {
      socket.getOutputStream().write(request.getBytes(ISO_8859_1));
      socket.shutdownOutput();
      return answer(socket);
    }
  }

  /**
   * A gateway that closes before it has read all resets the connection, and answers may be lost.
   */
  private static String answer(Socket socket) throws IOException {
    StringBuilder answer = new StringBuilder();
    InputStream in = socket.getInputStream();
    byte[] part = new byte[8192];
    try {
      for (int read = in.read(part); read >= 0; read = in.read(part)) {
        answer.append(new String(part, 0, read, ISO_8859_1));
      }
    } catch (SocketException e) {
      return answer.toString();
    }
    return answer.toString();
  }

  /** {@return the answer to a request without body} */
  String get(String target, String... headers) throws IOException {
    return request("GET", target, headers);
  }

  /** {@return the answer to a request without body} */
  String request(String method, String target, String... headers) throws IOException {
    StringBuilder head = new StringBuilder(method + " " + target + " HTTP/1.1\r\nHost: a\r\n");
    for (String header : headers) {
      head.append(header).append("\r\n");
    }
    return send(head + "Connection: close\r\n\r\n");
  }

  private Socket open() throws IOException {
    Socket socket = new Socket("127.0.0.1", gateway.getPort());
    socket.setSoTimeout(PATIENCE);
    return socket;
  }
}
