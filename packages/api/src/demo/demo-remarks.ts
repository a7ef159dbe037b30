import { addRemark, answerRemark } from '../modules/remarks/index.js';
import { office } from './demo-completion.js';
import { wholeCode } from './demo-filing.js';
import type { DemoWorld } from './demo-world.js';

/** What reviewers of the completion acceptance have pinned to its first two materials: one open, one answered. */
export async function makeRemarks(world: DemoWorld): Promise<void> {
  const { services } = world;
  const versions = await services.db.read.query<{ id: string }>(
    `SELECT v.id AS id FROM material_version v JOIN material m ON m.current_version_id = v.id
       JOIN project p ON p.id = m.project_id
     WHERE p.code = ? AND v.submitted_in_round IS NOT NULL AND m.removed_at IS NULL ORDER BY m.requirement_code, v.id LIMIT 2`,
    [wholeCode(office.code)],
  );
  const [first, second] = versions;
  if (!first || !second) throw new Error('The completion acceptance of the demonstration has no materials');
  world.at(1, '10:20');
  const fire = await world.actor('zjj-jb');
  const place = { page: 1, x: 0.42, y: 0.36 };
  const about = (materialVersionId: string, text: string) => ({
    ...{ idempotencyKey: world.key(), materialVersionId, text },
    ...place,
  });
  await world.must(addRemark(services, fire, about(first.id, '此处面积与规划条件核实意见不一致，请一并核对。')));
  const plan = await world.actor('zrzy-jb');
  const remarkId = await world.must(
    addRemark(services, plan, about(second.id, '请确认竣工图已加盖编制单位和监理单位印章。')),
  );
  world.at(1, '14:05');
  const answer = { idempotencyKey: world.key(), remarkId, text: '已核对原件，印章齐全。' };
  await world.must(answerRemark(services, await world.actor('daj-jb'), answer));
}
