import { dayInWords } from '@gongshen/shared/clock';
import { labels } from '@gongshen/shared/labels';
import type { Paper } from '../../../kernel/documents/paper.js';
import type { PaperFacts } from '../paper-facts.js';
import { dayOr, hotline, law, numbered } from '../paper-words.js';
import { remedySentences } from '../remedies.js';
import {
  about,
  addressee,
  centred,
  columns,
  framed,
  heading,
  labelled,
  labelledPairs,
  materialGrid,
  options,
  says,
} from './paper-parts.js';

/** 受理通知书 (许可法 32). */
export function acceptance({ head, body }: PaperFacts<'acceptance'>): Paper {
  const { item, basis, acceptedOn, materials, limit, dueOn, legalLimit, specialLinks, handler } = body;
  const links = specialLinks.length > 0 ? `（本事项可能启动：${specialLinks.join('、')}）` : '';
  return framed(head, [
    addressee(head),
    ...says(
      `你单位申请的“${item.name}”（办件编号${item.caseNumber}），经审查，申请材料齐全、符合法定形式，属于本机关职权范围。依照${basis.join('、')}，决定予以受理。`,
    ),
    about(head, [
      labelled('受理事项', item.name),
      labelledPairs(['收件日期', dayInWords(body.receivedOn)], ['受理日期', dayInWords(acceptedOn)]),
      labelledPairs(['承诺时限', limit], ['预计办结日', dayOr(dueOn, '前置事项办结后确定')]),
      labelledPairs(['法定时限', legalLimit ?? '法律、法规未规定'], ['承 办 人', handler]),
      labelled('受理依据', basis.join('；')),
    ]),
    heading('受理材料清单'),
    materialGrid(materials),
    heading('告知事项'),
    ...says(
      ...numbered([
        `依法需要听证、招标、拍卖、检验、检测、检疫、鉴定和专家评审等特别程序的，所需时间不计入办理时限，启动时另行书面告知${links}（${law.licensing('第四十五条')}；${law.measures('第十二条')}）。`,
        `查询方式：登录珠海市工程建设项目审批管理系统，凭办件编号${item.caseNumber}查询，或者拨打${hotline}。`,
        '领取方式：电子证照、电子文书在系统内下载；纸质结果到受理本项目的政务服务中心综合窗口领取，或者由窗口邮寄。',
      ]),
    ),
  ]);
}

/** 补齐补正通知书, a one-off: everything at once (珠 9, 11; 许可法 32). After the receipt it is 补件, agreed to by the lead unit (珠 15). */
export function correction({ head, body }: PaperFacts<'correction'>): Paper {
  const { supplement, noticeNumber, points, within, answerBy, handler, repeatReason } = body;
  const { project, application } = head;
  const ground = supplement
    ? `各承办部门在审查“${project.name}”${application.stage}阶段的${application.asked}时认为需要补充材料，经牵头单位同意，依照${law.measures('第十一条、第十五条')}，现一次性告知需要补充的全部内容：`
    : `你单位提交的“${project.name}”${application.stage}阶段的${application.asked}，经初步核对，申请材料不齐全或者不符合法定形式。依照${law.licensing('第三十二条第一款第（四）项')}、${law.measures('第九条至第十一条')}，现一次性告知需要补齐补正的全部内容：`;
  const late = supplement
    ? '逾期不答复的，补件通知失效，办件恢复计时，由各部门按现有材料审查并作出决定。'
    : '逾期不补正的，本次申请失效，不再办理；如仍需办理，应当重新提出申请。';
  return framed(head, [
    addressee(head),
    ...says(ground),
    about(head, [
      labelled('通知编号', noticeNumber),
      labelledPairs(['补正期限', `${within}个工作日`], ['截止日期', dayInWords(answerBy)]),
    ]),
    heading(`需要${supplement ? '补充' : '补齐补正'}的材料（共${points.length}项）`),
    {
      kind: 'grid',
      heading: columns([0.08, '序号'], [0.32, '材料名称'], [0.38, '补正意见'], [0.22, '涉及事项']),
      rows: points.map(({ name, asked, items }, index) => [
        centred(0.08, String(index + 1)),
        { text: name, width: 0.32 },
        { text: asked, width: 0.38 },
        { text: items, width: 0.22 },
      ]),
    },
    heading('告知事项'),
    ...says(
      ...numbered([
        `请于${dayInWords(answerBy)}前登录珠海市工程建设项目审批管理系统，按上表逐项补正后一次性提交，也可以到综合窗口现场提交。`,
        supplement
          ? '自本通知书出具之日起，所涉事项的审批时限暂停计算，补充材料提交后恢复。'
          : '自本通知书出具之日起不计算审批时限；补正材料经窗口确认并出具收件回执后，审批时限开始计算。',
        late,
        ...(repeatReason === null ? [] : [`本次告知中有此前通知未列明的内容，理由：${repeatReason}`]),
        `咨询联系人：${handler}；咨询电话：${hotline}。`,
      ]),
    ),
  ]);
}

