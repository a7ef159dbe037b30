import { Notice } from '../../ui/Notice.js';
import type { Refusal } from './refusal.logic.js';

export function Refused({ message, problems }: Refusal) {
  return (
    <Notice tone="bad" live>
      <p>{message}</p>
      {problems.length > 0 && (
        <ul>
          {problems.map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
        </ul>
      )}
    </Notice>
  );
}
