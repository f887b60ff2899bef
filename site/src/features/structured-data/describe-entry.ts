import type { CatalogueEntry, ProjectRole } from '#lib/cms/resources/catalogue.ts';
import type { CardContext } from '#features/catalogue/card-view.ts';
import { institutionName, taxonName } from '#features/catalogue/taxon-name.ts';
import { cardPath, entryCard } from '#features/social/social-card.ts';

/** An object of schema.org, without its `@context`. */
export type Thing = { '@type': string } & Record<string, unknown>;

export interface EntryAddress {
  /** Of the site, without a path. */
  origin: string;
  /** Of the page, without its query. */
  url: string;
}

/**
 * What search engines are told of an entry: a service as GovernmentService, a club as
 * Organization, an article as Article, and each shift of a project as an Event.
 */
export function describeEntry(
  entry: CatalogueEntry,
  address: EntryAddress,
  context: CardContext,
): Thing[] {
  switch (entry.kind) {
    case 'student-service':
      return [describeService(entry, address, context)];
    case 'club':
      return [describeClub(entry, address, context)];
    case 'volunteer-project':
      return describeShifts(entry, address, context);
    case 'article':
      return [describeArticle(entry, address, context)];
  }
}

/** The way from the home page to a page, the page itself last. */
export function describeTrail(
  trail: readonly { label: string; href: string }[],
  page: { title: string; url: string },
  origin: string,
): Thing {
  const steps = [
    ...trail.map(({ label, href }) => ({ name: label, item: origin + href })),
    { name: page.title, item: page.url },
  ];
  return {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map((step, at) => ({ '@type': 'ListItem', position: at + 1, ...step })),
  };
}

function describeOffice({ origin }: EntryAddress, { t }: CardContext): Thing {
  return { '@type': 'GovernmentOrganization', name: t('layout.siteName'), url: `${origin}/` };
}

function about(entry: CatalogueEntry, { origin, url }: EntryAddress, context: CardContext) {
  return {
    url,
    image: origin + cardPath(entryCard(entry, context)),
    name: entry.title,
    ...(entry.summary === null ? {} : { description: entry.summary }),
    inLanguage: entry.contentLocale,
  };
}

function regionsOf(entry: CatalogueEntry, { taxonomy, locale }: CardContext): Thing[] {
  return entry.regionKeys.map((key) => ({
    '@type': 'City',
    name: taxonName(taxonomy, 'regions', key, locale),
  }));
}

function describeService(
  entry: CatalogueEntry,
  address: EntryAddress,
  context: CardContext,
): Thing {
  const places = entry.service?.places ?? [];
  return {
    '@type': 'GovernmentService',
    ...about(entry, address, context),
    provider: describeOffice(address, context),
    areaServed: regionsOf(entry, context),
    audience: { '@type': 'EducationalAudience', educationalRole: 'student' },
    ...(places.length === 0
      ? {}
      : {
          availableChannel: places.map(({ name, address: street }) => ({
            '@type': 'ServiceChannel',
            serviceLocation: describePlace(name, street),
          })),
        }),
  };
}

function describeClub(entry: CatalogueEntry, address: EntryAddress, context: CardContext): Thing {
  const { institutionKey } = entry;
  return {
    '@type': 'Organization',
    ...about(entry, address, context),
    areaServed: regionsOf(entry, context),
    ...(institutionKey === null
      ? {}
      : {
          parentOrganization: {
            '@type': 'EducationalOrganization',
            name: institutionName(context.taxonomy, institutionKey, context.locale).text,
          },
        }),
  };
}

function describeArticle(
  entry: CatalogueEntry,
  address: EntryAddress,
  context: CardContext,
): Thing {
  const office = describeOffice(address, context);
  const author = entry.article?.authorLine;
  return {
    '@type': 'Article',
    headline: entry.title,
    ...about(entry, address, context),
    mainEntityOfPage: address.url,
    ...(entry.firstPublishedAt === null
      ? {}
      : { datePublished: entry.firstPublishedAt.toISOString() }),
    dateModified: entry.updatedAt.toISOString(),
    author: author ? { '@type': 'Person', name: author } : office,
    publisher: office,
  };
}

/** An Event must have a beginning: a project without shifts is not described as one. */
function describeShifts(
  entry: CatalogueEntry,
  address: EntryAddress,
  context: CardContext,
): Thing[] {
  return (entry.project?.roles ?? []).flatMap((role) =>
    role.shifts.map((shift) => describeShift(entry, { role, shift }, { address, context })),
  );
}

function describeShift(
  entry: CatalogueEntry,
  { role, shift }: { role: ProjectRole; shift: ProjectRole['shifts'][number] },
  { address, context }: { address: EntryAddress; context: CardContext },
): Thing {
  const { project } = entry;
  const [region] = regionsOf(entry, context);
  const city = typeof region?.['name'] === 'string' ? region['name'] : '';
  return {
    '@type': 'Event',
    ...about(entry, address, context),
    name: `${entry.title} – ${role.name}`,
    startDate: shift.startsAt.toISOString(),
    endDate: shift.endsAt.toISOString(),
    eventStatus: 'https://schema.org/EventScheduled',
    eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
    location: describePlace(project?.place ?? city, city),
    organizer: project?.hostOrganisation
      ? { '@type': 'Organization', name: project.hostOrganisation }
      : describeOffice(address, context),
    isAccessibleForFree: true,
  };
}

function describePlace(name: string, street: string | null): Thing {
  return {
    '@type': 'Place',
    name,
    address: {
      '@type': 'PostalAddress',
      streetAddress: street ?? name,
      addressCountry: 'AZ',
    },
  };
}
