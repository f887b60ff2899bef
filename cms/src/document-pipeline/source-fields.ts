import { errors } from '@strapi/utils';

import { rowsOf } from './rows';
import { changedSharedFields } from './shared-changes';
import { relationsOf, sharedFieldsOf } from './shared-fields';
import type { EditorialWrite } from './write';

type Row = Record<string, unknown> & { id: number };
type Linked = Record<string, { documentId: string } | { documentId: string }[] | null>;

/**
 * Prepares a new translation: what translations share comes from the Azerbaijani draft, whatever
 * the form sent. Relations must be in the data before the write, because publishing in the same
 * call copies them; those to other translated types are copied after it, where a missing
 * translation of the target is no error.
 */
export async function fillFromSource({ uid, params }: EditorialWrite): Promise<void> {
  const data = (params.data ??= {});
  for (const name of sharedFieldsOf(uid)) delete data[name];
  const relations = relationsOf(uid).filter((relation) => !relation.isTargetLocalized);
  const source = await rowsOf<Linked>(uid).findOne({
    where: { documentId: params.documentId, locale: 'az', publishedAt: null },
    populate: Object.fromEntries(relations.map(({ name }) => [name, { select: ['documentId'] }])),
  });
  for (const { name } of relations) {
    const targets = [source?.[name] ?? []].flat();
    data[name] = { set: targets.map(({ documentId }) => ({ documentId })) };
  }
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
  if (changed.length > 0) {
    throw new errors.ValidationError(
      `These fields belong to the Azerbaijani version: ${changed.join(', ')}. Change them there.`,
      { code: 'request.invalid', fields: changed },
    );
  }
  for (const name of shared) delete data[name];
}