/** 不予受理决定书 (许可法 32): the ground ticked, and whom to ask instead. */
export function nonAcceptance({ head, body }: PaperFacts<'nonAcceptance'>): Paper {
  const { item, ground, reason, properAuthority, remedies } = body;
  const what = item === null ? `${head.application.stage}阶段的${head.application.asked}` : `“${item.name}”`;
  const clause = ground === 'outOfScope' ? '第三十二条第一款第（二）项' : '第三十二条第一款';
  return framed(head, [
    addressee(head),
    ...says(`你单位为“${head.project.name}”申请的${what}，经审查，依照${law.licensing(clause)}，决定不予受理。`),
    about(head, [
      ...(item === null ? [] : [labelled('事　　项', `${item.name}（${item.caseNumber}）`)]),
      labelled('不予受理\n理　　由', options(labels('zh-CN').nonAcceptanceGround, ground)),
      labelled('具体说明', reason),
      labelled('依　　据', law.licensing(clause)),
      labelled(
        '应向何机\n关申请',
        properAuthority ?? (ground === 'outOfScope' ? '见具体说明' : '无须另向其他机关申请'),
      ),
    ]),
    heading('救济途径'),
    ...says(...remedySentences(remedies, '决定')),
  ]);
}

/** 特别程序告知书 (珠 12; 许可法 45). */
export function specialProcedure({ head, body }: PaperFacts<'specialProcedure'>): Paper {
  const { item, procedureName, promised, startedOn, dueOn, pausesClock, handler } = body;
  const basis = [law.licensing('第四十五条'), law.measures('第十二条')].join('；');
  const counting = pausesClock
    ? '特别程序所需时间不计入审批时限，期间暂停审批计时，特别程序结束并反馈后恢复计时。'
    : '本特别程序与审查同步进行，不暂停审批计时。';
  return framed(head, [
    addressee(head),
    ...says(`你单位申请的“${item.name}”（办件编号${item.caseNumber}）在审查中需要启动特别程序，现将有关事项告知如下：`),
    about(head, [
      labelled('事　　项', item.name),
      labelledPairs(['受理日期', dayOr(body.acceptedOn, '—')], ['程序编号', body.procedureNumber]),
      labelledPairs(['特别程序\n类　　型', procedureName], ['开始日期', dayInWords(startedOn)]),
      labelledPairs(
        ['承诺时限', `${promised}${pausesClock ? '（不计入审批时限）' : ''}`],
        ['预计完成日', dayOr(dueOn, '另行告知')],
      ),
      labelled('启动理由', body.reason),
      labelled('法律依据', basis),
      labelled('申请人须\n准备事项', body.prepare),
    ]),
    heading('告知事项'),
    ...says(
      ...numbered([
        counting,
        '特别程序未通过的，将一次性书面告知需要整改的全部内容；通过的，及时告知结果。',
        `联系人：${handler}；咨询电话：${hotline}。`,
      ]),
    ),
  ]);
}

/** 延长办理期限通知书 (许可法 42): told with the reason. */
export function extension({ head, body }: PaperFacts<'extension'>): Paper {
  const { item, originalLimit, originalDueOn, days, basis, reason, dueOn, approver, approvedOn } = body;
  return framed(head, [
    addressee(head),
    ...says(
      `你单位申请的“${item.name}”（办件编号${item.caseNumber}）不能在承诺时限内作出决定。依照${basis}，经本机关负责人批准，延长办理期限，现将理由和期限告知如下：`,
    ),
    about(head, [
      labelled('事　　项', item.name),
      labelled('受理日期', dayOr(body.acceptedOn, '—')),
      labelledPairs(['原承诺时限', originalLimit], ['原截止日期', dayOr(originalDueOn, '计时暂停中')]),
      labelledPairs(['延长期限', days], ['延长后截止日', dayOr(dueOn, '恢复计时后确定')]),
      labelled('延长理由', reason),
      labelled('法律依据', basis),
      labelledPairs(['批 准 人', approver], ['批准日期', dayInWords(approvedOn)]),
    ]),
    ...says('特此通知。'),
  ]);
}
