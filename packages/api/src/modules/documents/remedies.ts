import { UnitKind } from '@gongshen/shared/identity';

/** 救济: where somebody turns who does not agree with a decision (许可法 38; 行政复议法 20, 24; 行政诉讼法 46). */
export interface Remedies {
  /** 复议机关; null: the decision is no administrative act. */
  reviewedBy: string | null;
  court: string;
}

interface DecidingUnit {
  code: string;
  name: string;
  kind: UnitKind;
  /** Null: serves the whole city. */
  districtCode: string | null;
}

/** 行政复议法 25: acts of a city's government, and of organs of the province, are reviewed by the province. */
const reviewedByProvince: ReadonlySet<string> = new Set(['zh-gov', 'zh-sztj', 'zh-hq']);

/**
 * First-instance administrative cases are concentrated in one court of a city, by decision of the High Court; where none is named here,
 * the court is not named by guess.
 */
const courts: Readonly<Record<string, string>> = { '440400': '珠海市金湾区人民法院' };

/**
 * The reviewing authority is the government on the unit's own level (行政复议法 24); companies that serve (水、电、气) decide nothing
 * that is reviewed.
 */
export function remediesOf(
  unit: DecidingUnit,
  names: { city: string; cityCode: string; district: string | null },
): Remedies {
  const court = courts[names.cityCode] ?? '有管辖权的人民法院';
  if (unit.kind === UnitKind.utility || unit.kind === UnitKind.intermediaryPool) return { reviewedBy: null, court };
  if (reviewedByProvince.has(unit.code)) return { reviewedBy: '广东省人民政府', court };
  const own = unit.districtCode === null ? names.city : `${names.city}${names.district ?? ''}`;
  return { reviewedBy: `${own}人民政府`, court };
}

/** The sentences on the paper. */
export function remedySentences({ reviewedBy, court }: Remedies, decision: string): string[] {
  if (reviewedBy === null) {
    return [
      `如对本${decision}有异议，可以向本单位申请复核，或者向行业主管部门投诉（政务服务便民热线 12345）；也可以依法向人民法院提起诉讼。`,
    ];
  }
  return [
    `如不服本${decision}，可以自收到本${decision}之日起六十日内向${reviewedBy}申请行政复议，或者自收到本${decision}之日起六个月内向${court}提起行政诉讼。`,
  ];
}
