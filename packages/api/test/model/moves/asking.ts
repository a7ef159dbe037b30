import { addDays, type PlainDate } from '@gongshen/shared/clock';
import { consultDays, given, inHand, isOpen, type Model, type View } from '../case-model.js';
import { draftOf, material, outsideBody } from '../case-world.js';
import { type Move, nobody } from '../command.js';
import { type Seen, viewOf } from '../seen.js';

const ask = (m: Model, view: View): Model => ({ ...m, asked: { ...m.asked, [view]: true } });
const requestOf = ({ requests }: Seen, view: View) =>
  requests.findLast((each) => each.state === 'open' && viewOf(each) === view) ??
  requests.findLast((each) => viewOf(each) === view) ?? { id: nobody, version: 1 };
const dueAfter = (day: string) => addDays(day as PlainDate, consultDays);
const about = (seen: Seen, day: string) => ({
  ...{ caseId: seen.itemCase.id, question: '是否影响文物保护？', dueOn: dueAfter(day), requirementCodes: [material] },
});
const newestOpinion = ({ opinions }: Seen) =>
  opinions.findLast((each) => each.state !== 'draft' && each.kind === 'final' && each.unit !== null)?.id ?? nobody;

/** Views of others on a case: asked for, answered, taken back; and the applicant's word on an opinion (珠 15, 16; domain §4). */
export const asking: Record<string, Move> = {
  consultUnit: {
    mutations: ['requestConsultation'],
    weight: 6,
    may: (m) => inHand(m) && !m.asked.consultation,
    next: (m) => ask(m, 'consultation'),
    act: ({ handler, approver, day, units }, seen) => {
      const input = { ...about(seen, day), unitIds: [units['zh-wtj']], outsideBodies: [] };
      return { as: handler, other: approver, name: 'requestConsultation', input };
    },
  },
  consultOutside: {
    mutations: ['requestConsultation'],
    weight: 6,
    may: (m) => inHand(m) && !m.asked.outside,
    next: (m, _, { today }) => ({ ...ask(m, 'outside'), linkUntil: addDays(dueAfter(today), 1) }),
    act: (world, seen) => {
      const input = { ...about(seen, world.day), unitIds: [], outsideBodies: [outsideBody] };
      return {
        ...{ as: world.handler, other: world.approver, name: 'requestConsultation', input },
        fields: '... on OpinionRequestSuccess { links { url } }',
        keep: (answer) => {
          const [link] = (answer as { links: { url: string }[] }).links;
          // the same call sent again is answered without the link, which is shown once
          if (link) world.token = link.url.split('/').at(-1) as string;
        },
      };
    },
  },
  answerConsultation: {
    mutations: ['saveOpinion', 'giveOpinion'],
    weight: 6,
    may: (m) => m.asked.consultation && isOpen(m),
    next: (m) => given(m, 'consultation'),
    act: async (world, seen) => {
      const requestId = requestOf(seen, 'consultation').id;
      const draft = await draftOf(world, world.culture, { caseId: seen.itemCase.id, kind: 'consultation', requestId });
      return { as: world.culture, name: 'giveOpinion', input: draft };
    },
  },
  answerOutside: {
    mutations: ['answerOutside'],
    weight: 8,
    may: (m, _, { today }) => m.asked.outside && isOpen(m) && today <= (m.linkUntil ?? ''),
    next: (m) => ({ ...given(m, 'outside'), linkUntil: null }),
    act: ({ token }) => {
      const input = { token, giverName: '林工', stance: 'agree', text: '负荷满足。' };
      return { as: null, name: 'answerOutside', input };
    },
  },
  requestPreliminary: {
    mutations: ['requestPreliminary'],
    weight: 4,
    may: (m) => m.application === 'received' && isOpen(m) && !m.asked.preliminary,
    next: (m) => ask(m, 'preliminary'),
    act: ({ lead, applicationId, day }, { itemCase }) => {
      const input = { applicationId, caseIds: [itemCase.id], dueOn: dueAfter(day) };
      return { as: lead, name: 'requestPreliminary', input };
    },
  },
  answerPreliminary: {
    mutations: ['saveOpinion', 'giveOpinion'],
    weight: 6,
    may: (m) => m.asked.preliminary && inHand(m),
    next: (m) => given(m, 'preliminary'),
    act: async (world, seen) => {
      const requestId = requestOf(seen, 'preliminary').id;
      const draft = await draftOf(world, world.approver, { caseId: seen.itemCase.id, kind: 'preliminary', requestId });
      return { as: world.approver, other: world.secondApprover, name: 'giveOpinion', input: draft };
    },
  },
  cancelRequest: {
    mutations: ['cancelOpinionRequest'],
    weight: 2,
    may: (m, { yes }) => m.asked[yes ? 'consultation' : 'outside'],
    next: (m, { yes }) => ({
      ...m,
      asked: { ...m.asked, [yes ? 'consultation' : 'outside']: false },
      linkUntil: yes ? m.linkUntil : null,
    }),
    act: ({ lead, handler }, seen, { yes }) => {
      const request = requestOf(seen, yes ? 'consultation' : 'outside');
      const input = { requestId: request.id, expectedVersion: request.version };
      return { as: lead, other: handler, name: 'cancelOpinionRequest', input };
    },
  },
  askReply: {
    mutations: ['askReply'],
    weight: 8,
    may: (m) => isOpen(m) && m.opinions.final !== null && !m.askedAbout,
    next: (m) => ({ ...m, askedAbout: true, reply: 'asked' }),
    act: ({ lead, day }, seen) => {
      const input = { opinionId: newestOpinion(seen), question: '请说明接地方案。', dueOn: dueAfter(day) };
      return { as: lead, name: 'askReply', input };
    },
  },
  reply: {
    mutations: ['replyToOpinion'],
    weight: 8,
    may: (m) => isOpen(m) && m.reply === 'asked',
    next: (m) => ({ ...m, reply: 'replied' }),
    act: ({ park }, { reply }) => {
      const input = { opinionId: reply?.opinionId ?? nobody, text: '接地方案见图纸第三页。' };
      return { as: park.applicant, name: 'replyToOpinion', input };
    },
  },
};
