import { expect, it } from 'vitest';

import { createProgressView } from '../../../scripts/show-progress.ts';

function openScreen(isTTY: boolean) {
  let text = '';
  let at = 0;
  const screen = { isTTY, write: (more: string) => (text += more) };
  return {
    view: createProgressView(screen, () => at),
    wait: (ms: number) => (at += ms),
    text: () => text,
  };
}

it('tells the time left once the speed is known, not counting what was done before', () => {
  const { view, wait, text } = openScreen(false);
  view({ what: 'members', done: 9_000, total: 10_000 });
  wait(10_000);
  view({ what: 'members', done: 9_100, total: 10_000 });
  wait(90_000);
  view({ what: 'members', done: 10_000, total: 10_000 });
  expect(text()).toBe(
    '· 9,000 of 10,000 members (90 %)\n' +
      '· 9,100 of 10,000 members (91 %), about 2 min left\n' +
      '· 10,000 of 10,000 members (100 %)\n',
  );
});

it('writes a line to a file only every few seconds', () => {
  const { view, wait, text } = openScreen(false);
  for (let done = 0; done <= 1_000; done += 1) {
    view({ what: 'documents', done, total: 1_000 });
    wait(10);
  }
  expect(text().trimEnd().split('\n')).toHaveLength(3);
});

it('keeps to one line on a terminal until a part is complete', () => {
  const { view, text } = openScreen(true);
  view({ what: 'members', done: 1, total: 2 });
  view({ what: 'members', done: 2, total: 2 });
  view({ what: 'opportunities', done: 0, total: 3 });
  expect(text().split('\n')).toHaveLength(2);
  expect(text()).toMatch(/opportunities \(0 %\)$/);
});

it('has nothing to wait for where there is nothing to do', () => {
  const { view, text } = openScreen(false);
  view({ what: 'members', done: 0, total: 0 });
  expect(text()).toBe('· 0 of 0 members (100 %)\n');
});
