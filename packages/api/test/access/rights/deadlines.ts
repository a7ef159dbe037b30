import type { Row } from '../rights-row.js';

export const deadlineRights: readonly Row[] = [];
