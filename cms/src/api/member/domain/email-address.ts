import { domainToASCII } from 'node:url';

/**
 * The form in which an address is stored and looked up: trimmed; of the local part A to Z become
 * small and nothing else changes, so that neither İ nor ı nor the Kelvin sign ever turns into
 * another's i or k; the domain as the DNS knows it (small letters, `xn--…`).
 */
export function normaliseEmail(text: string): string {
  const trimmed = text.trim();
  const at = trimmed.lastIndexOf('@');
  if (at < 0) return trimmed;
  const local = trimmed.slice(0, at).replace(/[A-Z]/g, (letter) => letter.toLowerCase());
  const domain = trimmed.slice(at + 1);
  return `${local}@${domainToASCII(domain) || domain}`;
}

/**
 * An address as it may be shown to whoever holds a link to its settings: first character and
 * domain stay, `aysel@example.org` becomes `a•••@example.org`.
 */
export function maskEmail(email: string): string {
  const at = email.lastIndexOf('@');
  return `${email.slice(0, 1)}•••${at < 0 ? '' : email.slice(at)}`;
}
