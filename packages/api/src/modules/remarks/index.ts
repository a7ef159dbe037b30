import type { ApiModule } from '../../kernel/module.js';
import { CreateRemarks } from '../../migrations/20261124001010-create-remarks.js';
import { PlaceRemarksInOfficeFiles } from '../../migrations/20261125004000-place-remarks-in-office-files.js';
import { RemarkAnswerRow, RemarkRow } from './remark.entity.js';
import { RemarkAnswerResolver, RemarkResolver, VersionRemarksResolver } from './remark.resolver.js';

export { addRemark } from './actions/add-remark.js';
export { answerRemark } from './actions/answer-remark.js';

/** 批注: what reviewers pin to the pages of materials, among themselves. */
export const remarksModule: ApiModule = {
  name: 'remarks',
  entities: [RemarkRow, RemarkAnswerRow],
  migrations: [CreateRemarks, PlaceRemarksInOfficeFiles],
  resolvers: [RemarkResolver, RemarkAnswerResolver, VersionRemarksResolver],
};
