import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * Files that take minutes, whatever their size: begun last they would be waited for by all the
 * others. Known times, which the runner sorts by elsewhere, a fresh clone has none of.
 */
const LONGEST = [
  'faults/kills.test.ts',
  'member/enumeration.test.ts',
  'faults/stopped-postgres.test.ts',
  'pipeline/import.test.ts',
  'faults/outages.test.ts',
];

export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isLong = ({ moduleId }: TestSpecification) =>
      LONGEST.some((file) => moduleId.endsWith(file));
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}
