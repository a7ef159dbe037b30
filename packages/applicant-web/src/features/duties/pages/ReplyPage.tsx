import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { OpinionToReplyDocument } from '../../../generated/graphql.js';
import { LampBadge } from '../../../parts/clock/LampBadge.js';
import { reached } from '../../../parts/commands/reached.js';
import { QueryProblem } from '../../../parts/failures/QueryProblem.js';
import { useLabels } from '../../../parts/labels.js';
import { readDue, readInstant } from '../../../ui/dates.js';
import { Notice } from '../../../ui/Notice.js';
import { Badge, Card, Loading, Page } from '../../../ui/Page.js';
import { ReplyForm } from '../components/ReplyForm.js';

/** An opinion the lead unit asks the applicant about: what it says, what is asked, and the answer. */
export function ReplyPage() {
  const { t } = useTranslation('duties');
  const { opinionKind, stance } = useLabels();
  const { opinionId = '' } = useParams();
  const { data, error, refetch } = useQuery(OpinionToReplyDocument, { variables: { id: opinionId } });
  if (!data) {
    return error ? <QueryProblem error={error} retry={() => void refetch().catch(() => {})} /> : <Loading />;
  }
  const { opinion } = data;
  const { reply, case: itemCase } = opinion;
  const mayReply = opinion.availableActions.includes('reply');
  return (
    <Page
      title={t('reply.title', { item: opinion.item.name })}
      back={{ to: `/projects/${itemCase.project.id}`, label: itemCase.project.name }}
      lead={t('reply.lead', { number: itemCase.number })}
      narrow
    >
      <Card title={t('reply.opinion')} aside={<Badge tone="accent">{stance[opinion.stance]}</Badge>}>
        <p className="small soft">
          {[
            opinion.unit?.name ?? opinion.outsideBody,
            opinion.giverName,
            opinionKind[opinion.kind],
            opinion.givenAt && readInstant(opinion.givenAt),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
        <p className="pre-line">{opinion.text}</p>
      </Card>
      {reply && (
        <Card title={t('reply.question')} aside={!reply.repliedAt && <LampBadge lamp={reply.lamp} />}>
          <p className="pre-line">
            <strong>{reply.question}</strong>
          </p>
          <p className="small soft">
            {t('reply.asked', { person: reply.askedBy.displayName, at: readInstant(reply.askedAt) })}
            {!reply.repliedAt && t('reply.dueOn', { date: readDue(reply.dueOn, reply.dueOnProvisional) })}
          </p>
        </Card>
      )}
      {reply?.text && reply.repliedAt && (
        <Card title={t('reply.own')}>
          <p className="pre-line">{reply.text}</p>
          <p className="small soft">
            {[reply.repliedBy?.displayName, readInstant(reply.repliedAt)].filter(Boolean).join(' · ')}
          </p>
        </Card>
      )}
      {mayReply ? (
        <ReplyForm opinionId={opinion.id} latest={() => reached(refetch())} />
      ) : (
        <Notice tone="ok" live>
          <p>{t(reply?.repliedAt ? 'reply.sent' : 'reply.none')}</p>
        </Notice>
      )}
    </Page>
  );
}
