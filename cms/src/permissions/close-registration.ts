import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';

/**
 * Takes from the panel the form that makes a super admin of whoever opens an office without
 * one first. Operators make the first account on the server, by `admin:create-user`.
 */
export function closeRegistration(strapi: Core.Strapi): void {
  Object.assign(strapi.service('admin::user') as object, {
    createFirstAdmin() {
      throw new errors.ForbiddenError(
        'The first account is made on the server: strapi admin:create-user.',
      );
    },
  });
}
