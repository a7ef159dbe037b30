import type { Row } from '../rights-row.js';

export const opinionRights: readonly Row[] = [];
