import { addMaterial, ask, type Park, readApplication, succeed } from '../kit/filing.js';
import type { TestSession } from '../kit/test-app.js';

/** A remark of the case's department on a material of the received application, and a version of a draft. */
export async function remarksOf(park: Park, approver: TestSession, received: string, draft: string) {
  const fields = 'requirements { materials { id current { id } } }';
  const versionsOf = async (as: TestSession, id: string) =>
    (
      await ask(park.app, as, `query ($id: ID!) { application(id: $id) { ${fields} } }`, { id })
    ).application.requirements.flatMap(
      ({ materials }: { materials: { id: string; current: { id: string } }[] }) => materials,
    );
  const [material] = await versionsOf(approver, received);
  const place = { materialVersionId: material.current.id, page: 1, x: 0.25, y: 0.5, text: '标高与总平面不一致。' };
  const added = await succeed(park.app, approver, 'addRemark', place, '... on RemarkSuccess { remark { id } }');
  const { missing } = await readApplication(park, draft);
  await addMaterial(park, draft, missing.find(({ kind }: { kind: string }) => kind === 'material').ref);
  const [unsent] = await versionsOf(park.applicant, draft);
  return {
    remarkId: added.remark.id,
    remarkedMaterialId: material.id,
    remarkedVersionId: material.current.id,
    unsentVersionId: unsent.current.id,
  };
}
