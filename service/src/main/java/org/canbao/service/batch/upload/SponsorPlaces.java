package org.canbao.service.batch.upload;

import java.time.Clock;
import java.util.Optional;
import org.canbao.service.actor.CurrentActor;
import org.canbao.service.division.China;
import org.canbao.service.division.Division;
import org.canbao.service.division.Divisions;
import org.canbao.service.person.organisation.Organisation;
import org.canbao.service.person.organisation.Organisations;
import org.canbao.service.rest.Problem;
import org.canbao.service.rest.Text;
import org.springframework.stereotype.Component;

/** 经办单位所在: where a list belongs, which must be the territory of whoever hands it in. */
@Component
class SponsorPlaces {

  private final Divisions divisions;
  private final Organisations organisations;
  private final Clock clock;

  SponsorPlaces(Divisions divisions, Organisations organisations, Clock clock) {
    this.divisions = divisions;
    this.organisations = organisations;
    this.clock = clock;
  }

  /** 所在: the number of a division and today's code. */
  record Place(long division, String code) {}

  Place require(NewBatch.Read wanted, Optional<String> village) {
    Place place =
        wanted
            .organisation()
            .map(id -> ofOrganisation(wanted, id))
            .orElseGet(() -> ofVillage(village.orElseThrow()));
    if (!CurrentActor.get().territory().covers(place.code())) {
      throw Problem.forbidden(
          "outside-territory", Text.of("经办单位不在您的管辖范围内", "the sponsor lies outside your territory"));
    }
    return place;
  }

  private Place ofVillage(String code) {
    Division division = divisions.get(code);
    return new Place(division.id(), division.todayCode());
  }

  private Place ofOrganisation(NewBatch.Read wanted, long id) {
    Organisation organisation = organisations.get(id);
    if (!wanted.sponsor().organisation().filter(organisation.kind()::equals).isPresent()) {
      throw Problem.conflict(
          "organisation-of-another-kind",
          Text.of("该单位为 %s，应为 %s", "the organisation is %s, expected %s")
              .formatted(organisation.kind(), wanted.sponsor()));
    }
    return divisions
        .find(organisation.division(), China.today(clock))
        .map(division -> new Place(division.id(), division.todayCode()))
        .orElseThrow(
            () ->
                Problem.conflict(
                    "organisation-without-place",
                    Text.of(
                        "该单位所在区划已撤销，请先更新单位信息",
                        "the division where the organisation lies stands no"
                            + " more; change the organisation first")));
  }
}
