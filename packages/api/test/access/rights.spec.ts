import { GraphQLObjectType } from 'graphql';
import { modules } from '../../src/app/modules.js';
import { describeOnBothDatabases } from '../kit/databases.js';
import { schemaOf } from '../kit/schemas.js';
import { cast, type Stage, setStage, type Who } from './rights-cast.js';
import type { Row } from './rights-row.js';
import { rightsTable } from './rights-table.js';

/** Rights are judged the same way on both; the second database looks at what scopes and guards are made of. */
const sample = ['application:received', 'itemCase', 'projects', 'saveDraft', 'recordCheck', 'giveOpinion', 'urgeCase'];

const signs = ({ rights }: Row) => [...rights.replaceAll(' ', '')];

describe('the table of rights', () => {
  it('names every operation of the schema, and no other', async () => {
    const schema = await schemaOf(modules);
    const operations = [schema.getQueryType(), schema.getMutationType()]
      .filter((type) => type instanceof GraphQLObjectType)
      .flatMap((type) => Object.keys(type.getFields()));
    const named = new Set(rightsTable.map(({ operation }) => operation.split(':')[0]));
    expect([...named].sort()).toEqual(operations.sort());
  });

  it.each(rightsTable)('says of $operation what everybody may', (row) => {
    expect(signs(row)).toHaveLength(cast.length);
  });
});

describeOnBothDatabases('rights', (database) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await setStage(database);
  }, 120_000);
  afterAll(async () => {
    expect(stage.app.logged).toEqual([]);
    await stage.app.close();
  });

  const code: Record<string, string> = { UNAUTHENTICATED: 'U', FORBIDDEN: 'F', NOT_FOUND: '0' };

  async function signOf({ document, variables, finds }: Row, who: Who): Promise<string> {
    const { app, objects, people } = stage;
    const { data, errors } = await app.graphql(document, variables?.(objects) ?? {}, people[who]);
    const [error] = errors ?? [];
    if (error) return code[error.extensions.code] ?? `${error.extensions.code}: ${error.message}`;
    const answered = JSON.stringify(data);
    if (answered.includes('"NotAllowed"')) return 'N';
    return finds && !answered.includes(finds(objects)) ? '-' : '+';
  }

  const rows = database === 'sqlite' ? rightsTable : rightsTable.filter(({ operation }) => sample.includes(operation));
  it.each(rows)('$operation', async (row) => {
    const expected = Object.fromEntries(cast.map((who, index) => [who, signs(row)[index]]));
    const found: Record<string, string> = {};
    for (const who of cast) found[who] = await signOf(row, who);
    expect(found).toEqual(expected);
  });
});
