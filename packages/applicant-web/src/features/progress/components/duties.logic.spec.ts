import type { DutiesFieldsFragment } from '../../../generated/graphql.js';
import { dutiesOf } from './duties.logic.js';

type Application = DutiesFieldsFragment['applications'][number];

const item = { __typename: 'Item' as const, code: 'sgxk', name: '施工许可' };

const application: Application = {
  __typename: 'Application',
  id: 'a1',
  number: 'SQ1',
  stage: { __typename: 'CatalogueStage', code: 's3', name: '施工许可阶段' },
  availableActions: [],
  openNotice: null,
  openSupplementNotice: null,
  opinions: [],
  cases: [],
};

/** A project with these applications, and with nothing else that waits. */
const filed = (...applications: Application[]): Parameters<typeof dutiesOf>[0] => ({
  applications,
  owed: [],
  sessions: [],
});

describe('what waits for the applicant', () => {
  test('nothing, when nothing is asked of him', () => {
    expect(dutiesOf(filed(application))).toEqual([]);
  });

  test('only what this person may do', () => {
    const supplement = {
      __typename: 'SupplementNotice' as const,
      id: 'n1',
      answerBy: '2026-03-20',
      answerByProvisional: false,
      mayAnswer: false,
      clock: { __typename: 'Clock' as const, lamp: 'green' as const },
    };
    expect(dutiesOf(filed({ ...application, openSupplementNotice: supplement }))).toEqual([]);
    const [duty] = dutiesOf(filed({ ...application, openSupplementNotice: { ...supplement, mayAnswer: true } }));
    expect(duty).toMatchObject({ kind: 'supplement', to: '/applications/a1/supplement', lamp: 'green' });
  });

  test('every kind leads to its page, the earliest day first', () => {
    const all = dutiesOf({
      ...filed({
        ...application,
        availableActions: ['resubmit'],
        openNotice: {
          __typename: 'CorrectionNotice',
          id: 'c1',
          answerBy: '2026-03-05',
          answerByProvisional: true,
          answerClock: null,
        },
        opinions: [
          {
            __typename: 'Opinion',
            id: 'o1',
            availableActions: ['reply'],
            item,
            reply: { __typename: 'OpinionReply', dueOn: '2026-03-04', dueOnProvisional: false, lamp: 'red' },
          },
          { __typename: 'Opinion', id: 'o2', availableActions: [], item, reply: null },
        ],
        cases: [
          {
            __typename: 'ItemCase',
            id: 'k1',
            item,
            procedures: [
              {
                __typename: 'SpecialProcedure',
                id: 'p1',
                kindName: '现场踏勘',
                putRightBy: '2026-03-06',
                putRightByProvisional: true,
                availableActions: ['reportPutRight'],
                putRightClock: { __typename: 'Clock', lamp: 'yellow' },
              },
            ],
          },
        ],
      }),
      owed: [
        {
          __typename: 'OwedMaterial',
          id: 'w1',
          text: '消防承诺书',
          dueOn: '2026-03-03',
          dueOnProvisional: false,
          availableActions: ['deliver'],
          clock: { __typename: 'Clock', lamp: 'green' },
        },
      ],
      sessions: [
        {
          __typename: 'JointSession',
          id: 's1',
          title: '联合验收',
          rectifications: [
            {
              __typename: 'Rectification',
              id: 'r1',
              text: '补装扶手',
              dueOn: '2026-03-07',
              dueOnProvisional: true,
              lamp: 'green',
              availableActions: ['report'],
            },
          ],
        },
      ],
    });
    expect(all.map(({ kind, to }) => [kind, to])).toEqual([
      ['owed', '/owed/w1'],
      ['reply', '/opinions/o1/reply'],
      ['correction', '/applications/a1/correction'],
      ['putRight', '/procedures/p1'],
      ['rectification', '/sessions/s1'],
    ]);
    expect(all.map(({ lamp }) => lamp)).toEqual(['green', 'red', 'grey', 'yellow', 'green']);
    // What rests on a year without its notice says so, whichever kind it is (domain §3)
    expect(all.map(({ dueOnProvisional }) => dueOnProvisional)).toEqual([false, false, true, true, true]);
  });
});
