import { expect, test } from '@playwright/test';
import { answerCorrection, fileApplication, openStage } from './journey/filing.js';
import { decideAll } from './journey/parallel.js';
import { applicantSignsIn, staffSignsIn } from './journey/people.js';
import { bringInResults, registerProject } from './journey/register.js';
import { readTracking } from './journey/tracking.js';
import {
  checkMaterials,
  confirmBroughtIn,
  handOutAll,
  issueCorrection,
  issueReceipt,
  openFromQueue,
} from './journey/window.js';

test('the factory park, from registration to the next stage', async ({ browser }) => {
  test.setTimeout(900_000);
  const applicant = await applicantSignsIn(browser, 'chenmin');
  const window = await staffSignsIn(browser, 'chuangkou1');
  const project = await registerProject(applicant.page);
  await bringInResults(applicant.page, project);
  await confirmBroughtIn(window.page);

  const application = await openStage(applicant.page, project);
  await fileApplication(applicant.page);

  await openFromQueue(window.page);
  await checkMaterials(window.page, ['施工合同']);
  await issueCorrection(window.page);
  await answerCorrection(applicant.page, application);
  await openFromQueue(window.page);
  await checkMaterials(window.page, []);
  await issueReceipt(window.page);

  await decideAll(async (loginName) => (await staffSignsIn(browser, loginName)).page);

  // Results reach the window the same moment; it hands out, the applicant downloads, the stage concludes (珠 17, 18).
  expect(await handOutAll(window.page)).toBe(6);
  await readTracking(applicant.page, project);
});
