import { describe, expect, it } from 'vitest';

import { adminChangeOf } from './admin-changes';

describe('a request of the panel', () => {
  it('that makes, changes or deletes an account names it and the fields, never a value', () => {
    const body = { email: 'leyla@office.example', roles: [3] };
    expect(adminChangeOf('POST', '/admin/users', body)).toMatchObject({
      ...{ action: 'create', subjectUid: 'admin::user', rowIds: [] },
      changedFields: ['email', 'roles'],
    });
    expect(adminChangeOf('PUT', '/admin/users/7', body)).toMatchObject({
      ...{ action: 'update', rowIds: ['7'], changedFields: ['email', 'roles'] },
    });
    expect(adminChangeOf('DELETE', '/admin/users/7', undefined)).toMatchObject({
      ...{ action: 'delete', rowIds: ['7'], changedFields: [] },
    });
  });

  it('that changes one’s own account says so', () => {
    expect(adminChangeOf('PUT', '/admin/users/me', { password: 'x' })).toMatchObject({
      ...{ action: 'update', isOwnAccount: true, rowIds: [], changedFields: ['password'] },
    });
  });

  it('that signs one’s other devices out is no deletion', () => {
    for (const path of ['/admin/users/me/sessions', '/admin/users/me/sessions/a-b_1']) {
      expect(adminChangeOf('DELETE', path, null)).toMatchObject({
        ...{ action: 'sign-out', isOwnAccount: true, rowIds: [] },
      });
    }
  });

  it('that deletes several at once names them all', () => {
    const change = adminChangeOf('POST', '/admin/roles/batch-delete', { ids: [4, '5'] });
    expect(change).toMatchObject({
      action: 'delete',
      subjectUid: 'admin::role',
      rowIds: ['4', '5'],
    });
  });

  it('that changes the rights of a role or a token is one too', () => {
    expect(adminChangeOf('PUT', '/admin/roles/4/permissions', { permissions: [] })).toMatchObject({
      ...{ action: 'update', rowIds: ['4'], changedFields: ['permissions'] },
    });
    expect(adminChangeOf('POST', '/admin/api-tokens/2/regenerate', {})).toMatchObject({
      ...{ action: 'regenerate', subjectUid: 'admin::api-token', rowIds: ['2'] },
    });
  });

  it('is recognised however its address is written', () => {
    expect(adminChangeOf('DELETE', '/ADMIN/Users/7/', null)).toMatchObject({ rowIds: ['7'] });
  });

  it.each([
    ['GET', '/admin/users'],
    ['POST', '/admin/webhooks/3/trigger'],
    ['PUT', '/admin/userspace/7'],
    ['PUT', '/content-manager/collection-types/api::club.club/x'],
  ])('%s %s changes nothing of the kind', (method, path) => {
    expect(adminChangeOf(method, path, {})).toBeNull();
  });
});
