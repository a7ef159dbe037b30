import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import {
  PublishedChoicesDocument,
  PublishedDecisionsDocument,
  type PublishedDecisionsQuery,
} from '../../../generated/graphql.js';
import { QueryProblem } from '../../../parts/failures/QueryProblem.js';
import { useLabels } from '../../../parts/labels.js';
import { Button } from '../../../ui/Button.js';
import { readDate } from '../../../ui/dates.js';
import { Badge, Card, Loading, Page } from '../../../ui/Page.js';
import { SelectField, TextField } from '../../../ui/TextField.js';
import { type DecisionSearch, readSearch, searchProblem, toFilter, writeSearch } from '../decision-filter.logic.js';
import { standingTone } from '../standing-tone.js';
import '../decisions.css';

const pageSize = 20;

/** 行政许可决定公开 (许可法 40): anybody looks up what was decided. */
export function DecisionsPage() {
  const { t } = useTranslation('decisions');
  const [params, setParams] = useSearchParams();
  const asked = readSearch(params);
  const { data, error, loading, refetch, fetchMore } = useQuery(PublishedDecisionsDocument, {
    variables: { filter: toFilter(asked), first: pageSize },
  });
  return (
    <Page title={t('title')} lead={t('lead')}>
      <SearchForm
        key={params.toString()}
        asked={asked}
        onSearch={(next) => setParams(writeSearch(next), { preventScrollReset: true })}
      />
      {error && !data && <QueryProblem error={error} retry={() => void refetch().catch(() => {})} />}
      {!data && !error && <Loading />}
      {data && (
        <>
          <DecisionList connection={data.publishedDecisions} />
          {data.publishedDecisions.pageInfo.hasNextPage && (
            <div className="row">
              <Button
                pending={loading}
                onPress={() => void fetchMore({ variables: { after: data.publishedDecisions.pageInfo.endCursor } })}
              >
                {t('more')}
              </Button>
            </div>
          )}
          {data.publishedDecisions.edges.length > 0 && <Files params={writeSearch(asked)} />}
        </>
      )}
    </Page>
  );
}

function SearchForm({ asked, onSearch }: { asked: DecisionSearch; onSearch: (next: DecisionSearch) => void }) {
  const { t } = useTranslation('decisions');
  const [search, setSearch] = useState(asked);
  const [tried, setTried] = useState(false);
  const { data } = useQuery(PublishedChoicesDocument);
  const set = (next: Partial<DecisionSearch>) => setSearch({ ...search, ...next });
  const choices = (kind: string) =>
    (data?.publishedChoices ?? [])
      .filter((each) => each.kind === kind)
      .map(({ code, name }) => ({ value: code, label: name }));
  const problem = tried ? searchProblem(search) : null;
  const narrowed = [asked.district, asked.stage, asked.item, asked.unit, asked.granted, asked.from, asked.to].some(
    Boolean,
  );
  const select = (field: 'district' | 'stage' | 'item' | 'unit') => (
    <SelectField
      label={t(`field.${field}`)}
      value={search[field]}
      onChange={(value) => set({ [field]: value })}
      options={choices(field)}
      placeholder={t('any')}
    />
  );
  return (
    <search aria-label={t('search')}>
      <form
        className="card decision-search"
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (searchProblem(search) === null) onSearch(search);
        }}
      >
        <TextField
          label={t('field.search')}
          hint={t('searchHint')}
          value={search.search}
          onChange={(value) => set({ search: value })}
          problem={problem === 'tooShort' ? t('problem.tooShort') : null}
          maxLength={100}
        />
        <details className="more" open={narrowed}>
          <summary>{t('narrow')}</summary>
          <div className="decision-fields">
            {select('district')}
            {select('stage')}
            {select('item')}
            {select('unit')}
            <SelectField
              label={t('field.granted')}
              value={search.granted}
              onChange={(granted) => set({ granted })}
              options={[
                { value: 'true', label: t('granted') },
                { value: 'false', label: t('refused') },
              ]}
              placeholder={t('any')}
            />
            <TextField
              label={t('field.from')}
              type="date"
              value={search.from}
              onChange={(from) => set({ from })}
              problem={problem === 'days' ? t('problem.days') : null}
            />
            <TextField label={t('field.to')} type="date" value={search.to} onChange={(to) => set({ to })} />
          </div>
        </details>
        <div className="row">
          <Button type="submit" look="primary">
            {t('search')}
          </Button>
          {writeSearch(asked).size > 0 && (
            <Button look="quiet" onPress={() => onSearch(readSearch(new URLSearchParams()))}>
              {t('clear')}
            </Button>
          )}
        </div>
      </form>
    </search>
  );
}

function DecisionList({ connection }: { connection: PublishedDecisionsQuery['publishedDecisions'] }) {
  const { t } = useTranslation('decisions');
  const { publishedStanding } = useLabels();
  if (connection.edges.length === 0) {
    return (
      <Card>
        <p className="soft" role="status">
          {t('none')}
        </p>
      </Card>
    );
  }
  return (
    <Card>
      <ul className="divided" aria-label={t('list')}>
        {connection.edges.map(({ node }) => (
          <li key={node.id} className="stack-tight">
            <div className="row-between">
              <h2 className="message-title">
                <Link to={`/decisions/${node.id}`}>{node.projectName}</Link>
              </h2>
              <Badge tone={standingTone[node.standing]}>{publishedStanding[node.standing]}</Badge>
            </div>
            <p>
              {node.itemName} · <span className="numeric">{node.number}</span>
            </p>
            <p className="small soft">
              {node.holder} · {node.unitName} · {node.districtName} · {readDate(node.decidedOn)}
            </p>
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** The same list as a file, for whoever works with it. */
function Files({ params }: { params: URLSearchParams }) {
  const { t } = useTranslation('decisions');
  const query = params.size > 0 ? `?${params}` : '';
  return (
    <p className="small soft">
      {t('files')} <a href={`/open-data/decisions.csv${query}`}>CSV</a>{' '}
      <a href={`/open-data/decisions.json${query}`}>JSON</a>
    </p>
  );
}
