import { refusalDetails } from './refusal.logic.js';

describe('the points of a refusal', () => {
  it('lists every blocker of a decision', () => {
    expect(
      refusalDetails({
        __typename: 'DecisionBlocked',
        code: 'DECISION_BLOCKED',
        message: '暂不能作出决定',
        blockers: [
          { __typename: 'Blocker', kind: 'ownOpinion', message: '尚未出具本部门意见', itemCode: null },
          { __typename: 'Blocker', kind: 'resultDocument', message: '尚未上传结果文书', itemCode: null },
        ],
      }),
    ).toEqual(['尚未出具本部门意见', '尚未上传结果文书']);
  });

  it('names requirements as people know them and falls back to the code', () => {
    const refusal = { __typename: 'CheckIncomplete', code: 'C', message: 'm', unchecked: ['R1', 'R2'] } as const;
    const names: Record<string, string> = { R1: '施工合同' };
    expect(refusalDetails({ ...refusal, unchecked: [...refusal.unchecked] }, (code) => names[code])).toEqual([
      '施工合同',
      'R2',
    ]);
  });

  it('adds nothing when the message says it all', () => {
    expect(refusalDetails({ __typename: 'NotAllowed', code: 'N', message: '无权办理' })).toEqual([]);
  });
});
