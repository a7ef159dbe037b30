import { type Circumstance, changesAResult } from '@gongshen/shared/catalogue';
import { labels } from '@gongshen/shared/labels';

/** What the form, its receipt and every notice call it: 申请, and 延期申请 or 变更申请 when it rests on an earlier result (沪 4). */
export function askedAs(circumstance: Circumstance): string {
  return changesAResult(circumstance) ? `${labels('zh-CN').circumstance[circumstance]}申请` : '申请';
}
