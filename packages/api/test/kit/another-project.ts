import { factoryPark } from '../../src/demo/factory-park.js';
import { type Park, succeed } from './filing.js';
import { makeFileRow, register } from './projects.js';

/** Another project of the park's organisation, with the same earlier results; the park with it. */
export async function anotherProject(park: Park, code: string): Promise<Park> {
  const { app } = park;
  const { project } = await register(app, park.applicant, { code, acceptCodeWarning: true });
  for (const result of factoryPark.broughtIn) {
    const fileId = await makeFileRow(app.services, park.owner);
    const input = { projectId: project.id, ...result, fileId };
    const { priorResult } = await succeed(app, park.applicant, 'bringInResult', input);
    const check = { priorResultId: priorResult.id, expectedVersion: priorResult.version, confirmed: true };
    await succeed(app, park.clerk, 'checkPriorResult', check);
  }
  return { ...park, projectId: project.id };
}
