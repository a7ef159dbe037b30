import type { Row } from '../rights-row.js';

export const circumstanceRights: readonly Row[] = [];
