import type { ApiModule } from '../../kernel/module.js';
import { CreateNotices1795306200000 } from '../../migrations/20261122001000-create-notices.js';
import { NoticeResolver, NotificationConnectionResolver, ViewerNoticesResolver } from './notice.resolver.js';
import { noticeTexts } from './notice.rules.js';
import { NotificationRow } from './notification.entity.js';
import { notify } from './notify.js';
import { tellCalendarAlarm, tellMovedDeadlines } from './tell-calendar.js';
import { tellCertificateFault } from './tell-certificate-fault.js';
import { tellExpiringDocument } from './tell-expiring-document.js';
import { tellQuarantined } from './tell-quarantine.js';
import { tellUndrawnPaper } from './tell-undrawn-paper.js';
import { tellVisit } from './tell-visit.js';

export { OutboxMessageType, toOutboxMessageType } from './notice.type.js';
export { tellPeople } from './tell-people.js';

export const noticesModule: ApiModule = {
  name: 'notices',
  entities: [NotificationRow],
  migrations: [CreateNotices1795306200000],
  resolvers: [NoticeResolver, NotificationConnectionResolver, ViewerNoticesResolver],
  register(services) {
    for (const type of Object.keys(noticeTexts)) {
      services.reactions.on(type, (tx, event) => notify(tx, services, event));
    }
    services.reactions.on('file.quarantined', tellQuarantined);
    services.reactions.on('library.expiring', tellExpiringDocument);
    services.reactions.on('visit.began', tellVisit);
    services.reactions.on('calendar.imported', tellMovedDeadlines);
    services.reactions.on('calendar.alarm', tellCalendarAlarm);
    services.reactions.on('certificate.faultFound', tellCertificateFault);
    services.reactions.on('document.archiveFailed', tellUndrawnPaper);
  },
};
