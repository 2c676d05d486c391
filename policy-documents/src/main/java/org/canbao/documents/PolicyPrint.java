package org.canbao.documents;

import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.canbao.policy.decision.AreaPolicies;
import org.canbao.policy.decision.Policy;
import org.canbao.policy.term.Language;
import org.canbao.policy.term.Modality;
import org.canbao.policy.term.Provenance;
import org.canbao.policy.term.Reading;
import org.canbao.policy.term.Setting;
import org.canbao.policy.term.Term;
import org.canbao.policy.term.Unset;

/** 政策打印: a policy in force as text, one line for each term with its clause. */
public final class PolicyPrint {

  private final Language language;

  private PolicyPrint(Language language) {
    this.language = language;
  }

  /** Returns all policies of an area, year after year. */
  public static String text(AreaPolicies area, Language language) {
    return area.years().stream()
        .map(policy -> area.name() + " " + text(policy, language))
        .collect(Collectors.joining("\n"));
  }

  /** Returns one policy: its area and year, then one line for each term. */
  public static String text(Policy policy, Language language) {
    PolicyPrint print = new PolicyPrint(language);
    String head =
        language
            .choose("%s %d年度\n", "%s coverage year %d\n")
            .formatted(policy.area(), policy.year());
    return PolicySettings.of(policy).stream()
        .map(setting -> print.line(setting) + "\n")
        .collect(Collectors.joining("", head, ""));
  }

  private String line(Setting<?> setting) {
    TermKey key = PolicySettings.key(setting);
    String colon = language.choose("：", ": ");
    return language.choose(key.term().key() + " " + key.in(language), key.text())
        + colon
        + switch (setting) {
          case Unset<?> _ -> language.choose("未规定（没有文件给出）", "not set (no document gives it)");
          case Term<?> term -> value(term);
        };
  }

  private String value(Term<?> term) {
    StringJoiner grounds = new StringJoiner(language.choose("，", ", "));
    grounds.add(term.source().toString());
    grounds.add(modality(term.modality()));
    grounds.add(provenance(term.provenance()));
    for (Reading reading : term.readings().list()) {
      grounds.add(reading.name());
    }
    return new ValueText(term.name(), language).of(term.value()) + " — " + grounds;
  }

  private String modality(Modality modality) {
    return switch (modality) {
      case MUST -> language.choose("应当", "must");
      case MAY -> language.choose("可以", "may");
      case IN_PRINCIPLE -> language.choose("原则上", "in principle");
    };
  }

  private String provenance(Provenance provenance) {
    return switch (provenance) {
      case Provenance.Law _ -> language.choose("文件原文", "law");
      case Provenance.Published(String where) -> language.choose("已公布：", "published: ") + where;
      case Provenance.Illustrative _ -> language.choose("【示例】", "[illustrative]");
    };
  }
}
