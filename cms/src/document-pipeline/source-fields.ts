import { refuseFaults } from '../editor-checks/refuse-faults';
import { rowsOf } from './rows';
import { changedSharedFields } from './shared-changes';
import { i18nContentTypes, relationsOf, sharedFieldsOf } from './shared-fields';
import type { EditorialWrite } from './write';

type Row = Record<string, unknown> & { id: number };
type Target = { documentId: string };

/**
 * Prepares a new translation: what translations share comes from the Azerbaijani draft, whatever
 * the form sent. It must be in the data before the write, because publishing in the same call
 * copies it; only links to other translated types are left to be copied after it, where a missing
 * translation of the target is no error.
 */
export async function fillFromSource({ uid, params }: EditorialWrite): Promise<void> {
  const data = (params.data ??= {});
  for (const name of sharedFieldsOf(uid)) delete data[name];
  const relations = relationsOf(uid).filter((relation) => !relation.isTargetLocalized);
  const source = await rowsOf<Row>(uid).findOne({
    where: { documentId: params.documentId, locale: 'az', publishedAt: null },
    populate: [
      ...i18nContentTypes().getNestedPopulateOfNonLocalizedAttributes(uid),
      ...relations.map(({ name }) => name),
    ],
  });
  if (source === null) return;
  Object.assign(
    data,
    i18nContentTypes().copyNonLocalizedAttributes(strapi.contentType(uid), source),
  );
  for (const { name } of relations) {
    const targets = [(source[name] ?? []) as Target | Target[]].flat();
    data[name] = { set: targets.map(({ documentId }) => ({ documentId })) };
  }
}

/** Whether an update of the source version says anything about what translations share. */
export function tellsOfSharedFields({ uid, params }: EditorialWrite): boolean {
  const given = Object.keys(params.data ?? {});
  return sharedFieldsOf(uid).some((name) => given.includes(name));
}

/**
 * Keeps an existing translation from changing what belongs to the Azerbaijani version: unchanged
 * values are dropped from the data, changed ones refused with their names, so that nothing an
 * editor typed is lost in silence.
 */
export async function leaveToSource({ uid, params }: EditorialWrite): Promise<void> {
  const { data, documentId, locale } = params;
  if (data === undefined) return;
  const shared = sharedFieldsOf(uid).filter((name) => data[name] !== undefined);
  if (shared.length === 0) return;
  const attributes: Record<string, { type: string }> = strapi.getModel(uid).attributes;
  const populated = shared.filter((name) =>
    ['relation', 'component'].includes(attributes[name]?.type ?? ''),
  );
  const row = await rowsOf<Row>(uid).findOne({
    where: { documentId, locale, publishedAt: null },
    populate: Object.fromEntries(populated.map((name) => [name, true])),
  });
  const changed = changedSharedFields(attributes, row ?? {}, data, shared);
  refuseFaults(
    uid,
    'source-owns',
    changed.map((name) => ({ path: [name], code: 'belongs-to-source' })),
  );
  for (const name of shared) delete data[name];
}
