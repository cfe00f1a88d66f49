import { ApiProperty } from '@nestjs/swagger';
import { exposureAlarms, type Grouping, groupings } from '../exposure-groups';
import { groupLabel } from '../exposure-words';
import type { ExposureReport, OwnExposure } from '../report-exposure';
import type { AlarmRules, ExposureGroup, ExposureLine } from '../weigh-exposure';

type Language = 'zh' | 'en';

export class ExposureLineResponse implements ExposureLine {
  organisations: number;
  achievements: number;
  /** 0 to 1. */
  achievementShare: number;
  /** How often achievements stood in a list. */
  places: number;
  /** The same, each place weighed 1/log2(1 + place). */
  exposure: number;
  /** 0 to 1. */
  exposureShare: number;
  /** Share of the exposure by share of the achievements: 1 is even. Null where there is nothing to compare. */
  ratio: number | null;
}

export class ExposureGroupResponse extends ExposureLineResponse {
  @ApiProperty({ enum: groupings })
  by: Grouping;

  code: string;
  label: string;

  @ApiProperty({ enum: exposureAlarms.codes, nullable: true, type: String })
  alarm: ExposureGroup['alarm'];

  alarmText: string | null;

  static of(group: ExposureGroup, language: Language): ExposureGroupResponse {
    const { by, code, alarm } = group;
    return {
      ...group,
      label: groupLabel(by, code)[language],
      alarmText: alarm === null ? null : exposureAlarms.label(alarm)[language],
    };
  }
}

export class AlarmRulesResponse implements AlarmRules {
  /** In percent. */
  leastRatio: number;
  mostRatio: number;
  leastAchievements: number;
}

export class ExposureResponse {
  from: string;
  to: string;
  /** Lists of demands in the period: of each demand and day the last one. */
  lists: number;
  /** The number of the feed at which the achievements are counted. */
  seq: number;
  total: ExposureLineResponse;
  rules: AlarmRulesResponse;
  groups: ExposureGroupResponse[];

  static from({ groups, ...report }: ExposureReport, language: Language): ExposureResponse {
    return { ...report, groups: groups.map((group) => ExposureGroupResponse.of(group, language)) };
  }
}

export class OwnExposureResponse extends ExposureLineResponse implements OwnExposure {
  from: string;
  to: string;
  lists: number;
  seq: number;
}
