import { z } from 'zod';

/** A documentId as Strapi makes them. */
export const savedIdSchema = z.string().regex(/^[a-z0-9]{24}$/);
