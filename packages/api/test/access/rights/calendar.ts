import type { Row } from '../rights-row.js';

export const calendarRights: readonly Row[] = [];
