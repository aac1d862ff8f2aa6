package dev.dovetail.spi;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Writes and reads the key attributes of cursors. */
final class CursorValues {
  private CursorValues() {}

  static void write(DataOutputStream out, AttributeValue value) throws IOException {
    if (value.s() != null) {
      write(out, 'S', value.s().getBytes(UTF_8));
    } else if (value.n() != null) {
      write(out, 'N', value.n().getBytes(UTF_8));
    } else {
      write(out, 'B', value.b().asByteArrayUnsafe());
    }
  }

  private static void write(DataOutputStream out, char type, byte[] bytes) throws IOException {
    out.writeByte(type);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  /**
   * Reads what was written.
   *
   * @throws IOException if the bytes are something else
   */
  static AttributeValue read(DataInputStream in) throws IOException {
    int type = in.readUnsignedByte();
    int length = in.readInt();
    if (length < 0 || length > in.available()) {
      throw new IOException("The bytes end before the value does.");
    }
    byte[] bytes = new byte[length];
    in.readFully(bytes);
    return switch (type) {
      case 'S' -> AttributeValue.createS(new String(bytes, UTF_8));
      case 'N' -> AttributeValue.createN(number(new String(bytes, UTF_8)));
      case 'B' -> AttributeValue.createB(SdkBytes.fromByteArrayUnsafe(bytes));
      default -> throw new IOException("The type of the value is none of a key.");
    };
  }

  private static String number(String text) throws IOException {
    try {
      return new BigDecimal(text).toString();
    } catch (NumberFormatException e) {
      throw new IOException("The value is no number.", e);
    }
  }
}
