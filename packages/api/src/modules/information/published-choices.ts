import type { Services } from '../../kernel/services.js';
import { publishedChoices } from './decision.queries.js';

type Choices = Awaited<ReturnType<typeof publishedChoices>>;

/** Milliseconds for which a list of what may be chosen is good enough for the public. */
const goodFor = 60_000;

/** Reads what decisions may be narrowed down to once a minute, whoever asks and however often. */
export class PublishedChoices {
  private known: { at: number; choices: Promise<Choices> } | null = null;

  constructor(private readonly services: Pick<Services, 'db' | 'clock'>) {}

  get(): Promise<Choices> {
    const at = Date.parse(this.services.clock.now());
    if (this.known === null || at - this.known.at > goodFor || at < this.known.at) {
      const choices = publishedChoices(this.services.db.read);
      this.known = { at, choices };
      choices.catch(() => {
        this.known = null;
      });
    }
    return this.known.choices;
  }
}

declare module '../../kernel/services.js' {
  interface Services {
    publishedChoices: PublishedChoices;
  }
}
