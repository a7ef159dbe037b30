import fc from 'fast-check';
import { changesBetween, type Submitted, type SubmittedPiece, type UsedPiece } from './submission-changes.rules.js';

const piece = (materialId: string, number: number, sha256 = `${materialId}${number}`): SubmittedPiece => ({
  ...{ materialId, number, sha256, size: 10 * number, fileName: `${materialId}.pdf` },
  ...{ versionId: `${materialId}-${number}`, fileId: `f-${materialId}-${number}` },
});
const used = (evidenceId: string, sha256: string | null = null): UsedPiece => ({
  ...{ evidenceId, sha256, sourceName: '单位资料库', reference: 'A-1', fileId: sha256 },
});
const submitted = (
  pieces: Record<string, SubmittedPiece[]>,
  held: Record<string, UsedPiece> = {},
  values: Record<string, string> = {},
): Submitted => ({
  pieces: new Map(Object.entries(pieces)),
  used: new Map(Object.entries(held)),
  values: new Map(Object.entries(values)),
});
const order = { requirements: ['contract', 'drawing', 'licence'], fields: ['price', 'name'] };
const told = (from: Submitted, to: Submitted) => {
  const { evidence, values } = changesBetween(from, to, order);
  return [
    ...evidence.map(({ requirementCode, kind, sameContent }) => `${requirementCode} ${kind} ${sameContent}`),
    ...values.map(({ code, before, after }) => `${code}: ${before} → ${after}`),
  ];
};

test.each<[string, Submitted, Submitted, string[]]>([
  ['nothing', submitted({ contract: [piece('a', 1)] }), submitted({ contract: [piece('a', 1)] }), []],
  ['added', submitted({}), submitted({ contract: [piece('a', 1)] }), ['contract added null']],
  [
    'replaced',
    submitted({ contract: [piece('a', 1)] }),
    submitted({ contract: [piece('a', 2)] }),
    ['contract replaced false'],
  ],
  [
    'replaced by the same bytes',
    submitted({ contract: [piece('a', 1, 'x')] }),
    submitted({ contract: [piece('a', 2, 'x')] }),
    ['contract replaced true'],
  ],
  ['removed', submitted({ drawing: [piece('b', 1)] }), submitted({}), ['drawing removed null']],
  ['from the library', submitted({}), submitted({}, { licence: used('held:1') }), ['licence heldNow null']],
  [
    'another version of it',
    submitted({}, { licence: used('held:1', 'x') }),
    submitted({}, { licence: used('held:2', 'y') }),
    ['licence heldChanged false'],
  ],
  [
    'brought in place of it',
    submitted({}, { licence: used('held:1') }),
    submitted({ licence: [piece('c', 1)] }),
    ['licence added null', 'licence heldNoMore null'],
  ],
  [
    'the form, in its order',
    submitted({}, {}, { name: '甲', price: '5', gone: 'x' }),
    submitted({}, {}, { name: '乙', price: '6' }),
    ['price: 5 → 6', 'name: 甲 → 乙', 'gone: x → null'],
  ],
])('%s', (_, from, to, expected) => {
  expect(told(from, to)).toEqual(expected);
});

// What changed, applied to the first submission, gives the second: nothing is left out, nothing is invented.
test('the list is complete', () => {
  const anyPieces = fc.dictionary(
    fc.constantFrom('contract', 'drawing', 'licence', 'other'),
    fc.uniqueArray(fc.record({ id: fc.constantFrom('a', 'b', 'c'), number: fc.nat(2) }), { selector: ({ id }) => id }),
  );
  fc.assert(
    fc.property(anyPieces, anyPieces, (first, second) => {
      const make = (plan: typeof first) =>
        submitted(
          Object.fromEntries(
            Object.entries(plan).map(([code, all]) => [
              code,
              all.map(({ id, number }) => piece(`${code}${id}`, number)),
            ]),
          ),
        );
      const from = make(first);
      const to = make(second);
      const versions = new Set([...from.pieces.values()].flat().map(({ versionId }) => versionId));
      for (const { before, after } of changesBetween(from, to, order).evidence) {
        if (before && 'versionId' in before) expect(versions.delete(before.versionId)).toBe(true);
        if (after && 'versionId' in after) versions.add(after.versionId);
      }
      expect([...versions].toSorted()).toEqual(
        [...to.pieces.values()]
          .flat()
          .map(({ versionId }) => versionId)
          .toSorted(),
      );
    }),
  );
});
