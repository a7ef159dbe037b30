import { labels } from '@gongshen/shared/labels';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { placeholders } from '../../kernel/database/sql-connection.js';
import { storedFileLoader } from '../../kernel/files/stored-file.loader.js';
import { StoredFileType } from '../../kernel/files/stored-file.type.js';
import { grouped } from '../../kernel/graphql/loaders.js';
import { RequestContext } from '../../kernel/request-context.js';
import { applicationLoader } from '../applications/index.js';
import { type ItemCaseRow, ItemCaseType } from '../cases/index.js';
import { OpinionType } from '../opinions/index.js';
import type { ReadingSubject } from './evidence-reading.entity.js';
import { ReadEvidenceType } from './library.type.js';

interface ReadingRow {
  subjectId: string;
  requirementCode: string;
  fileName: string | null;
  number: number | null;
  source: keyof ReturnType<typeof labels>['heldSource'] | null;
  sourceName: string | null;
  reference: string | null;
  fileId: string | null;
  sha256: string | null;
}

/** What each opinion or decision had before it: one statement. */
function readingsLoader(context: RequestContext, subjectType: ReadingSubject) {
  return context.loaders.batch<string, ReadingRow[]>(`library.readings.${subjectType}`, async (ids) => {
    const rows = await context.services.db.read.query<ReadingRow>(
      `SELECT r.subject_id AS subjectId, r.requirement_code AS requirementCode, f.file_name AS fileName, v.number AS number,
         u.source AS source, u.source_name AS sourceName, u.reference AS reference,
         COALESCE(v.file_id, u.file_id) AS fileId, COALESCE(f.sha256, u.file_sha256) AS sha256
       FROM evidence_reading r LEFT JOIN material_version v ON v.id = r.material_version_id
         LEFT JOIN stored_file f ON f.id = v.file_id LEFT JOIN application_held_use u ON u.id = r.held_use_id
       WHERE r.subject_type = ? AND r.subject_id IN (${placeholders(ids.length)}) ORDER BY r.requirement_code, r.id`,
      [subjectType, ...ids],
    );
    return grouped(ids, rows, (row) => row.subjectId);
  });
}

async function readingsOf(
  context: RequestContext,
  subjectType: ReadingSubject,
  subjectId: string,
  applicationId: string,
): Promise<ReadEvidenceType[]> {
  const [rows, application] = await Promise.all([
    readingsLoader(context, subjectType).load(subjectId),
    applicationLoader(context).load(applicationId),
  ]);
  if (application === null) return [];
  const edition = context.services.catalogue.get(application.catalogueId);
  return rows.map(({ requirementCode, fileId, sha256, ...row }) => ({
    ...{ requirementCode, fileId, sha256 },
    requirementName: edition.material(requirementCode).name,
    text: textOf(row),
  }));
}

function textOf({ fileName, number, source, sourceName, reference }: Partial<ReadingRow>): string {
  if (fileName) return `${fileName}（第 ${number} 版）`;
  const where = source ? `${labels('zh-CN').heldSource[source]}：` : '';
  return `${where}${sourceName ?? ''}${reference ? `（${reference}）` : ''}`;
}

@Resolver(() => ReadEvidenceType)
export class ReadEvidenceResolver {
  @FieldResolver(() => StoredFileType, { nullable: true })
  file(@Ctx() context: RequestContext, @Root() evidence: ReadEvidenceType) {
    return evidence.fileId === null ? null : storedFileLoader(context).load(evidence.fileId);
  }
}

@Resolver(() => ItemCaseType)
export class DecisionReadingsResolver {
  @FieldResolver(() => [ReadEvidenceType], {
    description: 'The exact versions the decision was made on; empty before it.',
  })
  decidedOn(
    @Ctx() context: RequestContext,
    @Root() row: ItemCaseRow,
  ): Promise<ReadEvidenceType[]> | ReadEvidenceType[] {
    return row.decidedAt === null ? [] : readingsOf(context, 'decision', row.id, row.applicationId);
  }
}

@Resolver(() => OpinionType)
export class OpinionReadingsResolver {
  @FieldResolver(() => [ReadEvidenceType], {
    description: 'The exact versions its giver had before him, documents held elsewhere among them; empty in a draft.',
  })
  readEvidence(
    @Ctx() context: RequestContext,
    @Root() opinion: { id: string; applicationId: string },
  ): Promise<ReadEvidenceType[]> {
    return readingsOf(context, 'opinion', opinion.id, opinion.applicationId);
  }
}
