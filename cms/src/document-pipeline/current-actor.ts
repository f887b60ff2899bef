import { editorName, type NamedEditor } from '../lib/editor-name';

/** Who causes a write, as far as permissions and the audit trail are concerned. */
export interface Actor {
  kind: 'editor' | 'member' | 'site' | 'system';
  /** Opaque: documentId of the admin or the account; null for the site and the system. */
  id: string | null;
  /** Regions an editor answers for; null when nothing limits the actor. */
  ownRegionKeys: readonly string[] | null;
}

interface RequestState {
  auth?: { strategy?: { name?: string } };
  user?: NamedEditor & { id?: number | string; documentId?: string; roles?: { code?: string }[] };
}

const UNLIMITED_ROLES = ['strapi-super-admin', 'head-editor'];
const REGION_ROLE = /^region-editor-(.+)$/;

/** The actor of the request being served; outside of one it is the system itself. */
export function currentActor(): Actor {
  return actorOf(strapi.requestContext.get()?.state);
}

/** The name of the signed-in admin; empty when nobody is. Never for the audit trail. */
export function currentEditorName(): string {
  const state: RequestState | undefined = strapi.requestContext.get()?.state;
  return editorName(state?.user ?? {});
}

/** Reads the actor from a request's state as Strapi's authentication left it. */
export function actorOf(state: RequestState | undefined): Actor {
  const user = state?.user;
  const id = idOf(user);
  switch (state?.auth?.strategy?.name ?? 'none') {
    case 'admin':
      return { kind: 'editor', id, ownRegionKeys: ownRegions(user?.roles ?? []) };
    case 'users-permissions':
      return { kind: id === null ? 'site' : 'member', id, ownRegionKeys: null };
    case 'content-api-token':
    case 'api-token':
      return { kind: 'site', id: null, ownRegionKeys: null };
    default:
      return { kind: 'system', id: null, ownRegionKeys: null };
  }
}

function idOf(user: RequestState['user']): string | null {
  if (user?.documentId !== undefined) return user.documentId;
  return user?.id === undefined ? null : `${user.id}`;
}

/** An admin with neither kind of role answers for no region at all. */
function ownRegions(roles: readonly { code?: string }[]): string[] | null {
  const codes = roles.map((role) => role.code ?? '');
  if (codes.some((code) => UNLIMITED_ROLES.includes(code))) return null;
  return codes.flatMap((code) => REGION_ROLE.exec(code)?.[1] ?? []);
}
