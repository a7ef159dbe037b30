import { addColumns, changeTables, dropColumns, longText, orNull } from '../kernel/database/table-builder.js';

/** What is searched of an opinion: its text with full and half width, upper and lower case made alike. */
export const SearchOpinions = changeTables(
  'SearchOpinions1795392004002',
  async (runner) => {
    await addColumns(runner, 'opinion', [orNull(longText('search_text'))]);
    const given: { id: string; text: string }[] = await runner.query(
      "SELECT id AS id, text AS text FROM opinion WHERE state <> 'draft'",
    );
    for (const { id, text } of given) {
      await runner.query('UPDATE opinion SET search_text = ? WHERE id = ?', [text.normalize('NFKC').toLowerCase(), id]);
    }
  },
  (runner) => dropColumns(runner, 'opinion', ['search_text']),
);
