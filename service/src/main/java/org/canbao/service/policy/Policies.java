package org.canbao.service.policy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.canbao.policy.decision.AreaPolicies;
import org.canbao.policy.decision.PolicyBook;
import org.canbao.service.rest.Problem;
import org.canbao.service.rest.Text;
import org.springframework.stereotype.Component;

/**
 * 政策: what the documents in force say for each area, and the installation's own files beside them.
 */
@Component
public class Policies {

  private final Path folder;
  private final PolicyBook book;

  Policies(Instruments instruments, PolicySettings settings) {
    this.folder = settings.folder();
    this.book = instruments.current().book();
  }

  /** 政策册: all areas and years. */
  public PolicyBook book() {
    return book;
  }

  /** 本地文件: a file of the installation's own folder, if there is such a one. */
  public Optional<Path> ownFile(String name) {
    return Optional.of(folder.resolve(name)).filter(Files::isRegularFile);
  }

  /** The policies of a pooling area; refused when no document speaks of it. */
  public AreaPolicies get(String area) {
    return book.find(area)
        .orElseThrow(
            () ->
                Problem.conflict(
                    "area-without-policy",
                    Text.of(
                            "统筹地区 %s 没有已加载的政策文件，应为：%s",
                            "no documents are loaded for the pooling area %s; expected one of %s")
                        .formatted(area, String.join(", ", book.sorted().keySet()))));
  }

  /**
   * 所在统筹地区: the pooling area in which a division lies, by today's code; the closest when several
   * lie one in another.
   */
  public Optional<AreaPolicies> around(String division) {
    return book.sorted().values().stream()
        .filter(area -> division.startsWith(bare(area.area())))
        .max((one, other) -> bare(one.area()).length() - bare(other.area()).length());
  }

  /** A code without the pairs of zeros with which it was filled up. */
  private static String bare(String area) {
    return area.endsWith("0000")
        ? area.substring(0, 2)
        : area.endsWith("00") ? area.substring(0, 4) : area;
  }
}
