// What has become of the twelve cases of a generated project. "Today" of all generated data is 2026-03-18, a Wednesday.
export const today = '2026-03-18';
export const now = '2026-03-18T03:00:00.000Z';

const issued = (decidedOn) => (code) => ({ code, state: 'issued', decidedOn });
const accepted = (code) => ({ code, state: 'accepted' });
const assigned = (code) => ({ code, state: 'assigned' });

const early = [
  {
    stageCode: 'zh-s1',
    receivedOn: '2025-09-08',
    dueOn: '2025-09-22',
    doneOn: '2025-09-11',
    items: ['zh-qyba', 'zh-ydgh'].map(issued('2025-09-11')),
  },
  {
    stageCode: 'zh-s2',
    receivedOn: '2025-11-03',
    dueOn: '2025-11-17',
    doneOn: '2025-11-14',
    items: ['zh-sjfa', 'zh-gcgh'].map(issued('2025-11-14')),
  },
];

/** Stage 3 in review and two cases of the parallel stage. Drawings still under review: fire design waits for them. */
function underReview(receivedOn, dueOn, drawingsDoneOn) {
  return [
    ...early,
    {
      stageCode: 'zh-s3',
      receivedOn,
      dueOn,
      doneOn: null,
      items: [
        drawingsDoneOn ? issued(drawingsDoneOn)('zh-sgtsc') : accepted('zh-sgtsc'),
        drawingsDoneOn ? accepted('zh-xfsj') : assigned('zh-xfsj'),
        accepted('zh-rfbj'),
        { code: 'zh-fljs', state: 'approved', decidedOn: receivedOn },
        accepted('zh-sgxk'),
        issued(receivedOn)('zh-psxk'),
      ],
    },
    { stageCode: 'zh-s5', receivedOn, dueOn: null, doneOn: null, items: [accepted('zh-hpsp'), assigned('zh-gd')] },
  ];
}

function finished(receivedOn, doneOn) {
  const s3 = ['zh-sgtsc', 'zh-xfsj', 'zh-rfbj', 'zh-fljs', 'zh-sgxk', 'zh-psxk'];
  return [
    ...early,
    { stageCode: 'zh-s3', receivedOn, dueOn: doneOn, doneOn, items: s3.map(issued(doneOn)) },
    {
      stageCode: 'zh-s4',
      receivedOn: doneOn,
      dueOn: doneOn,
      doneOn,
      items: ['zh-ghhs', 'zh-xfys'].map(issued(doneOn)),
    },
  ];
}

const variants = [
  underReview('2026-03-16', '2026-03-26', null),
  underReview('2026-03-12', '2026-03-24', null),
  underReview('2026-03-09', '2026-03-19', '2026-03-13'),
  underReview('2026-03-02', '2026-03-12', '2026-03-06'),
  finished('2025-12-08', '2025-12-18'),
  finished('2026-01-12', '2026-01-22'),
];
/** Of every eight projects one is under review; the others have all their results. */
export const variantOf = (n) => (n % 8 === 0 ? (n / 8) % 4 : 4 + (n % 2));

/** Per variant the applications of a project in their order, with the limit their stage has. */
export function stagePlans(edition) {
  const limitOf = (code) => edition.stage(code).limits?.['social-industrial'] ?? null;
  return variants.map((plans) => plans.map((plan) => ({ ...plan, limit: limitOf(plan.stageCode) })));
}
