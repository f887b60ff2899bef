import type { Reporter, TestCase, TestModule, TestSuite } from 'vitest/node';
import { z } from 'zod';

/** One outermost group of tests, or test outside of any: its title and how long it took. */
export interface TimedGroup {
  title: string;
  seconds: number;
  tests: number;
}

const DATABASES = [
  { name: 'SQLite', pattern: /sqlite/i },
  { name: 'PostgreSQL', pattern: /postgres/i },
];

/**
 * What each database took, a line for each: the seconds of all groups whose title names it (what
 * is before and after their tests included) are added up, although several run at once.
 */
export function timesByDatabase(groups: readonly TimedGroup[]): string[] {
  const left = groups.filter(({ title }) => !DATABASES.some(({ pattern }) => pattern.test(title)));
  const kinds = DATABASES.map(({ name, pattern }) => ({
    name: `on ${name}`,
    groups: groups.filter(({ title }) => pattern.test(title)),
  }));
  return [...kinds, { name: 'on one database or none', groups: left }].map((kind) => {
    const seconds = kind.groups.reduce((sum, group) => sum + group.seconds, 0);
    const tests = kind.groups.reduce((sum, group) => sum + group.tests, 0);
    return `${kind.name}: ${tests} tests in ${Math.round(seconds)} s`;
  });
}

/** Prints at the end of a run how long the integration suite took on each database. */
export default class DatabaseTimes implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const groups = modules
      .filter(({ project }) => project.name === 'booted')
      .flatMap((module) => [...module.children].map(timed));
    if (groups.length === 0) return;
    const lines = timesByDatabase(groups).map((line) => `  ${line}\n`);
    process.stdout.write(
      `The integration suite, the time of all its files added up:\n${lines.join('')}`,
    );
  }
}

/**
 * Reporters are not told how long a group took with its hooks, which start and stop the cms; the
 * runner's own note of it is at hand. A group that was never run took no time.
 */
const notedSchema = z.object({ result: z.object({ duration: z.number().default(0) }) });

function timed(group: TestSuite | TestCase): TimedGroup {
  const noted = notedSchema.safeParse(Reflect.get(group, 'task'));
  return {
    title: group.name,
    seconds: noted.success ? noted.data.result.duration / 1000 : 0,
    tests: group.type === 'suite' ? [...group.children.allTests()].length : 1,
  };
}
