import type { ProcedureDocumentKind } from '@gongshen/shared/document';
import { readDocumentNumber } from '@gongshen/shared/document';
import fc from 'fast-check';
import { systemActor } from '../../src/kernel/actor.js';
import { InvalidInput } from '../../src/kernel/graphql/domain-error.js';
import { done, refuse } from '../../src/kernel/result.js';
import { type GivenNumber, nextDocumentNumber } from '../../src/modules/identity/index.js';
import { describeOnBothDatabases } from '../kit/databases.js';
import { startTestApp, type TestApp } from '../kit/test-app.js';

/** identifiers.md §6: one number once, none left out, per unit, kind and year — whoever issues at the same time, whatever is refused. */
describeOnBothDatabases('numbers of documents', (database) => {
  let app: TestApp;
  let units = 0;
  beforeAll(async () => {
    app = await startTestApp({ database });
    app.clock.set('2026-03-02');
  });
  afterAll(async () => {
    expect(app.logged).toEqual([]);
    await app.close();
  });

  interface Wish {
    unit: string;
    kind: ProcedureDocumentKind;
    refused: boolean;
  }

  /** Gives a number in a unit of work of its own, which is refused afterwards or not. */
  const give = async ({ unit, kind, refused }: Wish): Promise<GivenNumber | null> => {
    const command = { name: 'number.give', idempotencyKey: null, input: null, audited: false };
    const outcome = await app.services.uow.run<GivenNumber, InvalidInput>(systemActor('试验'), command, async (tx) => {
      const given = await nextDocumentNumber(tx, { code: unit, shortName: unit, districtCode: null }, kind, '440400');
      return refused ? refuse(new InvalidInput([])) : done(given);
    });
    return outcome.ok ? outcome.value : null;
  };

  it('run without gaps, given at the same time, with refusals between them', async () => {
    const wish = fc.record({
      unit: fc.constantFrom('a', 'b'),
      kind: fc.constantFrom<ProcedureDocumentKind>('acceptance', 'refusal'),
      refused: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(wish, { minLength: 1, maxLength: 8 }), async (wishes) => {
        units += 1;
        const own = wishes.map((each) => ({ ...each, unit: `x-${each.unit}${units}` }));
        const given = await Promise.all(own.map(give));
        const bySeries = new Map<string, number[]>();
        own.forEach(({ unit, kind, refused }, index) => {
          expect(given[index] === null).toBe(refused);
          const seq = given[index]?.seq;
          if (seq !== undefined) bySeries.set(`${unit} ${kind}`, [...(bySeries.get(`${unit} ${kind}`) ?? []), seq]);
        });
        for (const seqs of bySeries.values()) {
          expect(seqs.sort((a, b) => a - b)).toEqual(seqs.map((_, index) => index + 1));
        }
      }),
      { numRuns: 12 },
    );
  }, 120_000);

  it('begin anew with the year, and say so', async () => {
    const wish = { unit: 'zh-new', kind: 'payment' as const, refused: false };
    expect((await give(wish))?.number).toBe('440400NEW2026JF000001');
    expect((await give(wish))?.number).toBe('440400NEW2026JF000002');
    app.clock.set('2027-01-04');
    const next = await give(wish);
    expect(next).toMatchObject({ number: '440400NEW2027JF000001', year: 2027, seq: 1 });
    expect(readDocumentNumber(next?.number ?? '')).toMatchObject({ unitSign: 'NEW', kind: 'payment' });
  });
});
