import type { Row } from '../rights-row.js';

export const sessionRights: readonly Row[] = [];
