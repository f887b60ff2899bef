import { expect, test } from 'vitest';

import { addressee } from './addressee';

test('a mail greets by the first name', () => {
  expect(addressee('Aysel Quliyeva')).toBe(', Aysel');
  expect(addressee(' Жан-Жак ')).toBe(', Жан-Жак');
  expect(addressee('Elçin')).toBe(', Elçin');
});

test.each(['', 'https://win.example', 'win.example', 'CALL-0501234567', '<b>Aysel</b>', '💰'])(
  'a mail greets nobody as “%s”',
  (name) => {
    expect(addressee(name)).toBe('');
  },
);
