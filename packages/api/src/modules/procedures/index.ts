import type { ApiModule } from '../../kernel/module.js';
import { CreateSpecialProcedures } from '../../migrations/20261123003010-create-special-procedures.js';
import { CreateSupplements } from '../../migrations/20261123003020-create-supplements.js';
import { CreateExtensions } from '../../migrations/20261123003030-create-extensions.js';
import { ExplainRepeatedSupplements } from '../../migrations/20261125001001-explain-repeated-supplements.js';
import { dueDayMarks } from '../calendar/index.js';
import { cancelExtensions } from './extensions/actions/cancel-extensions.js';
import { CaseExtensionRow } from './extensions/case-extension.entity.js';
import { CaseExtensionsResolver, ExtensionResolver } from './extensions/extension.resolver.js';
import { CaseExtensionType } from './extensions/extension.type.js';
import { CaseProceduresResolver, ProcedureResolver } from './special/procedure.resolver.js';
import { SpecialProcedureType } from './special/procedure.type.js';
import { registerProcedures } from './special/register-procedures.js';
import { PutRightPointRow, SpecialProcedureRow } from './special/special-procedure.entity.js';
import { registerSupplements } from './supplements/register-supplements.js';
import { SupplementNoticeRow, SupplementPointRow, SupplementRequestRow } from './supplements/supplement.entity.js';
import {
  ApplicationSupplementsResolver,
  CaseSupplementsResolver,
  SupplementActsResolver,
  SupplementNoticeResolver,
  SupplementRequestResolver,
} from './supplements/supplement.resolver.js';
import { SupplementNoticeType } from './supplements/supplement.type.js';

export { CaseExtensionRow } from './extensions/case-extension.entity.js';
export { SpecialProcedureRow } from './special/special-procedure.entity.js';
export { SupplementNoticeRow, SupplementPointRow, SupplementRequestRow } from './supplements/supplement.entity.js';

/** What stops the time of a case, or adds to it: special procedures, supplements after the receipt, extensions. */
export const proceduresModule: ApiModule = {
  name: 'procedures',
  entities: [
    SpecialProcedureRow,
    PutRightPointRow,
    SupplementNoticeRow,
    SupplementRequestRow,
    SupplementPointRow,
    CaseExtensionRow,
  ],
  migrations: [CreateSpecialProcedures, CreateSupplements, CreateExtensions, ExplainRepeatedSupplements],
  resolvers: [
    ProcedureResolver,
    dueDayMarks(SpecialProcedureType, 'putRightBy'),
    CaseProceduresResolver,
    SupplementActsResolver,
    SupplementRequestResolver,
    SupplementNoticeResolver,
    dueDayMarks(SupplementNoticeType, 'answerBy'),
    CaseSupplementsResolver,
    ApplicationSupplementsResolver,
    ExtensionResolver,
    dueDayMarks(CaseExtensionType, 'dueBefore', 'dueAfter'),
    CaseExtensionsResolver,
  ],
  register(services) {
    registerProcedures(services);
    registerSupplements(services);
    for (const end of ['case.decided', 'case.terminated']) {
      services.reactions.on(end, (tx, event) => cancelExtensions(tx, event.caseId as string));
    }
  },
};
