import type { Reader } from '../../kernel/database/reader.js';
import { HeldDocument, HeldOrigin } from './held-document.entity.js';

/** What is asked of data sharing: documents of one organisation, for one project or for all of them. */
export interface SharingQuery {
  organisationId: string;
  /** 统一社会信用代码 */
  creditCode: string;
  /** 项目统一代码 */
  projectCode: string;
  materialCodes: readonly string[];
}

/** A document another authority holds. */
export interface SharedDocument {
  materialCode: string;
  name: string;
  /** Who holds it, as read by people. */
  sourceName: string;
  reference: string | null;
  issuedOn: string | null;
  validUntil: string | null;
  /** Unified code when it holds for this project only. */
  projectCode: string | null;
  fileId: string | null;
}

/** Data sharing and electronic certificates (珠 6, 14, 沪 10). A real one asks the province's platform. */
export interface SharingGateway {
  find(query: SharingQuery): Promise<SharedDocument[]>;
}

/** The embedded default: answers from what was recorded as shared, but for what a source has said it does not have any more. */
export class RecordedSharing implements SharingGateway {
  constructor(private readonly read: Reader) {}

  async find({ organisationId, projectCode, materialCodes }: SharingQuery): Promise<SharedDocument[]> {
    if (materialCodes.length === 0) return [];
    const where = {
      organisationId,
      materialCode: [...materialCodes],
      source: HeldOrigin.sharing,
      replacedAt: null,
      endedAt: null,
    };
    const rows = await this.read.list(HeldDocument, where, { issuedOn: 'desc', id: 'asc' });
    return rows
      .filter((row) => row.verification !== 'notFound')
      .filter((row) => row.projectCode === null || row.projectCode === projectCode)
      .map(({ materialCode, name, sourceName, reference, issuedOn, validUntil, projectCode: code, fileId }) => ({
        ...{ materialCode, name, sourceName, reference, issuedOn, validUntil, fileId },
        projectCode: code,
      }));
  }
}

declare module '../../kernel/services.js' {
  interface Services {
    sharing: SharingGateway;
  }
}
