import type { Unit } from './unit.entity.js';

/** 机关代字 as the offices use them, by the unit's code; others are made of the short name. */
const words: Readonly<Record<string, string>> = {
  'zh-gov': '珠府',
  'zh-ggb': '珠工改',
  'zh-zsj': '珠政数',
  'zh-ck': '珠政务',
  'zh-ck-xz': '珠香政务',
  'zh-ck-dm': '珠斗政务',
  'zh-ck-jw': '珠金政务',
  'zh-fgj': '珠发改',
  'zh-gxj': '珠工信',
  'zh-zrzy': '珠自然资',
  'zh-zjj': '珠建',
  'zh-rfb': '珠人防',
  'zh-sthj': '珠环',
  'zh-swj': '珠水',
  'zh-cgj': '珠城管',
  'zh-jtj': '珠交',
  'zh-gaj': '珠公交管',
  'zh-wtj': '珠文旅体',
  'zh-qxj': '珠气',
  'zh-daj': '珠城档',
  'zh-bdcz': '珠不动产',
  'zh-zljd': '珠质安',
  'zh-sztj': '粤建',
  'zh-hq': '横琴',
};

/** What a unit's readable numbers begin with: 珠建. */
export function authorityWord({ code, shortName }: Pick<Unit, 'code' | 'shortName'>): string {
  return words[code] ?? shortName.replace(/^[市区]/, '').replace(/(局|办|厅|中心|机构|企业|单位)$/, '');
}
