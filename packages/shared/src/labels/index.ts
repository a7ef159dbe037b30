import { en } from './en.js';
import { zhCn } from './zh-cn.js';

export {
  clockEventText,
  clockSummary,
  daysText,
  dayText,
  limitText,
  provisionalMark,
  weekdayText,
} from './clock-text.js';

export type Locale = 'zh-CN' | 'en';
/** Texts of every enum, by enum and value: `labels('zh-CN').caseStatus.assigned`. */
export type Labels = { readonly [Name in keyof typeof zhCn]: Readonly<Record<keyof (typeof zhCn)[Name], string>> };

const byLocale = { 'zh-CN': zhCn, en } as const satisfies Record<Locale, Labels>;

export function labels(locale: Locale): Labels {
  return byLocale[locale];
}
