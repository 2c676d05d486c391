package org.canbao.documents.reading;

import java.util.List;
import java.util.Optional;
import org.canbao.documents.Withdrawn;
import org.canbao.documents.yaml.Yaml.Scalar;
import org.canbao.policy.price.Subsidy;
import org.canbao.policy.price.SubsidyClass;
import org.canbao.policy.term.Identity;
import org.canbao.policy.waiting.Exemption;

/** 群体条款读取: terms that speak of one group at a time. */
final class GroupReader {

  private final Fields entry;

  GroupReader(Fields entry) {
    this.entry = entry;
  }

  /** Reads the groups that an entry names, one or several. */
  static List<Identity> identities(Fields entry) {
    Scalars scalars = new Scalars(entry.reporter());
    return entry.words("identity").stream()
        .flatMap(word -> scalars.choice(word, Identity.class, Identity::name).stream())
        .toList();
  }

  List<Content> groups() {
    Content content = Content.of("", "", entry.line());
    return identities().stream().map(group -> content.forGroup(group, group)).toList();
  }

  List<Content> withdrawn() {
    Content content = Content.of(new Withdrawn(), "withdrawn", entry.line());
    return identities().stream().map(group -> content.forGroup(group, new Withdrawn())).toList();
  }

  List<Content> exemptions() {
    Scalars scalars = new Scalars(entry.reporter());
    Optional<Scalar> helps = entry.required("helps");
    Optional<Scalar> start = entry.scalar("start");
    Optional<Exemption.Helps> until =
        helps.flatMap(word -> scalars.choice(word, Exemption.Helps.class));
    Exemption.Start from =
        start
            .flatMap(word -> scalars.choice(word, Exemption.Start.class))
            .orElse(Exemption.Start.CLOCK);
    String text =
        helps.map(Scalar::text).orElse("") + start.map(word -> " " + word.text()).orElse("");
    Content content = Content.of("", text, entry.line());
    List<Identity> groups = identities();
    return until.stream()
        .flatMap(rule -> groups.stream().map(group -> exemption(content, group, rule, from)))
        .toList();
  }

  List<Content> subsidies() {
    List<Content> read = new PlainValueReader(entry, Shape.SUBSIDY).read();
    List<Identity> groups = identities();
    return read.stream()
        .flatMap(content -> groups.stream().map(group -> subsidy(content, group)))
        .toList();
  }

  private static Content exemption(
      Content content, Identity group, Exemption.Helps helps, Exemption.Start start) {
    return content.forGroup(group, new Exemption(group, helps, start));
  }

  private static Content subsidy(Content content, Identity group) {
    return content.forGroup(group, new SubsidyClass(group, (Subsidy) content.value()));
  }

  private List<Identity> identities() {
    if (!entry.has("identity")) {
      entry.missing("identity");
    }
    return identities(entry);
  }
}
