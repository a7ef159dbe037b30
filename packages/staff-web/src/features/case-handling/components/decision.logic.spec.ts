import { blockersShown, decisionsOpen } from './decision.logic.js';

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
});
