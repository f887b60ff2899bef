import { Flex, MenuItem, SimpleMenu, Typography } from '@strapi/design-system';
import { useAuth, useQueryParams } from '@strapi/strapi/admin';
import { Link, useNavigate, useParams } from 'react-router-dom';

import { editorName } from '../../lib/editor-name';
import { APPLICATION_UID, listSearch, type Condition } from '../desk/addresses';
import { choose } from '../desk/choose';
import { useAnswer } from '../desk/use-answer';
import { ExportList } from './export-list';
import { listWords } from './list-words';
import { conditionsOf, QUICK_LISTS, shownList, type QuickList } from './quick-list-conditions';

/** Above the list of applications: the lists an editor comes back to. */
export function QuickLists() {
  const { slug } = useParams();
  return slug === APPLICATION_UID ? <ApplicationLists /> : null;
}

function ApplicationLists() {
  const user = useAuth('QuickLists', ({ user }) => user);
  const [{ query }] = useQueryParams<{ filters?: unknown }>();
  const { list: shown, regionKey } = shownList(query.filters);
  const isEverywhere = !user?.roles?.some(({ code }) => code.startsWith('region-editor-'));
  const addressOf = (list: QuickList, region: string | null) =>
    listSearch([...conditionsOf(list, editorName(user ?? {})), ...inRegion(region)]);
  return (
    <Flex tag="nav" aria-label={listWords().quickLists} gap={4} wrap="wrap">
      {QUICK_LISTS.map((list) => (
        <QuickLink
          key={list}
          search={addressOf(list, regionKey)}
          isShown={list === shown}
          label={listWords()[list]}
        />
      ))}
      {isEverywhere && (
        <RegionMenu shown={regionKey} addressOf={(region) => addressOf(shown ?? 'all', region)} />
      )}
      <ExportList />
    </Flex>
  );
}

function QuickLink({
  search,
  isShown,
  label,
}: {
  search: string;
  isShown: boolean;
  label: string;
}) {
  return (
    <Typography
      tag={Link}
      to={{ search }}
      aria-current={isShown ? 'page' : undefined}
      textColor={isShown ? 'neutral800' : 'primary600'}
      fontWeight={isShown ? 'bold' : 'regular'}
      style={{ textDecoration: isShown ? 'none' : 'underline' }}
    >
      {label}
    </Typography>
  );
}

interface RegionMenuProps {
  shown: string | null;
  addressOf: (regionKey: string | null) => string;
}

interface Region {
  key: string;
  nameAz: string;
  nameEn: string | null;
  nameRu: string | null;
}

/** For those who answer for all regions. */
function RegionMenu({ shown, addressOf }: RegionMenuProps) {
  const words = listWords();
  const navigate = useNavigate();
  const answer = useAnswer<{ results: Region[] }>(
    '/content-manager/collection-types/api::taxonomy.region?pageSize=50&sort=order:ASC',
  );
  const regions = answer.is === 'ready' ? answer.data.results : [];
  const go = (regionKey: string | null) => () => {
    void navigate({ search: addressOf(regionKey) });
  };
  const chosen = regions.find(({ key }) => key === shown);
  return (
    <SimpleMenu label={chosen === undefined ? words.region : nameOf(chosen)} variant="tertiary">
      <MenuItem onSelect={go(null)}>{words.everyRegion}</MenuItem>
      {regions.map((region) => (
        <MenuItem key={region.key} onSelect={go(region.key)}>
          {nameOf(region)}
        </MenuItem>
      ))}
    </SimpleMenu>
  );
}

function inRegion(regionKey: string | null): Condition[] {
  return regionKey === null ? [] : [{ field: 'regionKey', operator: '$eq', value: regionKey }];
}

function nameOf({ nameAz, nameEn, nameRu }: Region): string {
  return choose({ az: nameAz, en: nameEn ?? nameAz, ru: nameRu ?? nameAz });
}
