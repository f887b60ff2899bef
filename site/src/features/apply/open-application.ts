import { isOpportunityKind } from '@office/search';
import { loadTaxonomy } from '#features/catalogue/load-taxonomy.ts';
import { lookOfRegions } from '#features/catalogue/region-look.ts';
import { readCatalogueEntry, type CatalogueEntry } from '#lib/cms/resources/catalogue.ts';
import type { DraftSubject } from '#lib/cms/resources/drafts.ts';
import type { SessionDraft } from '#lib/session/session-record.ts';
import { applySteps, type ApplyStep } from './apply-steps.ts';
import { loadDraft } from './draft-store.ts';

/** Everything the pages of applying for one opportunity look at. */
export interface OpenApplication {
  entry: CatalogueEntry;
  subject: DraftSubject;
  /** The opportunity in addresses. */
  shortId: string;
  draft: SessionDraft | null;
  steps: ApplyStep[];
  /** Of the lead region. */
  dye: string;
}

/** Loads an opportunity with the visitor's draft for it; null when there is no such opportunity. */
export async function openApplication(
  locals: App.Locals,
  shortId: string | undefined,
): Promise<OpenApplication | null> {
  const entry = await readCatalogueEntry(locals.cms, shortId ?? '', locals.locale);
  if (entry === null || shortId === undefined || !isOpportunityKind(entry.kind)) return null;
  const subject = { kind: entry.kind, documentId: entry.documentId };
  const draft = await loadDraft(locals, subject);
  const steps = applySteps(entry, draft?.roleDocumentId ?? null);
  const { dye } = lookOfRegions(await loadTaxonomy(locals.cms), entry.regionKeys);
  return { entry, subject, shortId, draft, steps, dye };
}
