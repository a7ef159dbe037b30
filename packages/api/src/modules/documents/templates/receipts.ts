import { dayInWords } from '@gongshen/shared/clock';
import type { Paper } from '../../../kernel/documents/paper.js';
import type { PaperFacts } from '../paper-facts.js';
import { dayOr, hotline, law, numbered } from '../paper-words.js';
import { about, addressee, framed, heading, itemGrid, labelledPairs, materialGrid, says } from './paper-parts.js';

const queries = (number: string) =>
  `查询方式：登录珠海市工程建设项目审批管理系统，在“我的项目”中凭收件编号${number}查询办理进度；也可以扫描本文书二维码核验，或者拨打${hotline}咨询。`;

/** 提交申请回执: that it was filed, no more (许可法 32). */
export function submissionReceipt({ head, body }: PaperFacts<'submissionReceipt'>): Paper {
  const { submittedOn, round, items, materials, checkWithin, checkDueOn } = body;
  const { project, application } = head;
  const again = round === null ? '' : `补齐补正材料（第${round}次提交）`;
  const what = round === null ? `“${project.name}”${application.stage}阶段的${application.asked}` : again;
  return framed(head, [
    addressee(head),
    ...says(
      `你单位于${dayInWords(submittedOn)}通过珠海市工程建设项目审批管理系统提交的${what}已经收到，待综合窗口初步核对。现将提交情况回执如下：`,
    ),
    about(head, [labelledPairs(['申请日期', dayInWords(submittedOn)], ['材　　料', `共${materials.length}项`])]),
    heading('申请事项'),
    itemGrid(items),
    heading('材料清单'),
    materialGrid(materials),
    heading('告知事项'),
    ...says(
      ...numbered([
        `综合窗口自提交之日起${checkWithin}个工作日内（${dayOr(checkDueOn, '期限届满之日')}前）完成初步核对：材料齐全的出具收件回执，需要补齐补正的一次性告知；逾期不告知的，自提交之日起即为收件（${law.licensing('第三十二条')}）。`,
        '本回执只证明申请已经提交，不表示申请已被受理；办理时限自出具收件回执的次日起计算。',
        queries(application.number),
      ]),
    ),
  ]);
}

/** 收件回执: ends the check, starts the clocks (珠 9, 11); a deemed one says that nobody issued it (许可法 32). */
export function intakeReceipt({ head, body }: PaperFacts<'intakeReceipt'>): Paper {
  const { receiptNumber, receivedOn, receivedAt, deemed, submittedOn, items, materials, acceptBy } = body;
  const { project, application } = head;
  const said = deemed
    ? `你单位于${dayInWords(submittedOn)}提交的“${project.name}”${application.stage}阶段的${application.asked}，综合窗口未在五个工作日内告知需要补正的内容。依照${law.licensing('第三十二条第一款第（四）项')}，该申请自提交之日起视为收件，由系统出具本回执：`
    : `你单位提交的“${project.name}”${application.stage}阶段的${application.asked}，经综合窗口初步核对，材料齐全、符合法定形式，予以收件，现出具正式收件回执：`;
  return framed(head, [
    ...(deemed ? [{ kind: 'paragraph' as const, text: '【视为收件】本回执由系统依法自动出具。' }] : []),
    addressee(head),
    ...says(said),
    about(head, [
      labelledPairs(['回执编号', receiptNumber], ['收件时间', receivedAt]),
      labelledPairs(
        ['申请日期', dayInWords(submittedOn)],
        [deemed ? '视为收件日' : '收 件 日', dayInWords(receivedOn)],
      ),
      labelledPairs(['受理窗口', head.issuer], ['经 办 人', body.clerk ?? '系统自动出具']),
    ]),
    heading('申请事项'),
    itemGrid(items),
    heading('收取材料清单'),
    materialGrid(materials),
    heading('告知事项'),
    ...says(
      ...numbered([
        `申请已分发各承办部门并联办理。各部门承诺自收件次日起${body.acceptWithin}个工作日内（${dayInWords(acceptBy)}前）作出是否受理的决定（${law.licensing('第三十二条')}）。`,
        `审批时限自收件日的次日起计算，收件当日不计（${law.measures('第十一条')}）；补齐补正、特别程序期间不计入审批时限。`,
        queries(application.number),
      ]),
    ),
  ]);
}
