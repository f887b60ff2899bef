import { z } from 'zod';

import { registerOperatorCommand } from '../lib/operator-commands';
import { MOST_MEMBERS, MOST_OPPORTUNITIES } from './bench/limits';
import { seedBench } from './bench/seed-bench';
import { keepPastTimes } from './keep-past-times';
import { seedOffice } from './seed-office';

const options = z
  .strictObject({
    profile: z.enum(['demo', 'e2e', 'bench']).default('demo'),
    onlyWhenEmpty: z.boolean().default(false),
    opportunities: count(MOST_OPPORTUNITIES).optional(),
    members: count(MOST_MEMBERS).optional(),
  })
  .check(({ value, issues }) => {
    const { profile, onlyWhenEmpty, opportunities, members } = value;
    const refuse = (name: string, message: string) =>
      issues.push({ code: 'custom', path: [name], message, input: value });
    const ofBench = 'only --profile bench takes it';
    if (profile === 'bench') {
      if (onlyWhenEmpty) refuse('onlyWhenEmpty', '--profile bench does not take it');
      return;
    }
    if (opportunities !== undefined) refuse('opportunities', ofBench);
    if (members !== undefined) refuse('members', ofBench);
  });

/** Lets operators and the launcher seed through the running cms. */
export function registerSeedCommand(): void {
  keepPastTimes(strapi);
  registerOperatorCommand('seed', {
    options,
    run: ({ profile, opportunities, members, onlyWhenEmpty }, watch) =>
      profile === 'bench'
        ? seedBench({ opportunities, members }, watch)
        : seedOffice({ profile, onlyWhenEmpty }),
  });
}

function count(most: number) {
  const fault = `must be a whole number from 0 to ${most}`;
  return z.int(fault).min(0, fault).max(most, fault);
}
