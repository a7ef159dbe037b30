import { creditCodeRefusalText, parseCreditCode } from '@gongshen/shared/project';
import type { Tx } from '../../kernel/database/tx.js';
import type { FieldProblem } from '../../kernel/graphql/domain-error.js';
import { Organisation } from './organisation.entity.js';

/**
 * The organisation of a credit code; one nobody knows yet is registered under the name given, without any account. Answers what is
 * wrong with code or name instead. `field` names are those of the input: `creditCode`, `organisationName`.
 */
export async function findOrAddOrganisation(
  tx: Tx,
  given: { creditCode: string; organisationName: string | null },
): Promise<{ problems: FieldProblem[]; organisation: Organisation | null }> {
  const parsed = parseCreditCode(given.creditCode);
  if (!parsed.ok) {
    const problem = { field: 'creditCode', reason: parsed.reason, message: creditCodeRefusalText(parsed.reason) };
    return { problems: [problem], organisation: null };
  }
  const name = given.organisationName?.trim() ?? '';
  const known = await tx.find(Organisation, { creditCode: parsed.code });
  const wrong = (reason: string, message: string) => ({
    problems: [{ field: 'organisationName', reason, message }],
    organisation: null,
  });
  if (known !== null) {
    return name === '' || name === known.name
      ? { problems: [], organisation: known }
      : wrong('nameDiffers', `该统一社会信用代码已登记为“${known.name}”，请核对单位名称`);
  }
  if (name === '') return wrong('required', '该单位首次登记，请填写单位名称');
  if ([...name].length > 120) return wrong('tooLong', '单位名称不能超过 120 个字');
  if (/\p{Cc}/u.test(name)) return wrong('format', '单位名称中有不能显示的字符');
  const organisation: Organisation = { id: tx.ids.next(), name, creditCode: parsed.code };
  await tx.insert(Organisation, organisation);
  return { problems: [], organisation };
}
