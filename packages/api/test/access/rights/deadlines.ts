import { list, mutation, type Row } from '../rights-row.js';

const alerts = 'alerts { edges { node { id } } }';

export const deadlineRights: readonly Row[] = [
  // 珠 20, 22: the unit whose turn it is, who leads the stage, who supervises the district; the window sees what is its own turn
  list('alerts', 'U FF --- +-+--+ +- +-+ +FF', alerts, ({ alertId }) => alertId),
  list('alerts:window', 'U FF +-+ ------ -- +-+ +FF', alerts, ({ windowAlertId }) => windowAlertId),
  // A message that was not given up is left alone
  mutation('retryMessage', 'U FF FFF FFFFFF FF FF+ FFF', 'RetryMessageInput', ({ messageId }) => ({ messageId })),
];
