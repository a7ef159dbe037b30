import { hash, verify } from '@node-rs/argon2';

/** argon2id (the library's default kind) with 19 MiB, two passes: about 50 ms of one core. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

export function hashPassword(password: string): Promise<string> {
  return hash(password, cost);
}

/** For a login name nobody has: verifying against it takes as long as against a real one. */
let decoy: Promise<string> | null = null;

/** True when the password belongs to the hash. Without a hash false, after the same work. */
export async function passwordMatches(passwordHash: string | null, password: string): Promise<boolean> {
  decoy ??= hashPassword('a password nobody has');
  const matches = await verify(passwordHash ?? (await decoy), password);
  return matches && passwordHash !== null;
}
