import { csvCell } from '@gongshen/shared/information';
import { labels } from '@gongshen/shared/labels';
import { AddressLimit } from '../../kernel/address-limit.js';
import { minuteText } from '../../kernel/files/archive/minute-text.js';
import type { Clock } from '../../kernel/now.js';
import { dayOf } from '../../kernel/now.js';
import type { Services } from '../../kernel/services.js';
import { type DecisionFilter, decisionsPage, type PublicDecision } from './decision.queries.js';
import { isGranted } from './decision.type.js';

/** The most rows of one file; whoever wants more narrows the days down. */
export const rowsAtMost = 10_000;
const pageSize = 100;
const perMinute = 6;

/** So many files a minute from one address (S57). */
export class ExportLimit extends AddressLimit {
  constructor(clock: Clock) {
    super(clock, perMinute);
  }
}

const words = labels('zh-CN');
const source = '来源：工程建设项目审批管理系统，行政许可决定公开';

const columns: readonly [key: string, title: string, value: (row: PublicDecision) => string][] = [
  ['number', '文书编号', (row) => row.number],
  ['title', '文书名称', (row) => row.title],
  ['decision', '决定', (row) => (isGranted(row.outcome) ? '准予' : '不予')],
  ['projectName', '项目名称', (row) => row.projectName],
  ['projectCode', '项目代码', (row) => row.projectCode],
  ['holder', '行政相对人', (row) => row.holder],
  ['itemName', '事项', (row) => row.itemName],
  ['stageName', '阶段', (row) => row.stageName],
  ['unitName', '决定机关', (row) => row.unitName],
  ['districtName', '行政区', (row) => row.districtName],
  ['decidedOn', '决定日期', (row) => row.decidedOn],
  ['issuedOn', '签发日期', (row) => row.issuedOn],
  ['validUntil', '有效期至', (row) => row.validUntil ?? ''],
  ['standing', '当前状态', (row) => words.publishedStanding[row.standing]],
];

async function* rowsOf(services: Services, filter: DecisionFilter): AsyncGenerator<PublicDecision> {
  const today = dayOf(services.clock.now());
  let after: string | null = null;
  for (let sent = 0; sent < rowsAtMost; sent += pageSize) {
    const page: Awaited<ReturnType<typeof decisionsPage>> = await decisionsPage(services.db.read, today, filter, {
      first: pageSize,
      after,
    });
    for (const { row } of page.rows) yield row;
    if (!page.hasNextPage) return;
    after = page.endCursor;
  }
}

/** The list as a file, page by page: nothing in it that the list does not show, and where and when it comes from. */
export async function* exportDecisions(
  services: Services,
  format: 'csv' | 'json',
  filter: DecisionFilter,
): AsyncGenerator<string> {
  const at = services.clock.now();
  const note = `${source}；导出时间：${minuteText(at)}；最多 ${rowsAtMost} 条`;
  if (format === 'csv') {
    // The mark by which spreadsheets know UTF-8.
    yield `\uFEFF${csvCell(note)}\r\n${columns.map(([, title]) => csvCell(title)).join(',')}\r\n`;
    for await (const row of rowsOf(services, filter)) {
      yield `${columns.map(([, , value]) => csvCell(value(row))).join(',')}\r\n`;
    }
    return;
  }
  yield `{"source":${JSON.stringify(source)},"exportedAt":${JSON.stringify(at)},"rowsAtMost":${rowsAtMost},"decisions":[`;
  let first = true;
  for await (const row of rowsOf(services, filter)) {
    const told = Object.fromEntries(columns.map(([key, , value]) => [key, value(row)]));
    yield `${first ? '\n' : ',\n'}${JSON.stringify(told)}`;
    first = false;
  }
  yield '\n]}\n';
}
