import { expect, test } from 'vitest';
import { clientAddressOf, originsByHost } from './hosts.ts';

test('the public host has the public origin, whatever ends TLS before us', () => {
  const origins = originsByHost('https://office.example.az', 4321);
  expect(origins.get('office.example.az')).toBe('https://office.example.az');
  expect(origins.get('localhost:4321')).toBe('http://localhost:4321');
  expect(origins.get('office.example.az:4321')).toBeUndefined();
  expect(origins.get('evil.example')).toBeUndefined();
});

test('a public address on the same port keeps its scheme', () => {
  expect(originsByHost('https://localhost:4321', 4321).get('localhost:4321')).toBe(
    'https://localhost:4321',
  );
});

test('X-Forwarded-For counts only from the end, as far as proxies are trusted', () => {
  const chain = '6.6.6.6, 10.0.0.9, 10.0.0.1';
  expect(clientAddressOf('127.0.0.1', chain, 0)).toBe('127.0.0.1');
  expect(clientAddressOf('127.0.0.1', chain, 1)).toBe('10.0.0.1');
  expect(clientAddressOf('127.0.0.1', chain, 2)).toBe('10.0.0.9');
  expect(clientAddressOf('127.0.0.1', undefined, 1)).toBe('127.0.0.1');
});
