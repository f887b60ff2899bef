/**
 * The form in which an address is stored and looked up: trimmed, composed (NFC), lower case.
 * Lower case is locale-independent, so an I never becomes a dotless ı.
 */
export function normaliseEmail(text: string): string {
  return text.trim().normalize('NFC').toLowerCase();
}

/**
 * An address as it may be shown to whoever holds a link to its settings: first character and
 * domain stay, `aysel@example.org` becomes `a•••@example.org`.
 */
export function maskEmail(email: string): string {
  const at = email.lastIndexOf('@');
  return `${email.slice(0, 1)}•••${at < 0 ? '' : email.slice(at)}`;
}
