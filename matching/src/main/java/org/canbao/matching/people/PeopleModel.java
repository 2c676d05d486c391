package org.canbao.matching.people;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.canbao.matching.score.Model;

/** 人员比对模型: the frozen weights that are shipped; new ones are a new version. */
public final class PeopleModel {

  /** The version that decisions name. */
  public static final String VERSION = "people-1";

  private PeopleModel() {}

  /** The shipped model, names weighed by how common they are in a register. */
  public static Model<Compared> shipped(NameFrequencies frequencies) {
    return Model.parse(PeopleComparisons.all(frequencies), lines());
  }

  private static List<String> lines() {
    String file = VERSION + ".csv";
    try (InputStream in = PeopleModel.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("expected the file " + file + " beside the classes");
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
