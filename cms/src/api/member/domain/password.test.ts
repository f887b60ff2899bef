import { expect, test } from 'vitest';

import { hashablePassword, passwordFault } from './password';

const EMAIL = 'aysel.quliyeva@example.org';
const LONGEST = 'ala qapı, göy yol, üç at, kəhər dağ və sarı çay üstə bir ata';
const faultOf = (password: string) => passwordFault(password, EMAIL);

test('a password has 10 to 72 bytes, not characters', () => {
  expect(faultOf('dovletqus')).toBe('too-short');
  expect(faultOf('dovletqusu')).toBeNull();
  expect(faultOf('şüşə bağ')).toBeNull();
  expect(Buffer.byteLength(LONGEST)).toBe(72);
  expect(faultOf(LONGEST)).toBeNull();
  expect(faultOf(`${LONGEST}!`)).toBe('too-long');
});

test.each([
  ['one of the world’s most common', 'qwertyuiop'],
  ['digits in a row', '1234567890'],
  ['digits backwards', '0987654321'],
  ['a row of the Russian keyboard', 'йцукенгшщз'],
  ['a row of the Azerbaijani keyboard', 'QÜERTYUİOP'],
  ['a zigzag over the keyboard', '1q2w3e4r5t'],
  ['several rows after another', 'qwerty12345'],
  ['rows with a sign at the end', 'asdfghjkl12!'],
  ['one sign', 'aaaaaaaaaaaa'],
  ['one word twice', 'salamsalam'],
  ['a pattern cut short', 'abc9abc9abc'],
  ['the country and a digit', 'azerbaycan1'],
  ['the country in its own letters', 'Azərbaycan!'],
  ['a town and a date', 'baku19991231'],
  ['the office’s name', 'tələbə xidməti ofisi'],
  ['the office’s name in one word', 'TelebeXidmetiOfisi1'],
  ['a Russian word and a year', 'пароль2026'],
  ['a Russian word typed on Latin keys', 'gfhjkm12345'],
  ['a common word and digits', 'dragon12345'],
  ['the own address', 'aysel.quliyeva@example.org'],
  ['the own address without its dot', 'AyselQuliyeva'],
  ['a part of the own address and digits', 'quliyeva2005'],
])('%s is too common: %s', (_, password) => {
  expect(faultOf(password)).toBe('too-common');
});

test.each([
  'dovletqusu-42',
  'pəncərə qırmızı 7',
  'correct horse battery',
  'yeni açar söz 1',
  'Telebe-2026-gence',
  'дождь стучит по крыше',
  'bakıda külək əsir',
  'quliyevanın pişiyi ağdır',
])('what nobody would guess early is taken: %s', (password) => {
  expect(faultOf(password)).toBeNull();
});

test('half a character, which keeps bcrypt busy for half a minute, is in no password', () => {
  expect(faultOf('correct horse \ud800')).toBe('too-common');
  expect(faultOf('correct horse \u{1f40e}')).toBeNull();
  expect(hashablePassword('x\udfffy')).toBe('x\ufffdy');
  expect(hashablePassword('\u{1f40e}')).toBe('\u{1f40e}');
});
