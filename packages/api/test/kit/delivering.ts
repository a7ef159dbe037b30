import { factoryPark } from '../../src/demo/factory-park.js';
import { OutboxWorker } from '../../src/kernel/outbox/outbox-worker.js';
import { Account } from '../../src/modules/identity/index.js';
import { accept, ask, decide, makePark, makeStaff, type Park, receivedApplication } from './filing.js';
import { arrange } from './people.js';
import { makeFileRow } from './projects.js';
import type { TestApp, TestSession } from './test-app.js';

// biome-ignore lint/suspicious/noExplicitAny: what a document asks for is known to the test alone
type Answer = any;
export type Staff = TestSession & { accountId: string };

/** Two items of different departments, neither of which waits for another. */
export const lightning = 'zh-fljs';
export const defence = 'zh-rfbj';

export interface Counter {
  app: TestApp;
  park: Park;
  weather: Staff;
  civil: Staff;
  /** Received, both items accepted. */
  id: string;
}

export const applicantPhone = '13912345678';

/** A received application with two cases in hand; the applicant has a phone. */
export async function makeCounter(app: TestApp, day: string): Promise<Counter> {
  app.clock.set(day);
  const park = await makePark(app);
  await arrange(app.services, (tx) => tx.updateWhere(Account, { id: park.owner.accountId }, { phone: applicantPhone }));
  const weather = await makeStaff(app, 'weather', 'departmentApprover', 'zh-qxj', '440402');
  const civil = await makeStaff(app, 'civil', 'departmentApprover', 'zh-rfb', '440402');
  const id = await receivedApplication(park, factoryPark.stageItems);
  // The other departments have not taken it up: what is handed out here is all there is.
  await arrange(app.services, (tx) =>
    tx.execute(
      `UPDATE item_case SET status = 'notAccepted', outcome = 'notAccepted', clock_state = 'stopped', due_on = NULL, stopped_on = ?
       WHERE application_id = ? AND item_code NOT IN (?, ?)`,
      [day, id, lightning, defence],
    ),
  );
  await accept(park, weather, id, lightning);
  await accept(park, civil, id, defence);
  return { app, park, weather, civil, id };
}

export const decideBoth = async ({ park, weather, civil, id }: Counter): Promise<void> => {
  await decide(park, weather, id, lightning, { decision: 'approve' });
  await decide(park, civil, id, defence, { decision: 'approve' });
};

const fields = `id number version status availableActions deliveryWaitingDays
  delivery { state method recipient handedOutAt } result { id number }
  deliveryClock { state dueOn }
  deliveries { id state newest method recipient relation identityPaper identityMasked copies phone address carrier carrierName
    trackingNumber settledOn settledByName settledReason version mayTakeBack maySettle mayDeliverAgain signature { id url } }
  resultNotices { occasion reachedAt knewAt state lamp messageState messageTo copies }
  resultContacts { how person reached note contactedAt recordedAt recordedBy { displayName } }`;

/** The case of an item, with everything about its delivery, as a person sees it now. */
export async function seen({ app, id }: Counter, as: TestSession, itemCode: string): Promise<Answer> {
  const document = `query ($id: ID!, $item: ID!) { application(id: $id) { status caseFor(itemCode: $item) { ${fields} } } }`;
  return (await ask(app, as, document, { id, item: itemCode })).application.caseFor;
}

let signatures = 0;

/** A signature on screen: a PNG the clerk uploaded. */
export async function signatureOf({ app, park }: Counter, clerk: TestSession): Promise<string> {
  const [own] = await app.services.db.read.query<{ id: string }>("SELECT id FROM account WHERE login_name = 'clerk'");
  if (clerk !== park.clerk) throw new Error('The signature is uploaded by the clerk of the park');
  // Nobody signs twice alike
  signatures += 1;
  const name = `签名${signatures}.png`;
  const fileId = await makeFileRow(app.services, { ...park.owner, accountId: own?.id as string }, name);
  await arrange(app.services, (tx) =>
    tx.execute("UPDATE stored_file SET media_type = 'image/png' WHERE id = ?", [fileId]),
  );
  return fileId;
}

/** At the counter, against a signature. */
export const atCounter = (signatureFileId: string) => ({
  ...{ method: 'counter', recipient: '陈晓明', relation: 'handlingPerson', copies: 2, signatureFileId },
  ...{ identityPaper: 'residentIdentity', identityNumber: '11010519491231002X' },
});

export const byPost = {
  ...{ method: 'post', recipient: '陈晓明', phone: '13800001234', address: '广东省珠海市香洲区兴华路 100 号 3 栋 201' },
  ...{ carrier: 'ems', trackingNumber: 'EA123456789CN' },
};

/** Everything that waits in the outbox is sent, or fails to be. */
export const send = ({ app }: Pick<Counter, 'app'>) => new OutboxWorker(app.services, 'test').deliverDue();
