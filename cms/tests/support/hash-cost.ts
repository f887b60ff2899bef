import { createRequire } from 'node:module';

interface Bcrypt {
  /** `compare` calls it too, with the salt of the other hash and a callback. */
  hash(text: string, roundsOrSalt: number | string, ...rest: unknown[]): unknown;
}

/** The least bcrypt takes; each round more doubles its work. */
const FEWEST_ROUNDS = 4;

const require = createRequire(import.meta.url);

/**
 * Has the cms of this process hash passwords with the fewest rounds until the answer is called:
 * a hash of the real cost takes a twentieth of a second of the one thread, and members and
 * editors are made by the hundred. What is checked costs what its hash did.
 */
export function hashQuickly(): () => void {
  const bcrypts = ['@strapi/plugin-users-permissions', '@strapi/admin'].map((user) => {
    const own = createRequire(require.resolve(`${user}/package.json`));
    return own('bcryptjs') as Bcrypt;
  });
  const originals = bcrypts.map((bcrypt) => ({ bcrypt, hash: bcrypt.hash }));
  for (const { bcrypt, hash } of originals) {
    bcrypt.hash = (text, roundsOrSalt, ...rest) =>
      hash(text, typeof roundsOrSalt === 'number' ? FEWEST_ROUNDS : roundsOrSalt, ...rest);
  }
  return () => {
    for (const { bcrypt, hash } of originals.reverse()) bcrypt.hash = hash;
  };
}
