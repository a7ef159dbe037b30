import type { Row } from '../rights-row.js';

export const procedureRights: readonly Row[] = [];
