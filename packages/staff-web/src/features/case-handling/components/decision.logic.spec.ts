import { blockersShown, decisionsOpen, owedOf } from './decision.logic.js';

const blocker = (kind: Parameters<typeof blockersShown>[0][number]['kind']) => ({
  __typename: 'Blocker' as const,
  kind,
  message: kind,
  itemCode: null,
});

describe('deciding a case', () => {
  it('offers only what the case allows this person', () => {
    expect(decisionsOpen(['draftOpinion', 'decideApprove', 'decideRefuse'])).toEqual(['approve', 'refuse']);
    expect(decisionsOpen(['draftOpinion'])).toEqual([]);
  });

  it('shows everything in the way of an approval, without the texts the dialog asks for', () => {
    const all = [blocker('prerequisite'), blocker('ownOpinion'), blocker('reasons'), blocker('conditions')];
    expect(blockersShown(all, 'approve').map(({ kind }) => kind)).toEqual(['prerequisite', 'ownOpinion']);
  });

  it('a prerequisite does not stand in the way of a refusal here; the server has the last word', () => {
    expect(blockersShown([blocker('prerequisite'), blocker('resultDocument')], 'refuse')).toHaveLength(1);
  });

  it('what is owed is sent with its day, and with a material only where it is about one (容缺)', () => {
    expect(owedOf([{ text: ' 接地电阻计算书 ', dueOn: '2026-03-30' }])).toEqual([
      { text: '接地电阻计算书', requirementCode: null, dueOn: '2026-03-30' },
    ]);
    expect(owedOf(undefined)).toEqual([]);
  });
});
