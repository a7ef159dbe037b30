import { toPlainDate } from '@gongshen/shared/clock';
import type { ProcedureDocumentKind } from '@gongshen/shared/document';
import { labels } from '@gongshen/shared/labels';
import type { Tx } from '../../kernel/database/tx.js';
import type { Services } from '../../kernel/services.js';
import { type Application, askedAs } from '../applications/index.js';
import {
  Account,
  drawCheckCode,
  type GivenCode,
  type GivenNumber,
  nextDocumentNumber,
  Organisation,
  type Unit,
} from '../identity/index.js';
import { Project } from '../projects/index.js';
import { dueDaysOf, type PaperBodies, type PaperHead } from './paper-facts.js';
import { ProcedureDocument } from './procedure-document.entity.js';
import { currentTemplate } from './templates/index.js';

/** A paper about to be issued: whose it is, what it is about, and what stands on it. */
export interface Issue<K extends ProcedureDocumentKind> {
  kind: K;
  unit: Unit;
  application: Application;
  caseId: string | null;
  subject: { type: string; id: string };
  body: PaperBodies[K];
  /** False: the applicant does not read it, for now or at all. */
  released: boolean;
  /** Where the kind's own name is not what stands on the paper. */
  title?: string;
}

/** What a paper carries from the moment it is issued. */
type Given = GivenNumber & GivenCode;

/** A paper that another module numbered and drew already. */
interface Drawn {
  given: Given;
  file: Pick<ProcedureDocument, 'fileId' | 'sha256'>;
}

/**
 * Issues a paper inside the unit of work of what it tells: the number is given and the facts are frozen here; the file is drawn from
 * them afterwards. Rolled back, neither the number nor the paper was ever there.
 */
export async function issueDocument<K extends ProcedureDocumentKind>(
  tx: Tx,
  services: Services,
  issue: Issue<K>,
): Promise<ProcedureDocument> {
  const { kind, unit, application } = issue;
  const { divisionCode } = services.catalogue.get(application.catalogueId).document;
  const given = { ...(await nextDocumentNumber(tx, unit, kind, divisionCode)), ...drawCheckCode(services) };
  return fileDocument(tx, services, { ...issue, given, file: { fileId: null, sha256: null } });
}

/** Writes down a paper whose number and check code are given. */
export async function fileDocument<K extends ProcedureDocumentKind>(
  tx: Tx,
  services: Services,
  { kind, unit, application, caseId, subject, body, released, given, file, ...more }: Issue<K> & Drawn,
): Promise<ProcedureDocument> {
  const title = more.title ?? labels('zh-CN').procedureDocumentKind[kind];
  const { number, readableNumber, year, seq, checkCode, checkLink } = given;
  const head: PaperHead = {
    ...{ title, number, readableNumber, checkCode, checkLink },
    issuedOn: tx.today,
    issuedAt: tx.now,
    issuer: unit.name,
    provisionalDays: dueDaysOf(body).filter((day) => services.calendar.current().isUnannounced(toPlainDate(day))),
    ...(await standing(tx, services, application)),
  };
  const document: ProcedureDocument = {
    ...{ id: tx.ids.next(), kind, title, number, readableNumber, year, seq, checkCode },
    unitId: unit.id,
    projectId: application.projectId,
    applicationId: application.id,
    caseId,
    subjectType: subject.type,
    subjectId: subject.id,
    facts: { head, body },
    templateVersion: currentTemplate(kind),
    issuedOn: tx.today,
    issuedAt: tx.now,
    issuedBy: tx.actor.kind === 'person' ? tx.actor.accountId : null,
    releasedAt: released ? tx.now : null,
    ...file,
    voidedAt: null,
    voidedReason: null,
  };
  await tx.insert(ProcedureDocument, document);
  return document;
}

/** Project, applicant and application as they are now. */
async function standing(
  tx: Tx,
  services: Services,
  application: Application,
): Promise<Pick<PaperHead, 'project' | 'applicant' | 'application'>> {
  const { projectId, organisationId, catalogueId, stageCode, fields, circumstance, number, createdBy } = application;
  const project = await tx.get(Project, { id: projectId });
  const organisation = await tx.get(Organisation, { id: organisationId });
  const filer = await tx.get(Account, { id: createdBy });
  return {
    project: { name: project.name, code: project.code, address: project.address },
    applicant: {
      name: organisation.name,
      creditCode: organisation.creditCode,
      contact: fields.contactName?.value ?? filer.displayName,
      phone: fields.contactPhone?.value ?? filer.phone ?? '—',
    },
    application: {
      number: number ?? '',
      stage: services.catalogue.get(catalogueId).stage(stageCode).name,
      asked: askedAs(circumstance),
    },
  };
}
