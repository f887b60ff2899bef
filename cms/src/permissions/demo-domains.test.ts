import path from 'node:path';

import { expect, it } from 'vitest';

import { readPeople } from '../seed/read-people';
import { DEMO_DOMAINS } from './demo-domains';

it('every account of the demo is at a domain that a public office refuses', () => {
  const { editors, members } = readPeople(path.resolve(__dirname, '../../seed'), 'all');
  const domains = [...editors, ...members].map(({ email }) => email.split('@')[1]);
  expect(domains.length).toBeGreaterThan(10);
  expect([...new Set(domains)].sort()).toEqual([...DEMO_DOMAINS]);
});
