package org.canbao.service;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.canbao.service.operation.Operations;

/** 服务: where the process begins. */
public final class Service {

  private Service() {}

  /** Runs one command of an operator; {@code serve} goes on until it is told to stop. */
  public static void main(String[] arguments) {
    Locale.setDefault(Locale.ROOT);
    PrintStream out = stream(FileDescriptor.out);
    PrintStream err = stream(FileDescriptor.err);
    int exitCode = Operations.run(ServiceApplication.class, out, err, arguments);
    if (exitCode != 0) {
      System.exit(exitCode);
    }
  }

  private static PrintStream stream(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }
}
