import type { ApiModule } from '../kernel/module.js';
import { applicationsModule } from '../modules/applications/index.js';
import { calendarModule } from '../modules/calendar/index.js';
import { casesModule } from '../modules/cases/index.js';
import { catalogueModule } from '../modules/catalogue/index.js';
import { certificatesModule } from '../modules/certificates/index.js';
import { conditionalModule } from '../modules/conditional/index.js';
import { counterModule } from '../modules/counter/index.js';
import { deadlinesModule } from '../modules/deadlines/index.js';
import { documentsModule } from '../modules/documents/index.js';
import { identityModule } from '../modules/identity/index.js';
import { informationModule } from '../modules/information/index.js';
import { libraryModule } from '../modules/library/index.js';
import { materialsModule } from '../modules/materials/index.js';
import { noticesModule } from '../modules/notices/index.js';
import { opinionsModule } from '../modules/opinions/index.js';
import { proceduresModule } from '../modules/procedures/index.js';
import { projectsModule } from '../modules/projects/index.js';
import { remarksModule } from '../modules/remarks/index.js';
import { sealsModule } from '../modules/seals/index.js';
import { sessionsModule } from '../modules/sessions/index.js';
import { supervisionModule } from '../modules/supervision/index.js';
import { referenceModule } from '../reference/load-reference.js';

/** All modules, each after those it knows. Adding a module is one line. */
export const modules: readonly ApiModule[] = [
  identityModule,
  sealsModule,
  catalogueModule,
  calendarModule,
  deadlinesModule,
  projectsModule,
  materialsModule,
  applicationsModule,
  casesModule,
  opinionsModule,
  certificatesModule,
  conditionalModule,
  libraryModule,
  counterModule,
  remarksModule,
  proceduresModule,
  sessionsModule,
  documentsModule,
  noticesModule,
  supervisionModule,
  informationModule,
  referenceModule,
];
